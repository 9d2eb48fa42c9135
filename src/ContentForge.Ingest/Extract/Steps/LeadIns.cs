using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Finds the paragraph that announces what comes next.</summary>
internal static class LeadIns
{
    /// <summary>Where the announcement stands at the end of some blocks, pictures and notes behind it left aside; -1 when there is none.</summary>
    public static int IndexOf(List<SourceBlock> before, Phrasing phrasing, NoteReader notes)
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var block = before[i];
            if (block.Kind is SourceBlockKind.Media or SourceBlockKind.Rule || Captions.IsCaption(block.Text) || notes.IsNote(block))
                continue;
            return block is { Kind: SourceBlockKind.Paragraph, QuoteId: 0 } && (block.IsAllBold || phrasing.IsLeadIn(block.Plain)) ? i : -1;
        }

        return -1;
    }
}
