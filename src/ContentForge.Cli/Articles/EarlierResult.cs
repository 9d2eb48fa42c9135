using System.Collections.Immutable;
using System.Text;
using ContentForge.Core.Files;

namespace ContentForge.Cli.Articles;

/// <summary>
/// Tells a result of an earlier run, which the next run replaces, from a file of somebody else, which it must not touch. Every result
/// says at its start what it is; a cleaned article does not, but has the list of what was removed beside it.
/// </summary>
internal static class EarlierResult
{
    private const int LongestStart = 1024;

    private static readonly ImmutableArray<(string Extension, ImmutableArray<string> Marks)> Marks =
    [
        (ResultFolder.RemovalsExtension, ["{\n  \"file\": "]),
        (".json", ["{\n  \"schemaVersion\": ", "{\n  \"articles\": ", "{\n  \"recurring\": "]),
        (".jsonld", ["{\n  \"@context\": \"https://schema.org\""]),
        (".md", ["<!-- cf:article "]),
        (".dita", ["//DTD DITA Troubleshooting//"]),
        (".html", ["audit.css\">"]),
        (".csv", ["a,b,jaccard,containment", "family,kind,size,member", "path,outcome,other"]),
        (".sarif", ["json.schemastore.org/sarif"]),
        (".sig", ["CFS"]),
    ];

    /// <summary>Whether a file may be replaced: it is not there, it is empty, or an earlier run wrote it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stem">The path without what tells the results of one article apart.</param>
    public static bool MayBeReplaced(string path, string stem)
    {
        if (!File.Exists(path))
            return true;
        if (RegularFile.IsSpecial(path))
            return false;
        var start = StartOf(path);
        if (start.Length == 0)
            return true;
        var marks = Marks.FirstOrDefault(known => path.EndsWith(known.Extension, StringComparison.OrdinalIgnoreCase)).Marks;
        return (!marks.IsDefault && marks.Any(mark => start.Contains(mark, StringComparison.Ordinal)))
            || (stem + ResultFolder.RemovalsExtension is var removals && !string.Equals(removals, path, StringComparison.Ordinal) && File.Exists(removals) && MayBeReplaced(removals, stem));
    }

    private static string StartOf(string path)
    {
        try
        {
            using var file = RegularFile.OpenRead(path);
            var buffer = new byte[LongestStart];
            return Encoding.UTF8.GetString(buffer.AsSpan(0, file.ReadAtLeast(buffer, LongestStart, throwOnEndOfStream: false)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"'{path}' is in the way and cannot be read: {failure.Message}", failure);
        }
    }
}
