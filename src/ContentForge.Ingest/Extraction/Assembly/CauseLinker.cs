using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extraction.Blocks;

namespace ContentForge.Ingest.Extraction.Assembly;

/// <summary>
/// Tells which fix is for which cause where the article says so: all that the cause names is named again in the title of the fix and
/// its first paragraph.
/// </summary>
internal static class CauseLinker
{
    private const int ShortestWord = 4;
    private const int MaxCauseWords = 8;

    /// <summary>The fixes, each with its cause.</summary>
    public static ImmutableArray<Fix> Link(ImmutableArray<Fix> fixes, ImmutableArray<Cause> causes, string title)
    {
        if (causes.IsEmpty)
            return fixes;

        // What the article is about is in all causes and all fixes, so it tells none of them apart.
        var subject = Stems(title);
        var names = causes.Select(cause => (cause.Id, Words: Stems(Name(cause.Text)).Except(subject, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)))
            .Where(cause => cause.Words.Count is > 0 and <= MaxCauseWords).ToList();
        return [.. fixes.Select(fix => fix with { CauseId = CauseOf(fix, names) })];
    }

    private static string? CauseOf(Fix fix, List<(string Id, HashSet<string> Words)> causes)
    {
        var inTitle = Stems(fix.Title);
        var said = Stems(FirstParagraph(fix)).Concat(inTitle).ToHashSet(StringComparer.Ordinal);
        var matches = causes.Where(cause => cause.Words.IsSubsetOf(said) && cause.Words.Overlaps(inTitle)).Select(cause => cause.Id).ToList();
        return matches is [var only] ? only : null;
    }

    private static string FirstParagraph(Fix fix) =>
        fix.Body.OfType<ParagraphBlock>().FirstOrDefault()?.Text.Plain ?? fix.Procedures.FirstOrDefault()?.LeadIn?.Plain ?? "";

    /// <summary>"Overheating: dust keeps …" is named by what stands before the colon.</summary>
    private static string Name(RichText cause)
    {
        var colon = cause.Plain.IndexOfAny([':', '–', '—']);
        return colon > 0 ? cause.Plain[..colon] : cause.Plain;
    }

    /// <summary>The longer words without their endings, so that "drivers" is "driver" and "outdated" is "outdate".</summary>
    private static HashSet<string> Stems(string text) => TextShape.Fold(text)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= ShortestWord)
        .Select(word => word.Length > ShortestWord + 2 ? word[..^2] : word.TrimEnd('s'))
        .ToHashSet(StringComparer.Ordinal);
}
