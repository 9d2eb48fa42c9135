using System.Collections.Immutable;
using System.Text;
using ContentForge.Core.Files;

namespace ContentForge.Results;

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

    private static readonly ImmutableArray<string> ReportMarks = ["{\n  \"read\": ", "{\n  \"files\": "];

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

    /// <summary>
    /// Whether a file may be replaced by a report: it is not there, it is empty, it takes what it gets (a pipe, a device), or an earlier
    /// run wrote it. One that cannot be read is somebody else's.
    /// </summary>
    public static bool MayBeReplacedByReport(string path)
    {
        if (!File.Exists(path) || RegularFile.IsSpecial(path))
            return true;

        try
        {
            var start = StartOf(path);
            return start.Length == 0 || ReportMarks.Any(mark => start.StartsWith(mark, StringComparison.Ordinal));
        }
        catch (OutputException)
        {
            return false;
        }
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
