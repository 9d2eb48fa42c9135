namespace ContentForge.Templating.Tests.Support;

internal static class TestFolders
{
    /// <summary>The fixtures in the source tree, found from where the tests run.</summary>
    public static string Fixtures { get; } = Path.Combine(FindRoot(), "tests", "ContentForge.Templating.Tests", "Fixtures");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ContentForge.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the source tree.");
        return folder;
    }
}
