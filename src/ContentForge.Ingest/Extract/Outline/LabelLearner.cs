using System.Collections.Frozen;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>
/// Learns from an article the labels that there are no words for: the same words with rising numbers at the start of blocks. Those over
/// lists of their own are parts of the article, the others its steps.
/// </summary>
internal static class LabelLearner
{
    /// <summary>The words of an article with the labels that it uses.</summary>
    public static Vocabulary Learn(IReadOnlyList<SourceBlock> blocks, Vocabulary words)
    {
        var uses = new Dictionary<string, List<Use>>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!CanBeLabelled(blocks[i]) || LabelForm.Read(blocks[i].Plain) is not { } form || !IsSetOff(blocks[i], form) || HeadingLabel.Read(blocks[i].Plain, words) is { Word.Length: > 0 })
                continue;
            if (!uses.TryGetValue(form.Key, out var own))
                uses[form.Key] = own = [];
            own.Add(new Use(i, form.Number));
        }

        var learned = uses.Where(pair => CountsUp(pair.Value) && !AreCaptions(pair.Value, blocks))
            .Select(pair => (pair.Key, Kind: KindOf(pair.Value, blocks)))
            .Where(pair => !words.IsKnown || pair.Kind is LabelKind.Part)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Kind, StringComparer.Ordinal);
        return learned.Count == 0 ? words : words.WithLabels(learned);
    }

    private static bool CanBeLabelled(SourceBlock block) =>
        block is { Kind: SourceBlockKind.Heading or SourceBlockKind.Item or SourceBlockKind.Paragraph, QuoteId: 0 };

    /// <summary>A heading needs no mark behind its label; elsewhere a sentence may begin so. "SIM 1" and "USB 2" are names.</summary>
    private static bool IsSetOff(SourceBlock block, LabelForm form) =>
        block.Kind is SourceBlockKind.Heading
        || ((form.HasMark || IsOwnSpan(block.Text, form.End)) && (form.After.Length > 0 || block.Plain.AsSpan(0, form.End).ContainsAnyExcept(' ', '#') && HasSmallLetter(block.Plain.AsSpan(0, form.End))));

    private static bool HasSmallLetter(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if (char.IsLetter(c) && !char.IsUpper(c))
                return true;
        }

        return false;
    }

    private static bool IsOwnSpan(RichText text, int end) =>
        text.Spans.Any(span => span.Start == 0 && span.Length == end && span.Kind is TextSpanKind.Bold or TextSpanKind.Italic);

    private static bool CountsUp(List<Use> uses) =>
        uses[0].Number == 1 && Enumerable.Range(1, uses.Count - 1).Any(i => uses[i].Number == uses[i - 1].Number + 1);

    /// <summary>"Figure 1", "Kuva 2": each stands right below a picture, the first too, and is no heading.</summary>
    private static bool AreCaptions(List<Use> uses, IReadOnlyList<SourceBlock> blocks) =>
        uses.TrueForAll(use => blocks[use.Index].Kind is SourceBlockKind.Paragraph && use.Index > 0 && blocks[use.Index - 1].Kind is SourceBlockKind.Media or SourceBlockKind.Table);

    private static LabelKind KindOf(List<Use> uses, IReadOnlyList<SourceBlock> blocks)
    {
        var withLists = uses.Where((use, i) => blocks[use.Index].Kind is not SourceBlockKind.Item && HasList(blocks, use.Index + 1, i + 1 < uses.Count ? uses[i + 1].Index : blocks.Count)).Count();
        return withLists * 2 > uses.Count ? LabelKind.Part : LabelKind.Step;
    }

    /// <summary>Whether a numbered list stands in some blocks, up to a heading that is none of theirs.</summary>
    private static bool HasList(IReadOnlyList<SourceBlock> blocks, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (blocks[i].Marker is { Length: > 0 } || (blocks[i].Kind is SourceBlockKind.Paragraph && MarkerText.NumberLength(blocks[i].Plain, out _) > 0))
                return true;
        }

        return false;
    }

    /// <summary>A block that opens with a label.</summary>
    private readonly record struct Use(int Index, int Number);
}
