using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>One walk over one article.</summary>
internal sealed class RecurrencePass(RecurrenceIndex index)
{
    private readonly ImmutableArray<Removal>.Builder _removals = ImmutableArray.CreateBuilder<Removal>();

    /// <summary>What was taken out so far, in reading order.</summary>
    public ImmutableArray<Removal> Removals => _removals.ToImmutable();

    /// <summary>Applies a change to each item; the same array when nothing changes.</summary>
    public ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> change)
    {
        var before = _removals.Count;
        var changed = items.Select(change).ToImmutableArray();
        return _removals.Count == before ? items : changed;
    }

    /// <summary>Blocks without those that recur.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="isEnd">Whether nothing follows, so that a heading at the end has nothing below it.</param>
    public ImmutableArray<Block> Without(ImmutableArray<Block> blocks, bool isEnd = false)
    {
        var families = blocks.Select(FamiliesOf).ToArray();
        KeepHeadingsWithContent(blocks, families, isEnd);
        if (families.All(count => count == 0))
            return blocks;

        for (var i = 0; i < blocks.Length; i++)
        {
            if (families[i] > 0)
                Record(blocks[i], families[i]);
        }

        return [.. blocks.Where((_, i) => families[i] == 0)];
    }

    /// <summary>A fix without films and frames that recur, and without texts that recur outside of fixes.</summary>
    public Fix Without(Fix fix)
    {
        var before = _removals.Count;
        var body = Without(fix.Body);
        var procedures = Each(fix.Procedures, Without);
        return _removals.Count == before ? fix : fix with { Body = body, Procedures = procedures };
    }

    /// <summary>Blocks without the films and frames that recur.</summary>
    public ImmutableArray<Block> WithoutEmbeds(ImmutableArray<Block> blocks) =>
        blocks.Any(IsRecurringEmbed) ? [.. blocks.Where(block => !Take(block))] : blocks;

    private Procedure Without(Procedure procedure)
    {
        var before = _removals.Count;
        var body = Without(procedure.Body);
        var steps = Each(procedure.Steps, Without);
        var result = Without(procedure.Result);
        return _removals.Count == before ? procedure : procedure with { Body = body, Steps = steps, Result = result };
    }

    // Steps nest only as deep as extraction lets them, which is bounded.
    private Step Without(Step step)
    {
        var before = _removals.Count;
        var details = WithoutEmbeds(step.Details);
        var branches = Each(step.Branches, branch => branch with { Steps = Each(branch.Steps, Without) });
        var substeps = Each(step.Substeps, Without);
        var media = step.Media.RemoveAll(Take);
        return _removals.Count == before ? step : step with { Details = details, Branches = branches, Substeps = substeps, Media = media };
    }

    /// <summary>A heading goes with its section or not at all.</summary>
    private static void KeepHeadingsWithContent(ImmutableArray<Block> blocks, int[] families, bool isEnd)
    {
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            if (families[i] == 0 || blocks[i] is not HeadingBlock heading)
                continue;

            var end = i + 1;
            while (end < blocks.Length && !(blocks[end] is HeadingBlock other && other.Level <= heading.Level))
                end++;
            var isOpen = end == i + 1 && end == blocks.Length && !isEnd;
            if (isOpen || families.AsSpan(i + 1, end - i - 1).Contains(0))
                families[i] = 0;
        }
    }

    private int FamiliesOf(Block block) => RecurrencePiece.Of(block) is { } piece ? index.FamiliesOf(piece) : 0;

    private bool IsRecurringEmbed(Block block) => block is MediaBlock { Media.Kind: not MediaKind.Image } && FamiliesOf(block) > 0;

    private bool Take(Block block)
    {
        if (!IsRecurringEmbed(block))
            return false;
        Record(block, FamiliesOf(block));
        return true;
    }

    private bool Take(Media media)
    {
        var families = media.Kind == MediaKind.Image ? 0 : index.FamiliesOf(RecurrencePiece.Of(media));
        if (families > 0)
            Record(media, families);
        return families > 0;
    }

    private void Record(Block block, int families)
    {
        if (block is MediaBlock { Media: var media })
            Record(media, families);
        else
            Record(block.Source, BlockText.Of(block), null, families);
    }

    private void Record(Media media, int families) => Record(media.Source, media.Alt ?? "", media.Url.Value, families);

    private void Record(Provenance source, string text, string? url, int families) => _removals.Add(
        new Removal(RecurrenceCleaner.RuleId, RemovalClasses.Recurring, source.Span, text, url)
        {
            Reason = string.Create(CultureInfo.InvariantCulture, $"in {families} of {index.Corpus} unrelated articles"),
            Characters = url is null ? text.Count(c => !char.IsWhiteSpace(c)) : 0,
        });
}
