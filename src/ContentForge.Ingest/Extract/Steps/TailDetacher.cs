using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Takes what stands behind the last step of a run out of it: no marker tells where a last step ends.</summary>
internal sealed class TailDetacher(NoteReader notes, Vocabulary words)
{
    /// <summary>The parts with what follows each run standing behind it.</summary>
    public List<RunPart> Detach(List<RunPart> parts)
    {
        var result = new List<RunPart>(parts.Count);
        foreach (var part in parts)
        {
            result.Add(part);
            if (part.Run is not { } run)
                continue;

            // Runs nest a few levels deep and no deeper, whatever the source does.
            foreach (var item in run.Items.SkipLast(1).Where(item => item.Parts.Exists(inner => inner.Run is not null)))
            {
                var inner = Detach(item.Parts);
                item.Parts.Clear();
                item.Parts.AddRange(inner);
            }

            DetachFrom(run, result);
        }

        return result;
    }

    private void DetachFrom(StepRun run, List<RunPart> result)
    {
        var path = new List<StepRun>();
        for (var at = run; at is not null; at = LastRun(at))
            path.Add(at);

        for (var i = path.Count - 1; i >= 0; i--)
        {
            var parts = path[i].Last.Parts;
            var end = OwnCount(path[i], parts);
            if (end == parts.Count)
                continue;

            // What follows a nested run is the business of the outer step only when something else of that step follows too.
            result.AddRange(parts.Skip(end));
            parts.RemoveRange(end, parts.Count - end);
        }
    }

    private static StepRun? LastRun(StepRun run) => run.Last.Parts is [.., { Run: { } nested }] ? nested : null;

    /// <summary>How many of the parts belong to the last step.</summary>
    private int OwnCount(StepRun run, List<RunPart> parts)
    {
        var texts = OwnParagraphs(run);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Block is not { } block || block.Depth > 0 && block.Depth >= run.DomDepth && run.DomDepth > 0)
                continue;
            if (block.Kind is SourceBlockKind.Media or SourceBlockKind.Code || Captions.IsCaption(block.Text) || IsContinuation(block))
                continue;
            if (block.Kind is SourceBlockKind.Paragraph && texts-- > 0)
                continue;
            return LastRunAt(parts, i);
        }

        return parts.Count;
    }

    private static int LastRunAt(List<RunPart> parts, int index)
    {
        var run = parts.FindLastIndex(part => part.Run is not null);
        return run > index ? run + 1 : index;
    }

    private bool IsContinuation(SourceBlock block) =>
        block.Kind is SourceBlockKind.Paragraph && (words.Or.MatchStart(block.Plain) > 0 || notes.Read(block) is { Kind: not Core.Model.NoteKind.Condition });

    /// <summary>How many paragraphs the last step has, judged by the steps before: "Step 2. Title:" and a paragraph each.</summary>
    private static int OwnParagraphs(StepRun run)
    {
        if (TextShape.LastMark(run.Last.Text.Plain) == ':')
            return 1;
        if (run.Items.Count < 2)
            return 0;

        var before = run.Items.SkipLast(1).ToList();
        return before.TrueForAll(item => item.Parts.Exists(IsParagraph)) ? 1 : 0;
    }

    private static bool IsParagraph(RunPart part) => part.Block is { Kind: SourceBlockKind.Paragraph } block && !Captions.IsCaption(block.Text);
}
