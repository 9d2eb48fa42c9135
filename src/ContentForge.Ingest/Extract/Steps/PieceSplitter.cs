using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.StepPatterns;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>
/// Takes paragraphs apart in which several steps, or a heading and its text, ran together: "To do so: <b>1)</b> Open … <b>2)</b> Click …".
/// </summary>
internal sealed class PieceSplitter(Vocabulary words)
{
    /// <summary>Chosen: no paragraph has so many steps; what has is a table or a listing.</summary>
    private const int MaxPieces = 60;

    /// <summary>Chosen: how many blocks behind a first marker the second one may stand.</summary>
    private const int Lookahead = 6;

    private static readonly List<int> None = [];

    /// <summary>The blocks with every run-together paragraph replaced by its pieces: first at headings that lost their line, behind which the counting begins anew.</summary>
    public ImmutableArray<SourceBlock> Split(ImmutableArray<SourceBlock> blocks) => SplitAtMarkers(SplitAtHeadings(blocks));

    private ImmutableArray<SourceBlock> SplitAtHeadings(ImmutableArray<SourceBlock> blocks)
    {
        var result = ImmutableArray.CreateBuilder<SourceBlock>(blocks.Length);
        foreach (var block in blocks)
        {
            var cuts = IsText(block) && !block.Text.Spans.IsEmpty ? InOrder(Headings(block.Text)) : None;
            if (cuts.Count == 0)
                result.Add(block);
            else
                AddPieces(result, block, cuts);
        }

        return result.DrainToImmutable();
    }

    private static bool IsText(SourceBlock block) => block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Item && block.QuoteId == 0;

    private ImmutableArray<SourceBlock> SplitAtMarkers(ImmutableArray<SourceBlock> blocks)
    {
        var result = ImmutableArray.CreateBuilder<SourceBlock>(blocks.Length);
        var reached = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var isText = IsText(block);
            var cuts = isText ? Cuts(block, reached, blocks, i) : None;
            var start = result.Count;
            if (cuts.Count == 0)
                result.Add(block);
            else
                AddPieces(result, block, cuts);

            if (block.Kind is SourceBlockKind.Heading || (block.IsPiece && IsHeading(block.Text)))
                reached = 0;
            for (var piece = start; isText && piece < result.Count; piece++)
                reached = NumberOf(result[piece]) is var number and > 0 ? number : reached;
        }

        return result.DrainToImmutable();
    }

    private static int NumberOf(SourceBlock block)
    {
        MarkerText.NumberLength(block.Marker ?? block.Plain, out var number);
        return number;
    }

    /// <summary>Whether the counting goes on with a number behind a block: at the start of a text, or within it.</summary>
    private bool GoesOn(ImmutableArray<SourceBlock> blocks, int index, int number)
    {
        var end = Math.Min(blocks.Length, index + 1 + Lookahead);
        for (var i = index + 1; i < end && blocks[i].Kind is not SourceBlockKind.Heading; i++)
        {
            if (blocks[i].Kind is not (SourceBlockKind.Paragraph or SourceBlockKind.Item))
                continue;
            if (blocks[i].IsPiece && IsHeading(blocks[i].Text))
                return false;
            if (NumberOf(blocks[i]) is var own and > 0)
                return own == number;
            if (Chain(InlineMarkers.Of(blocks[i].Text, words), number - 1).Count > 0)
                return true;
        }

        return false;
    }

    private void AddPieces(ImmutableArray<SourceBlock>.Builder result, SourceBlock block, List<int> cuts)
    {
        var start = 0;
        var isFirst = true;
        var slicer = new TextSlicer(block.Text);
        var tail = block with { Kind = SourceBlockKind.Paragraph, Marker = null, IsPiece = true };
        foreach (var end in cuts.Append(block.Plain.Length))
        {
            // A mark that stood behind a heading is no text of its own.
            if (end < block.Plain.Length && !TextShape.HasWord(block.Plain.AsSpan(start, end - start)) && start > 0)
                continue;
            var text = slicer.Slice(start, end - start).Trim();
            start = end;
            if (text.IsBlank || (!isFirst && !TextShape.HasWord(text.Plain) && text.Plain.Length == 1))
                continue;

            // A heading that ran into a list item ends the list.
            if (!isFirst && IsHeading(text))
                tail = tail with { Depth = 0, ListId = 0 };
            result.Add(isFirst ? block with { Text = text, IsPiece = true } : tail with { Text = text });
            isFirst = false;
        }
    }

    private bool IsHeading(RichText text) =>
        TextShape.IsCovered(text, TextSpanKind.Bold) && HeadingLabel.Read(text.Plain, words) is { Kind: LabelKind.Fix or LabelKind.Option or LabelKind.Step, Path.IsEmpty: false };

    private List<int> Cuts(SourceBlock block, int reached, ImmutableArray<SourceBlock> blocks, int index)
    {
        var chain = ChainIn(block, reached, blocks, index);
        if (chain.Count == 0)
            chain = LinesIn(block.Plain);
        if (chain.Count == 0 && block.Text.Spans.IsEmpty)
            return None;

        return InOrder(chain.Concat(BoldMarkers(block.Text)));
    }

    private static List<int> InOrder(IEnumerable<int> cuts)
    {
        List<int> ordered = [.. cuts.Where(cut => cut > 0).Distinct().Order()];
        return ordered.Count > MaxPieces ? None : ordered;
    }

    /// <summary>Bold stretches such as "Method 2: Update the driver" are headings that lost their line.</summary>
    private IEnumerable<int> Headings(RichText text)
    {
        foreach (var span in text.Spans)
        {
            if (span.Kind is not TextSpanKind.Bold || span.Length == text.Plain.Length || span.Length < 8)
                continue;
            if (HeadingLabel.Read(text.Plain.AsSpan(span.Start, span.Length), words) is { Kind: LabelKind.Fix or LabelKind.Option or LabelKind.Step, Path.IsEmpty: false } label
                && label.TitleStart < span.Length)
            {
                yield return span.Start;
                yield return span.Start + span.Length;
            }
        }
    }

    /// <summary>A marker that is bold by itself is a marker wherever it stands.</summary>
    private IEnumerable<int> BoldMarkers(RichText text)
    {
        foreach (var span in text.Spans)
        {
            if (span.Kind is TextSpanKind.Bold && span.Length <= 12 && span.Start > 0 && text.Plain[span.Start + span.Length - 1] is '.' or ')' or ':' && IsMarkerAlone(text.Plain.Substring(span.Start, span.Length)))
                yield return span.Start;
        }
    }

    private bool IsMarkerAlone(string plain)
    {
        return MarkerText.NumberLength(plain, out _) == plain.Length
            || MarkerText.RomanLength(plain, out _) == plain.Length
            || MarkerText.LetterLength(plain, out _) == plain.Length
            || (plain[^1] is ':' or '.' && LabelledStep.Length(RichText.FromPlain(plain), words, out _) == plain.Length);
    }

    /// <summary>Where lines begin that go on with letters, or that all begin with an arrow: a) … b) …, → … → …</summary>
    private static List<int> LinesIn(string plain)
    {
        if (!plain.Contains('\n', StringComparison.Ordinal))
            return None;

        var lines = new List<int>();
        var (letter, arrows, count) = (0, 0, 0);
        for (var at = 0; at < plain.Length; at = plain.IndexOf('\n', at) is >= 0 and var end ? end + 1 : plain.Length)
        {
            var line = plain.AsSpan(at);
            var isNext = MarkerText.LetterLength(line, out var number) > 0 && number == letter + 1;
            letter += isNext ? 1 : 0;
            arrows += MarkerText.IsArrow(line) ? 1 : 0;
            count++;
            if (isNext || MarkerText.IsArrow(line))
                lines.Add(at);
        }

        return letter > 1 || (arrows > 1 && arrows >= count - 1) ? lines : None;
    }

    /// <summary>
    /// Plain markers are markers when they count on: 1) … 2) … in one paragraph, a number at the start of several lines, or the number
    /// that follows the last one before.
    /// </summary>
    private List<int> ChainIn(SourceBlock block, int reached, ImmutableArray<SourceBlock> blocks, int index)
    {
        var markers = InlineMarkers.Of(block.Text, words);
        if (markers.Count == 0)
            return None;

        MarkerText.NumberLength(block.Marker, out var ownNumber);
        var chain = Chain(markers, ownNumber);
        if (chain.Count > 1 || (chain.Count == 1 && chain[0] > 0 && (ownNumber > 0 || GoesOn(blocks, index, ownNumber + 2))))
            return chain;
        return reached > 0 && ownNumber == 0 && NumberOf(block) == 0 ? Chain(markers, reached) : None;
    }

    /// <summary>Where the numbers behind a number stand. Without one, the first stands at the start of a line, or is a 1.</summary>
    private static List<int> Chain(List<InlineMarker> markers, int last)
    {
        List<int>? chain = null;
        foreach (var marker in markers)
        {
            if (marker.Number != last + 1 && (last > 0 || !marker.IsLineStart))
                continue;

            (chain ??= []).Add(marker.At);
            last = marker.Number;
        }

        return chain ?? None;
    }
}
