using ContentForge.Core;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.StepPatterns;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>
/// Joins items to runs by their numbers. Lists of the parser are no help: an image or a paragraph at the left margin ends them, and
/// many markers never were a list to it.
/// </summary>
internal sealed class RunBuilder
{
    /// <summary>Chosen: deeper than any article nests its lists; each new block is compared with all that are open.</summary>
    private const int MaxNesting = 6;

    /// <summary>Chosen: a step with its pictures and notes is shorter; a bound of the search.</summary>
    private const int MaxLookahead = 80;

    /// <summary>Chosen: a scraper loses a step or two, hardly more.</summary>
    private const int LargestGap = 3;

    private readonly List<RunPart> _parts = [];
    private readonly List<StepRun> _open = [];
    private readonly IReadOnlyList<SourceBlock> _blocks;
    private readonly StepMarker?[] _markers;

    /// <summary>For each block, whether a number or a label stands between it and the next heading.</summary>
    private readonly bool[] _countsAgain;

    private readonly Phrasing _phrasing;
    private readonly Vocabulary _words;

    private RunBuilder(IReadOnlyList<SourceBlock> blocks, Vocabulary words, Phrasing phrasing)
    {
        _blocks = blocks;
        _phrasing = phrasing;
        _words = words;
        _markers = new StepMarker?[blocks.Count];
        _countsAgain = new bool[blocks.Count];
        var counts = false;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            _markers[i] = blocks[i].StepHeading ?? StepPatternList.Match(blocks[i], words);
            _countsAgain[i] = counts;
            counts = blocks[i].Kind is not SourceBlockKind.Heading && (counts || _markers[i] is { Family: StepFamily.Number or StepFamily.Label });
        }
    }

    /// <summary>The blocks with every run gathered.</summary>
    public static List<RunPart> Build(IReadOnlyList<SourceBlock> blocks, Vocabulary words, Phrasing phrasing)
    {
        var builder = new RunBuilder(blocks, words, phrasing);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (builder._markers[i] is { } marker)
                builder.AddItem(i, marker);
            else
                builder.AddBlock(blocks[i]);
        }

        return builder._parts;
    }

    private void AddItem(int index, StepMarker marker)
    {
        var block = _blocks[index];
        var item = new RunItem(block, marker);
        var depth = Math.Max(1, block.Depth);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!Continues(_open[i], index, marker, depth))
                continue;
            Close(i + 1);
            _open[i].Add(item);
            return;
        }

        while (_open.Count > 0 && !CanNest(_open[^1], index, marker, depth))
            Close(_open.Count - 1);

        var run = new StepRun(marker, depth, block.Depth);
        run.Add(item);
        (_open.Count > 0 ? _open[^1].Last.Parts : _parts).Add(RunPart.Of(run));
        _open.Add(run);
    }

    private void AddBlock(SourceBlock block)
    {
        if (block.Kind is SourceBlockKind.Heading)
            Close(0);
        while (_open.Count > 1 && _open[^1].DomDepth >= 2 && block.Depth < _open[^1].DomDepth)
            Close(_open.Count - 1);
        if (_open.Count == 0)
        {
            _parts.Add(RunPart.Of(block));
            return;
        }

        var item = _open[^1].Last;
        if (item.Text.IsBlank && block.Kind is SourceBlockKind.Paragraph)
            item.TakeText(block);
        else if (block.Kind is SourceBlockKind.Paragraph && item.TextBlock is null && GoesOnIn(item, block))
            item.TakeRest(block);
        else
            item.Parts.Add(RunPart.Of(block));
    }

    /// <summary>"Press the Windows key and [picture] R": a sentence of one paragraph that a picture divides.</summary>
    private bool GoesOnIn(RunItem item, SourceBlock block)
    {
        if (block.Span != item.Block.Span || item.Parts is not [{ Block.Kind: SourceBlockKind.Media }, ..] || !item.Parts.TrueForAll(part => part.Block is { Kind: SourceBlockKind.Media }))
            return false;

        var text = item.Text.Plain.AsSpan();
        return text is [.., '+' or ','] || (text is [.., var last] && char.IsLetterOrDigit(last) && char.IsLower(block.Plain[0])) || _words.Unfinished.MatchStart(text[(text.LastIndexOf(' ') + 1)..]) > 0;
    }

    private void Close(int count) => _open.RemoveRange(count, _open.Count - count);

    private bool Continues(StepRun run, int index, StepMarker marker, int depth)
    {
        if (depth != run.Depth)
            return false;

        var block = _blocks[index];
        var isSameList = block.ListId != 0 && block.ListId == run.Last.Block.ListId;
        if (marker.Family == run.Family && isSameList && block.Kind is SourceBlockKind.Item)
            return true;
        if (run.Family is StepFamily.Bullet or StepFamily.Arrow)
            return marker.Family == run.Family && !HasText(run.Last, leadInOnly: false);

        var last = run.Last.Marker.Number;
        var isNext = marker.Number == last + 1;
        if (marker.Family != run.Family)
            return isNext && IsCounted(marker.Family) && IsCounted(run.Family);
        if (isNext)
            return true;
        if (marker.Number == 1)
            return run.IsAllOnes ? !HasText(run.Last, leadInOnly: false) : run.Items.Count > 1 && IsLeftOver(run, index);
        return marker.Number >= last && marker.Number <= last + LargestGap && !HasText(run.Last, leadInOnly: true);
    }

    /// <summary>A list of one item behind a longer list is its last item: something between the two made the program count anew.</summary>
    private bool IsLeftOver(StepRun run, int index) =>
        _blocks[index].Kind is SourceBlockKind.Item && !_countsAgain[index] && !HasText(run.Last, leadInOnly: true);

    /// <summary>A number may go on where a "Step 2" was: authors mix them up.</summary>
    private static bool IsCounted(StepFamily family) => family is StepFamily.Number or StepFamily.Label;

    /// <summary>Whether text, or text that announces something, stands between the item and what comes next.</summary>
    private bool HasText(RunItem item, bool leadInOnly)
    {
        WorkBudget.Current.Spend(item.Parts.Count);

        // What stands before a run within the item announces that run, and nothing behind it.
        var start = leadInOnly ? item.Parts.FindLastIndex(part => part.Run is not null) + 1 : 0;
        return item.Parts.FindIndex(start, part =>
            part.Block is { Kind: SourceBlockKind.Paragraph, Depth: 0 } block
            && !Captions.IsCaption(block.Text)
            && (!leadInOnly || (start > 0 ? TextShape.LastMark(block.Plain) == ':' : _phrasing.IsLeadIn(block.Plain)))) >= 0;
    }

    private bool CanNest(StepRun run, int index, StepMarker marker, int depth)
    {
        if (_open.Count >= MaxNesting || depth < run.Depth)
            return false;
        if (depth > run.Depth)
            return true;
        if (marker.Family == run.Family && (marker.Number != 1 || StepRun.DelimiterOf(marker) == run.Delimiter))
            return false;
        if (marker.Family is StepFamily.Bullet && IsLeftOpen(run.Last))
            return true;
        return Resumes(run, index) || (marker.Family is StepFamily.Letter or StepFamily.Roman && IsCounted(run.Family) && !HasText(run.Last, leadInOnly: false));
    }

    /// <summary>"See whether the lamp is on:" – what follows at once belongs to it.</summary>
    private static bool IsLeftOpen(RunItem item) =>
        TextShape.LastMark(item.Text.Plain) == ':' && item.Parts.TrueForAll(part => part.Block is { Kind: SourceBlockKind.Media });

    /// <summary>Whether what begins here is lettered; behind such branches of a step some authors repeat its number.</summary>
    private bool IsBranch(int index) => _markers[index] is { Family: StepFamily.Letter or StepFamily.Roman };

    /// <summary>Whether the run goes on behind what begins here.</summary>
    private bool Resumes(StepRun run, int index)
    {
        if (run.Family is StepFamily.Bullet or StepFamily.Arrow)
            return false;

        var next = run.Last.Marker.Number + 1;
        var end = Math.Min(_blocks.Count, index + MaxLookahead);
        for (var i = index + 1; i < end; i++)
        {
            if (_blocks[i].Kind is SourceBlockKind.Heading)
                return false;
            if (_markers[i] is not { } marker || marker.Family != run.Family || StepRun.DelimiterOf(marker) != run.Delimiter || Math.Max(1, _blocks[i].Depth) != run.Depth)
                continue;
            if (marker.Number == next || (marker.Number == next - 1 && IsBranch(index)))
                return true;
            if (marker.Number == 1)
                return false;
        }

        return false;
    }
}
