using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Input;

namespace ContentForge.Results;

/// <summary>
/// Where a command writes its results: for each article the article's path with another extension. No two results have one name, not
/// even where the case of letters is not told apart: articles that differ in nothing but their extension keep it in the name.
/// </summary>
internal sealed class ResultFolder
{
    /// <summary>The end of the file that tells what was removed from an article.</summary>
    public const string RemovalsExtension = ".removed.json";

    private readonly string _root;
    private readonly ImmutableArray<string> _extensions;
    private readonly ImmutableDictionary<string, string> _stems;

    /// <summary>Settles the names.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="files">The articles.</param>
    /// <param name="extensions">What each article gets, with the dot.</param>
    public ResultFolder(string root, ImmutableArray<InputFile> files, IEnumerable<string> extensions)
    {
        _root = root;
        _extensions = [.. extensions];
        _stems = Stems(files, _extensions);
    }

    private IEnumerable<(string Stem, string File)> Results =>
        _stems.Values.Order(StringComparer.Ordinal).SelectMany(stem => _extensions, (stem, extension) => (At(stem), At(stem + extension)));

    /// <summary>Refuses to begin where a result would be written over something that no earlier run has written, or where a link leads among the sources.</summary>
    /// <param name="guard">Knows the sources.</param>
    /// <param name="report">Another file that the command writes, if any.</param>
    /// <exception cref="UsageException">A file or a folder is in the way.</exception>
    public void RefuseOverwriting(WriteGuard guard, string? report)
    {
        foreach (var folder in Results.Select(result => Path.GetDirectoryName(result.File)!).Distinct(StringComparer.Ordinal))
            guard.RefuseFolder(folder);
        var taken = report is null ? null : Path.GetFullPath(report);
        foreach (var (stem, file) in Results)
        {
            if (new FileInfo(file).LinkTarget is not null)
                guard.RefuseFile(file, "--output");
            if (string.Equals(Path.GetFullPath(file), taken, StringComparison.OrdinalIgnoreCase))
                throw new UsageException($"The report '{report}' would be written over the result of an article. Name another file with --report.");
            if (!EarlierResult.MayBeReplaced(file, stem))
                throw new UsageException($"'{file}' is in the way: it was not written by an earlier run. Move it, or name another folder with --output.");
        }
    }

    /// <summary>Writes one result.</summary>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public void Write(InputFile article, string extension, byte[] content) =>
        ResultFile.Write(At(_stems[article.Path] + extension), stream => stream.Write(content));

    private string At(string name) => Path.Combine(_root, name);

    private static ImmutableDictionary<string, string> Stems(ImmutableArray<InputFile> files, ImmutableArray<string> extensions)
    {
        var stems = files.ToDictionary(file => file.Path, file => StemOf(file.Path), StringComparer.Ordinal);
        while (Colliding() is { Count: > 0 } shortened)
        {
            foreach (var path in shortened)
                stems[path] = path;
        }

        // What is left differs in case alone.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in stems.Keys.Order(StringComparer.Ordinal).ToList())
        {
            var (whole, number) = (stems[path], 1);
            while (!extensions.All(extension => !taken.Contains(stems[path] + extension)))
                stems[path] = $"{whole}-{++number}";
            taken.UnionWith(extensions.Select(extension => stems[path] + extension));
        }

        return stems.ToImmutableDictionary(StringComparer.Ordinal);

        List<string> Colliding() => [.. stems
            .SelectMany(file => extensions, (file, extension) => (Path: file.Key, Stem: file.Value, Result: file.Value + extension))
            .GroupBy(result => result.Result, StringComparer.OrdinalIgnoreCase)
            .Where(results => results.Count() > 1)
            .SelectMany(results => results)
            .Where(result => !string.Equals(result.Stem, result.Path, StringComparison.Ordinal))
            .Select(result => result.Path)
            .Distinct(StringComparer.Ordinal)];
    }

    private static string StemOf(string path) => path[..^Path.GetExtension(path).Length];
}
