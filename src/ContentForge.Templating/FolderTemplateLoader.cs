using System.Collections.Immutable;

namespace ContentForge.Templating;

/// <summary>
/// Finds templates in folders; the first folder that has the file wins, so a user's folder can override one partial of a default theme.
/// </summary>
/// <remarks>
/// A name is a path relative to a folder, with <c>/</c>. Names that could leave the folders (absolute, with <c>..</c>, a drive or a
/// backslash) and files behind symbolic links are treated as absent.
/// </remarks>
public sealed class FolderTemplateLoader : ITemplateLoader
{
    private readonly ImmutableArray<string> _folders;

    /// <summary>Creates a loader over folders, the most important one first. A folder that does not exist has no templates.</summary>
    public FolderTemplateLoader(params IEnumerable<string> folders) =>
        _folders = [.. folders.Select(Path.GetFullPath)];

    /// <inheritdoc/>
    public string? Load(string name)
    {
        if (!IsPlainRelativeName(name))
            return null;

        foreach (var folder in _folders)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && !PassesThroughALink(folder, name))
                return File.ReadAllText(path);
        }

        return null;
    }

    private static bool IsPlainRelativeName(string name) =>
        name.Length > 0
        && name.AsSpan().IndexOfAny("\\:\0") < 0
        && Array.TrueForAll(name.Split('/'), static part => part.Length > 0 && part is not ("." or ".."));

    private static bool PassesThroughALink(string folder, string name)
    {
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return true;
        }

        return false;
    }
}
