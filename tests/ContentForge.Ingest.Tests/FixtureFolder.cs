namespace ContentForge.Ingest.Tests;

/// <summary>Finds the fixtures of this project on disk, from wherever the tests run.</summary>
internal static class FixtureFolder
{
    public static string Path(params ReadOnlySpan<string> parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ContentForge.sln")))
            folder = folder.Parent;

        var root = System.IO.Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The solution was not found."), "tests", "ContentForge.Ingest.Tests", "Fixtures");
        return System.IO.Path.Combine([root, .. parts]);
    }

    public static string Input(string folder) => Directory.GetFiles(folder, "input.*").Single();
}
