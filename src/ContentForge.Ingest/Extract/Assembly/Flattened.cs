using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Steps;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>A run that is no procedure, as the blocks it was made from.</summary>
internal static class Flattened
{
    /// <summary>The blocks in source order. Those of a table of contents say so, for whoever renders a new one.</summary>
    public static IEnumerable<SourceBlock> Of(StepRun run) =>
        run.IsTableOfContents ? Blocks(run).Select(block => block with { Rule = Provenance.TableOfContents }) : Blocks(run);

    private static IEnumerable<SourceBlock> Blocks(StepRun run)
    {
        var path = new Stack<RunPart>();
        path.Push(RunPart.Of(run));
        while (path.TryPop(out var part))
        {
            if (part.Block is { } block)
            {
                yield return block;
                continue;
            }

            var items = part.Run!.Items;
            for (var i = items.Count - 1; i >= 0; i--)
            {
                for (var j = items[i].Parts.Count - 1; j >= 0; j--)
                    path.Push(items[i].Parts[j]);
                if (items[i].TextBlock is { } text)
                    path.Push(RunPart.Of(text));
                path.Push(RunPart.Of(items[i].Block));
            }
        }
    }
}
