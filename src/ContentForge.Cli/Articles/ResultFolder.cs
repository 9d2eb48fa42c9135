using System.Collections.Immutable;

namespace ContentForge.Cli.Articles;

/// <summary>
/// Where a command writes one result per article: the article's path with another extension. Two articles that differ in nothing but
/// their extension keep it in the name, so neither is overwritten.
/// </summary>
internal sealed class ResultFolder
{
    private readonly string _root;
    private readonly ImmutableDictionary<string, string> _stems;

    public ResultFolder(string root, ImmutableArray<InputFile> files)
    {
        _root = root;
        _stems = files
            .GroupBy(file => StemOf(file.Path), StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Select(file => (file.Path, Stem: group.Count() == 1 ? group.Key : file.Path)))
            .ToImmutableDictionary(pair => pair.Path, pair => pair.Stem, StringComparer.Ordinal);
    }

    /// <summary>Writes one result.</summary>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public void Write(InputFile article, string extension, ReadOnlySpan<byte> content) =>
        WriteFile(_stems[article.Path] + extension, content);

    /// <summary>Writes a file that belongs to no single article.</summary>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public void WriteFile(string relativePath, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_root, relativePath);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            file.Write(content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"'{path}' cannot be written: {failure.Message}", failure);
        }
    }

    private static string StemOf(string path) => path[..^Path.GetExtension(path).Length];
}
