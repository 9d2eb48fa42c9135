using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Reports;

/// <summary>
/// The lines of a file with what cleaning took out of them, as a diff: what stayed is folded to a few lines around. Removals know their
/// lines and not their columns, so whether a whole line went is told by its words.
/// </summary>
internal static partial class ArticleDiff
{
    /// <summary>Kept lines that are shown before and after a change. Chosen: enough to find the place.</summary>
    private const int Context = 2;

    /// <summary>Removed lines of one piece that are shown. Chosen: enough to know it again.</summary>
    private const int MaxRun = 8;

    /// <summary>The lines to show.</summary>
    /// <param name="source">The file.</param>
    /// <param name="removals">What was taken out.</param>
    /// <param name="kept">The text that is left.</param>
    public static ImmutableArray<DiffLine> Of(SourceText source, ImmutableArray<Removal> removals, string kept)
    {
        var lines = new DiffLine[source.LineCount];
        var byLine = ByLine(removals, source.LineCount);
        var left = Words(kept);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = LineOf(i + 1, source.Line(i + 1).ToString(), byLine[i + 1].ToList());
            var goesOn = i > 0 && lines[i - 1].Kind == DiffKind.Removed && line.Kind == DiffKind.Kept && WentAlong(line.Text, left);
            lines[i] = goesOn ? line with { Kind = DiffKind.Removed } : line;
        }

        return Fold(lines);
    }

    /// <summary>Elements know the line they begin on. The lines behind it went with it if they are markup alone, or if nothing of them
    /// is left.</summary>
    private static bool WentAlong(string line, string left) =>
        Words(line) is { Length: > 0 } words ? !left.Contains(words, StringComparison.Ordinal) : line.AsSpan().TrimStart() is ['<', not '!', ..];

    private static ILookup<int, Removal> ByLine(ImmutableArray<Removal> removals, int count) => removals
        .SelectMany(removal => Enumerable.Range(removal.Span.StartLine, Math.Max(1, Math.Min(removal.Span.EndLine, count) - removal.Span.StartLine + 1)).Select(line => (line, removal)))
        .ToLookup(pair => pair.line, pair => pair.removal);

    private static DiffLine LineOf(int number, string text, List<Removal> removals)
    {
        if (removals.Count == 0)
            return new DiffLine(DiffKind.Kept, number, text, null);

        var begun = removals.Where(removal => removal.Span.StartLine == number).Select(Note).Distinct(StringComparer.Ordinal).ToList();
        return new DiffLine(IsGone(text, removals) ? DiffKind.Removed : DiffKind.Changed, number, text, begun.Count == 0 ? null : string.Join("; ", begun));
    }

    private static string Note(Removal removal) => (removal.Reason ?? removal.Url) is { } why ? $"{removal.Rule}: {why}" : removal.Rule;

    /// <summary>Whether every word of a line went with one of the removals; a line without words goes with any of them.</summary>
    private static bool IsGone(string line, List<Removal> removals)
    {
        var words = Words(line);
        return removals.Exists(removal => !removal.KeepsText && (words.Length == 0 || Words(removal.Text).Contains(words, StringComparison.Ordinal) || IsInside(line, removal)));
    }

    /// <summary>Whether a line lies in a removal whose text the record has shortened.</summary>
    private static bool IsInside(string line, Removal removal) =>
        removal.Text.EndsWith('…') && removal.Span.EndLine > removal.Span.StartLine && !string.IsNullOrWhiteSpace(line);

    /// <summary>The letters and digits that a reader sees of a line: no tags, no addresses, no alternative texts.</summary>
    private static string Words(string text) => string.Concat(Unseen().Replace(text, " ").Where(char.IsLetterOrDigit));

    private static ImmutableArray<DiffLine> Fold(DiffLine[] lines)
    {
        var shown = ImmutableArray.CreateBuilder<DiffLine>();
        for (var i = 0; i < lines.Length;)
        {
            var end = i + 1;
            while (end < lines.Length && lines[end].Kind == lines[i].Kind && (lines[i].Kind == DiffKind.Kept || lines[end].Note is null))
                end++;
            var (first, last) = lines[i].Kind == DiffKind.Kept ? (i == 0 ? 0 : Context, end == lines.Length ? 0 : Context) : (MaxRun, 1);
            AddFolded(shown, lines.AsSpan(i, end - i), first, last);
            i = end;
        }

        return shown.DrainToImmutable();
    }

    private static void AddFolded(ImmutableArray<DiffLine>.Builder shown, ReadOnlySpan<DiffLine> run, int first, int last)
    {
        var hidden = run.Length - first - last;
        if (hidden <= 1)
        {
            shown.AddRange(run);
            return;
        }

        shown.AddRange(run[..first]);
        var more = run[0].Kind == DiffKind.Kept ? "lines" : "more removed lines";
        shown.Add(new DiffLine(DiffKind.Folded, 0, string.Create(CultureInfo.InvariantCulture, $"… {hidden} {more}"), null));
        shown.AddRange(run[^last..]);
    }

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<[^>]*>?|\b[\w-]+=""[^""]*""", RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();
}

/// <summary>What became of a line.</summary>
internal enum DiffKind
{
    /// <summary>It stayed as it was.</summary>
    Kept,

    /// <summary>It went.</summary>
    Removed,

    /// <summary>It lost a part: a picture, a link whose words stayed.</summary>
    Changed,

    /// <summary>It stands for lines that are not shown.</summary>
    Folded,
}

/// <summary>One line of a diff.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Number">Its number in the file, from 1; 0 for a line that stands for others.</param>
/// <param name="Text">What it says.</param>
/// <param name="Note">Which rules were at work and why, or null.</param>
internal sealed record DiffLine(DiffKind Kind, int Number, string Text, string? Note);
