using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>Gathers the runs of every section and tells which of them are procedures.</summary>
internal sealed class RunGatherer(CorrectionIndex corrections, Vocabulary words, Phrasing phrasing, RunJudge judge)
{
    private readonly NoteReader _notes = new(words);

    public void Gather(List<Section> sections)
    {
        var tails = new TailDetacher(_notes, words);
        var paragraphs = new AnnouncedParagraphs(phrasing, _notes);
        foreach (var section in sections)
        {
            section.Parts = paragraphs.Gather(tails.Detach(RunBuilder.Build(section.Blocks, words, phrasing)));
            Judge(section);
        }
    }

    private void Judge(Section section)
    {
        var isTask = section.Label is not null || phrasing.IsTaskTitle(section.Title);
        SourceBlock? before = null;
        foreach (var part in section.Parts)
        {
            if (part.Block is { } block)
            {
                if (block.Kind is SourceBlockKind.Paragraph && !Captions.IsCaption(block.Text) && !_notes.IsNote(block))
                    before = block;
                continue;
            }

            if (IsProcedure(part.Run!, before, section, isTask))
                section.Procedures.Add(part.Run!);
            before = null;
        }
    }

    private bool IsProcedure(StepRun run, SourceBlock? before, Section section, bool isTask)
    {
        run.Ruling = corrections.AreSteps(run, before);
        return run.Ruling ?? (section.Topic is not SectionTopic.Questions && judge.IsProcedure(run, before, new RunPlace(section.Topic, isTask, section.Label is { Kind: not LabelKind.Number }, section.Heading?.Plain)));
    }
}
