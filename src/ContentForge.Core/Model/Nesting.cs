using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>Keeps nesting within what a reader can follow and a template can include. What lies deeper is not lost: it comes up.</summary>
public static class Nesting
{
    /// <summary>How deeply blocks and steps may nest on a page.</summary>
    public const int Deepest = 6;

    /// <summary>All blocks below, without the lists and quotes that hold them.</summary>
    public static ImmutableArray<Block> Flatten(ImmutableArray<Block> blocks) =>
        [.. InOrder(blocks, Children).Where(block => block is not (ListBlock or QuoteBlock))];

    /// <summary>All steps below, one after the other.</summary>
    public static ImmutableArray<Step> Flatten(ImmutableArray<Step> steps) =>
        [.. InOrder(steps, step => step.Branches.SelectMany(branch => branch.Steps).Concat(step.Substeps))
            .Select(step => step with { Substeps = [], Branches = [] })];

    private static IEnumerable<Block> Children(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Blocks),
        QuoteBlock quote => quote.Blocks,
        _ => [],
    };

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> roots, Func<T, IEnumerable<T>> children)
    {
        var waiting = new Stack<T>(roots.Reverse());
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var child in children(next).Reverse())
                waiting.Push(child);
        }
    }
}
