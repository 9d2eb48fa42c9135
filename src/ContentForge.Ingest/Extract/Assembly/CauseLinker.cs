using System.Collections.Immutable;
using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>
/// Tells which fix is for which cause where the article says so: all that the cause names is named again in the title of the fix and
/// its first paragraph.
/// </summary>
internal static class CauseLinker
{
    /// <summary>Chosen: shorter words are mostly not about anything.</summary>
    private const int ShortestWord = 4;

    /// <summary>Chosen: in a longer text some word is in every fix.</summary>
    private const int MaxCauseWords = 8;

    /// <summary>The fixes, each with its cause.</summary>
    public static ImmutableArray<Fix> Link(ImmutableArray<Fix> fixes, ImmutableArray<Cause> causes, string title)
    {
        if (causes.IsEmpty)
            return fixes;

        // What the article is about is in all causes and all fixes, so it tells none of them apart.
        var subject = Stems(title);
        var byWord = causes.Select(cause => new NamedCause(cause.Id, [.. Stems(Name(cause.Text)).Except(subject, StringComparer.Ordinal)]))
            .Where(cause => cause.Words.Count is > 0 and <= MaxCauseWords)
            .SelectMany(cause => cause.Words.Select(word => (Word: word, Cause: cause)))
            .ToLookup(pair => pair.Word, pair => pair.Cause, StringComparer.Ordinal);
        return [.. fixes.Select(fix => fix with { CauseId = CauseOf(fix, byWord) })];
    }

    /// <summary>The one cause that a fix names; null when there is none, or another one.</summary>
    private static string? CauseOf(Fix fix, ILookup<string, NamedCause> byWord)
    {
        var inTitle = Stems(fix.Title);
        var said = Stems(FirstParagraph(fix)).Concat(inTitle).ToHashSet(StringComparer.Ordinal);
        var budget = WorkBudget.Current;
        string? found = null;
        foreach (var cause in inTitle.SelectMany(word => byWord[word]))
        {
            budget.Spend();
            if (!cause.Words.IsSubsetOf(said) || string.Equals(cause.Id, found, StringComparison.Ordinal))
                continue;
            if (found is not null)
                return null;
            found = cause.Id;
        }

        return found;
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

    /// <summary>A cause and the words that name it.</summary>
    private sealed record NamedCause(string Id, HashSet<string> Words);
}
