namespace ContentForge.Site.Tests.Publish;

internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("contentforge-site-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    /// <summary>All files below, relative to the root, in order.</summary>
    public string[] Files() =>
        [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
