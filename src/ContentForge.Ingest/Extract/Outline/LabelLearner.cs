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
            if (!CanBeLabelled(blocks[i]) || HeadingLabel.Read(blocks[i].Plain, words) is { Word.Length: > 0 })
                continue;

            foreach (var form in FormsOf(blocks[i]))
            {
                if (!uses.TryGetValue(form.Key, out var own))
                    uses[form.Key] = own = [];
                own.Add(new Use(i, form.Number));
            }
        }

        // What headings are labelled with, a table of contents above them repeats.
        foreach (var own in uses.Values.Where(own => own.Exists(use => blocks[use.Index].Kind is SourceBlockKind.Heading)))
            own.RemoveAll(use => blocks[use.Index].Kind is not SourceBlockKind.Heading);

        foreach (var (key, own) in uses.Where(pair => !CountsUp(pair.Value) || AreCaptions(pair.Value, blocks)).ToList())
            uses.Remove(key);
        var labelled = uses.SelectMany(pair => pair.Value.Select(use => (use.Index, pair.Key))).DistinctBy(use => use.Index).ToDictionary(use => use.Index, use => use.Key);
        var learned = uses
            .Select(pair => (pair.Key, Kind: KindOf(pair.Key, pair.Value, blocks, labelled)))
            .Where(pair => !words.IsKnown || pair.Kind is LabelKind.Part)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Kind, StringComparer.Ordinal);
        return learned.Count == 0 ? words : words.WithLabels(learned);
    }

    private static bool CanBeLabelled(SourceBlock block) =>
        block is { Kind: SourceBlockKind.Heading or SourceBlockKind.Item or SourceBlockKind.Paragraph, QuoteId: 0 };

    /// <summary>A heading needs no mark behind its label; elsewhere a sentence may begin so. "SIM 1" and "USB 2" are names.</summary>
    private static bool IsSetOff(SourceBlock block, LabelForm form) =>
        block.Kind is SourceBlockKind.Heading || (block.Marker is { Length: > 0 } && form is { HasMark: true, Before.Length: 0 })
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

    /// <summary>Steps have no numbered lists of their own, but for a few, and mostly no lists at all.</summary>
    private static LabelKind KindOf(string key, List<Use> uses, IReadOnlyList<SourceBlock> blocks, Dictionary<int, string> labelled)
    {
        var (withNumbers, withLists) = (0, 0);
        for (var i = 0; i < uses.Count; i++)
        {
            if (blocks[uses[i].Index].Kind is SourceBlockKind.Item)
                continue;

            var end = EndOf(uses[i].Index, i + 1 < uses.Count ? uses[i + 1].Index : blocks.Count, blocks);
            var (hasNumbers, hasList) = (false, false);
            for (var at = uses[i].Index + 1; at < end && !hasNumbers; at++)
            {
                hasNumbers = IsNumbered(blocks[at]) || (labelled.TryGetValue(at, out var other) && !string.Equals(other, key, StringComparison.Ordinal));
                hasList |= blocks[at].Kind is SourceBlockKind.Item;
            }

            withNumbers += hasNumbers ? 1 : 0;
            withLists += hasNumbers || hasList ? 1 : 0;
        }

        return withNumbers * 5 >= uses.Count && withNumbers > 0 || withLists * 2 > uses.Count ? LabelKind.Part : LabelKind.Step;
    }

    /// <summary>The end of what stands below a label: at the next one, or at a heading that is not below it.</summary>
    private static int EndOf(int start, int next, IReadOnlyList<SourceBlock> blocks)
    {
        for (var i = start + 1; i < next; i++)
        {
            if (blocks[i].Kind is SourceBlockKind.Heading && (blocks[start].Kind is not SourceBlockKind.Heading || blocks[i].Level <= blocks[start].Level))
                return i;
        }

        return next;
    }

    /// <summary>The forms that a block and the lines in it open with.</summary>
    private static IEnumerable<LabelForm> FormsOf(SourceBlock block)
    {
        var text = block.Marker is { Length: > 0 } marker ? $"{marker} {block.Plain}" : block.Plain;
        if (LabelForm.Read(text) is { } form && IsSetOff(block, form))
            yield return form;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            if (LabelForm.Read(text.AsSpan(end + 1)) is { HasMark: true } next && HasSmallLetter(text.AsSpan(end + 1, next.End)))
                yield return next;
        }
    }

    private static bool IsNumbered(SourceBlock block) =>
        block.Marker is { Length: > 0 } || (block.Kind is SourceBlockKind.Paragraph && MarkerText.NumberLength(block.Plain, out _) > 0);

    /// <summary>A block that opens with a label.</summary>
    private readonly record struct Use(int Index, int Number);
}
