using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Steps that are announced ("follow these simple steps:") but written as plain paragraphs, each telling the reader what to do.</summary>
internal sealed class AnnouncedParagraphs(Phrasing phrasing, NoteReader notes)
{
    /// <summary>Chosen: the name of a thing. Longer lines are sentences.</summary>
    private const int MaxNameWords = 4;

    /// <summary>The parts with such paragraphs gathered to runs.</summary>
    public List<RunPart> Gather(List<RunPart> parts)
    {
        var result = new List<RunPart>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            result.Add(parts[i]);
            if (parts[i].Block is not { Kind: SourceBlockKind.Paragraph } leadIn || TextShape.LastMark(leadIn.Plain) != ':' || !phrasing.IsAnnouncement(leadIn.Plain))
                continue;

            var next = i + 1;
            while (next < parts.Count && parts[next].Block is { Kind: SourceBlockKind.Media } media)
            {
                result.Add(RunPart.Of(media));
                next++;
            }

            if (RunFrom(parts, ref next) is { } run)
                result.Add(RunPart.Of(run));
            i = next - 1;
        }

        return result;
    }

    private StepRun? RunFrom(List<RunPart> parts, ref int next)
    {
        StepRun? run = null;
        for (; next < parts.Count && parts[next].Block is { } block; next++)
        {
            if (run is not null && (block.Kind is SourceBlockKind.Media || Captions.IsCaption(block.Text) || IsNameOfPicture(parts, next)))
            {
                run.Last.Parts.Add(RunPart.Of(block));
                continue;
            }

            if (!IsStep(block))
                break;

            var marker = new StepMarker(StepFamily.Label, (run?.Items.Count ?? 0) + 1, "", 0, StepEvidence.Paragraph);
            run ??= new StepRun(marker, depth: 1, domDepth: 0);
            run.Add(new RunItem(block, marker));
        }

        return run;
    }

    /// <summary>A few words below a picture that are no sentence.</summary>
    private static bool IsNameOfPicture(List<RunPart> parts, int index) =>
        parts[index - 1].Block is { Kind: SourceBlockKind.Media } && parts[index].Block is { Kind: SourceBlockKind.Paragraph, IsAllBold: false } block
        && TextShape.CountWords(block.Plain) <= MaxNameWords && char.IsLetterOrDigit(TextShape.LastMark(block.Plain));

    private bool IsStep(SourceBlock block) =>
        block is { Kind: SourceBlockKind.Paragraph, Depth: 0, QuoteId: 0 } && TextShape.LastMark(block.Plain) != ':' && phrasing.IsImperative(block.Plain) && notes.Read(block.Text) is null;
}
