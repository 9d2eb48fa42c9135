using System.Collections.Immutable;
using ContentForge.Core.Files;

namespace ContentForge.Site.Theme;

/// <summary>
/// Finds templates in folders, the most important one first, so that a user's folder can replace one partial of a theme. A name is a path
/// relative to a folder, with <c>/</c>; names that could leave the folder and files behind symbolic links are treated as absent.
/// </summary>
internal sealed class TemplateFolders(IEnumerable<string> folders)
{
    /// <summary>No template written by a person has as many bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private readonly ImmutableArray<string> _folders = [.. folders.Select(Path.GetFullPath)];

    /// <summary>Reads a template; null when no folder has it.</summary>
    /// <exception cref="IOException">It cannot be read, or is no regular file, or is too long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string? Read(string name) =>
        IsPlainRelativeName(name) && _folders.FirstOrDefault(folder => Holds(folder, name)) is { } folder
            ? RegularFile.ReadAllText(Path.Combine(folder, name), MaxBytes)
            : null;

    private static bool IsPlainRelativeName(string name) =>
        name.Length > 0
        && name.AsSpan().IndexOfAny("\\:\0") < 0
        && Array.TrueForAll(name.Split('/'), part => part.Length > 0 && part is not ("." or ".."));

    private static bool Holds(string folder, string name)
    {
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return false;
        }

        return File.Exists(path);
    }
}
