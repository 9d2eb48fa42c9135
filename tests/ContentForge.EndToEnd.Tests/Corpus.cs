namespace ContentForge.EndToEnd.Tests;

/// <summary>Real articles outside the project, for those who have them.</summary>
internal static class Corpus
{
    /// <summary>A folder of the corpus; the test that asks for it is skipped when it is not there.</summary>
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("CONTENTFORGE_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(root), "CONTENTFORGE_CORPUS is not set: this test needs a folder of real articles.");
        var folder = Path.Combine(root!, name);
        Assert.SkipUnless(Directory.Exists(folder), $"CONTENTFORGE_CORPUS has no folder '{name}'.");
        return folder;
    }
}
