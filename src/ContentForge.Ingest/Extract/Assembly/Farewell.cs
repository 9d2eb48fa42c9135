using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>The last fix of many articles runs into the author's farewell, which no heading divides from it.</summary>
internal sealed class Farewell(Vocabulary words)
{
    public void MoveFromLastFix(ArticleDraft draft)
    {
        if (draft.Groups is not [.., { Fixes: [.., var fix] }])
            return;

        var section = fix.Below.Count > 0 ? fix.Below[^1] : fix.Opening;
        var start = Start(section);
        if (start == section.Parts.Count)
            return;

        draft.Conclusion.InsertRange(0, section.Parts.Skip(start).SelectMany(part => part.Block is { } block ? [block] : Flattened.Of(part.Run!)));
        section.Parts.RemoveRange(start, section.Parts.Count - start);
    }

    /// <summary>Where the farewell starts: behind a rule that no procedure follows, or at its first words.</summary>
    private int Start(Section section)
    {
        var parts = section.Parts;
        var lastRun = parts.FindLastIndex(part => part.Run is { } run && section.Procedures.Contains(run));
        var hasContent = section.Heading is not null || lastRun >= 0;
        for (var i = lastRun + 1; i < parts.Count && hasContent; i++)
        {
            if (parts[i].Block is not { } block)
                continue;
            if (block.Kind is SourceBlockKind.Rule && i > 0)
                return i;
            if (block.Kind is SourceBlockKind.Paragraph && (lastRun >= 0 || i > 0) && words.Farewell.MatchStart(block.Plain) > 0)
                return i;
        }

        return parts.Count;
    }
}
