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
    public void Write(InputFile article, string extension, byte[] content) =>
        WriteFile(Path.Combine(_root, _stems[article.Path] + extension), stream => stream.Write(content));

    /// <summary>Writes a file that belongs to no single article, as UTF-8 without a byte order mark and with <c>\n</c>.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void WriteText(string path, Action<TextWriter> write) => WriteFile(path, stream =>
    {
        using var writer = new StreamWriter(stream) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>Writes a file that belongs to no single article.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void WriteFile(string path, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var file = File.Create(path);
            write(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"'{path}' cannot be written: {failure.Message}", failure);
        }
    }

    private static string StemOf(string path) => path[..^Path.GetExtension(path).Length];
}
