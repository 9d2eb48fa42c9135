using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extraction.Blocks;
using ContentForge.Ingest.Extraction.Outline;
using ContentForge.Ingest.Extraction.StepPatterns;
using ContentForge.Ingest.Extraction.Words;

namespace ContentForge.Ingest.Extraction.Steps;

/// <summary>
/// Takes paragraphs apart in which several steps, or a heading and its text, ran together: "To do so: <b>1)</b> Open … <b>2)</b> Click …".
/// </summary>
internal sealed class PieceSplitter(Vocabulary words)
{
    private const int MaxPieces = 60;

    /// <summary>How much of the text behind a marker is looked at.</summary>
    private const int MarkerReach = 200;

    /// <summary>How many blocks behind a first marker the second one may stand.</summary>
    private const int Lookahead = 6;

    private static readonly List<int> None = [];
    private static readonly List<(int At, int Number, bool IsLineStart)> NoMarkers = [];

    /// <summary>The blocks with every run-together paragraph replaced by its pieces.</summary>
    public ImmutableArray<SourceBlock> Split(ImmutableArray<SourceBlock> blocks)
    {
        var result = ImmutableArray.CreateBuilder<SourceBlock>(blocks.Length);
        var reached = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var isText = block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Item && block.QuoteId == 0;
            var cuts = isText ? Cuts(block, reached, blocks, i) : [];
            var start = result.Count;
            if (cuts.Count == 0)
                result.Add(block);
            else
                AddPieces(result, block, cuts);

            if (block.Kind is SourceBlockKind.Heading)
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
            if (NumberOf(blocks[i]) is var own and > 0)
                return own == number;
            if (Chain(Markers(blocks[i].Text), number - 1).Count > 0)
                return true;
        }

        return false;
    }

    private void AddPieces(ImmutableArray<SourceBlock>.Builder result, SourceBlock block, List<int> cuts)
    {
        var start = 0;
        var isFirst = true;
        var tail = block with { Kind = SourceBlockKind.Paragraph, Marker = null, IsPiece = true };
        foreach (var end in cuts.Append(block.Plain.Length))
        {
            var text = block.Text.Slice(start, end - start).Trim();
            start = end;
            if (text.IsBlank)
                continue;

            // A heading that ran into a list item ends the list.
            if (!isFirst && IsHeading(text))
                tail = tail with { Depth = 0, ListId = 0 };
            result.Add(isFirst ? block with { Text = text, IsPiece = true } : tail with { Text = text });
            isFirst = false;
        }
    }

    private bool IsHeading(RichText text) =>
        TextShape.IsCovered(text, TextSpanKind.Bold) && HeadingLabel.Read(text.Plain, words) is { Kind: LabelKind.Fix or LabelKind.Option, Path.IsEmpty: false };

    private List<int> Cuts(SourceBlock block, int reached, ImmutableArray<SourceBlock> blocks, int index)
    {
        var text = block.Text;
        var cuts = ChainIn(block, reached, blocks, index);
        AddHeadings(text, ref cuts);
        AddBoldMarkers(text, ref cuts);
        if (cuts.Count == 0)
            return cuts;

        List<int> ordered = [.. cuts.Where(cut => cut > 0).Distinct().Order()];
        return ordered.Count > MaxPieces ? [] : ordered;
    }

    /// <summary>Bold stretches such as "Method 2: Update the driver" are headings that lost their line.</summary>
    private void AddHeadings(RichText text, ref List<int> cuts)
    {
        foreach (var span in text.Spans)
        {
            if (span.Kind is not TextSpanKind.Bold || span.Length == text.Plain.Length || span.Length < 8)
                continue;
            if (HeadingLabel.Read(text.Plain.AsSpan(span.Start, span.Length), words) is { Kind: LabelKind.Fix or LabelKind.Option, Path.IsEmpty: false } label
                && label.TitleStart < span.Length)
            {
                cuts = [.. cuts, span.Start, span.Start + span.Length];
            }
        }
    }

    /// <summary>A marker that is bold by itself is a marker wherever it stands.</summary>
    private void AddBoldMarkers(RichText text, ref List<int> cuts)
    {
        foreach (var span in text.Spans)
        {
            if (span.Kind is TextSpanKind.Bold && span.Length <= 12 && span.Start > 0 && text.Plain[span.Start + span.Length - 1] is '.' or ')' or ':' && IsMarkerAlone(text.Plain.Substring(span.Start, span.Length)))
                cuts = [.. cuts, span.Start];
        }
    }

    private bool IsMarkerAlone(string plain)
    {
        return MarkerText.NumberLength(plain, out _) == plain.Length
            || MarkerText.RomanLength(plain, out _) == plain.Length
            || MarkerText.LetterLength(plain, out _) == plain.Length
            || (plain[^1] is ':' or '.' && LabelledStep.Length(RichText.FromPlain(plain), words, out _) == plain.Length);
    }

    /// <summary>
    /// Plain markers are markers when they count on: 1) … 2) … in one paragraph, a number at the start of several lines, or the number
    /// that follows the last one before.
    /// </summary>
    private List<int> ChainIn(SourceBlock block, int reached, ImmutableArray<SourceBlock> blocks, int index)
    {
        var markers = Markers(block.Text);
        if (markers.Count == 0)
            return None;

        MarkerText.NumberLength(block.Marker, out var ownNumber);
        var chain = Chain(markers, ownNumber);
        if (chain.Count > 1 || (chain.Count == 1 && chain[0] > 0 && (ownNumber > 0 || GoesOn(blocks, index, ownNumber + 2))))
            return chain;
        return reached > 0 && ownNumber == 0 && NumberOf(block) == 0 ? Chain(markers, reached) : None;
    }

    /// <summary>Where the numbers behind a number stand. Without one, the first stands at the start of a line, or is a 1.</summary>
    private static List<int> Chain(List<(int At, int Number, bool IsLineStart)> markers, int last)
    {
        var chain = None;
        foreach (var (at, number, isLineStart) in markers)
        {
            if (number != last + 1 && (last > 0 || !isLineStart))
                continue;

            chain = [.. chain, at];
            last = number;
        }

        return chain;
    }

    /// <summary>Everything in a text that has the form of a marker.</summary>
    private List<(int At, int Number, bool IsLineStart)> Markers(RichText text)
    {
        var markers = NoMarkers;
        var plain = text.Plain.AsSpan();
        var labels = plain.ContainsAny(':', '\n') ? words.StepWords : null;
        for (var at = Next(plain, 0, labels); at >= 0; at = Next(plain, at + 1, labels))
        {
            var isLineStart = at == 0 || plain[at - 1] == '\n';
            if (!isLineStart && (char.IsLetterOrDigit(plain[at - 1]) || plain[at - 1] is '(' or '/' or '-' or '#'))
                continue;
            if (Number(text, at, isLineStart) is { } number)
                markers = [.. markers, (at, number, isLineStart)];
        }

        return markers;
    }

    /// <summary>The next place where a marker can begin.</summary>
    private static int Next(ReadOnlySpan<char> text, int from, PhraseSet? labels)
    {
        var rest = text[from..];
        var digit = rest.IndexOfAnyInRange('0', '9');
        var label = labels is null ? -1 : labels.IndexOfFirstLetter(digit < 0 ? rest : rest[..digit]);
        return label >= 0 ? from + label : digit >= 0 ? from + digit : -1;
    }

    /// <summary>
    /// A marker has a sentence before it or behind it; "repeat steps 1) and 2) until" has neither. One with a full stop has both:
    /// "version 2. Then" is none.
    /// </summary>
    private static bool IsBetweenSentences(ReadOnlySpan<char> before, char mark, ReadOnlySpan<char> behind)
    {
        var follows = before.TrimEnd(' ') is [.., '.' or ':' or ';' or '!' or '?' or '”' or '"'];
        var opens = behind.TrimStart(' ') is [var first, ..] && (char.IsUpper(first) || first is '“' or '"');
        return mark == ')' ? follows || opens : mark == '.' && follows && opens && before is [.., ' '];
    }

    private int? Number(RichText text, int at, bool isLineStart)
    {
        var rest = text.Plain.AsSpan(at);
        if (char.IsAsciiDigit(rest[0]))
        {
            var length = MarkerText.NumberLength(rest, out var number);
            var isMarker = length > 0 && (isLineStart || IsBetweenSentences(text.Plain.AsSpan(0, at), rest[length - 1], rest[length..]));
            return isMarker ? number : null;
        }

        if (words.StepWords.MatchLabel(rest) == 0)
            return null;

        // Within a line only a colon makes a label, whatever lies over the words.
        var reach = Math.Min(rest.Length, MarkerReach);
        var label = LabelledStep.Length(isLineStart ? text.Slice(at, reach) : RichText.FromPlain(rest[..reach].ToString()), words, out var step);
        return label > 0 && (isLineStart || rest[..label].Contains(':')) ? step : null;
    }
}
