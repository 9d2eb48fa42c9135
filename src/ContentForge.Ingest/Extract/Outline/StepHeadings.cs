using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.StepPatterns;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>
/// "Step 1" headings with a paragraph each are the steps of one procedure; with lists of their own they are sections. This folds the
/// former into the section that announces them.
/// </summary>
internal static class StepHeadings
{
    public static List<Section> Fold(List<Section> sections, Vocabulary words, Phrasing phrasing)
    {
        var result = new List<Section>(sections.Count);
        var known = new Dictionary<Section, bool>();
        for (var i = 0; i < sections.Count; i++)
        {
            var end = EndOfSequence(sections, i);
            if (end == i || HasOwnRuns(sections, i, end, words, known))
            {
                result.Add(sections[i]);
                continue;
            }

            var host = Host(result, sections[i].Level, phrasing);
            for (; i < end; i++)
            {
                host.Blocks.Add(AsBlock(sections[i]));
                host.Blocks.AddRange(sections[i].Blocks);
            }

            i--;
        }

        return result;
    }

    /// <summary>Behind the last section of the sequence "Step 1", "Step 2", … with everything below them; the start itself when there is none.</summary>
    private static int EndOfSequence(List<Section> sections, int start)
    {
        if (sections[start].Label is not { Kind: LabelKind.Step })
            return start;

        var end = start + 1;
        while (end < sections.Count && (sections[end].Level > sections[start].Level || (sections[end].Level == sections[start].Level && Follows(sections[end], sections, end))))
            end++;
        return end;
    }

    private static bool Follows(Section section, List<Section> sections, int index) =>
        section.Label is { Kind: LabelKind.Step, Number: > 1 } && sections[index - 1].Topic is SectionTopic.Any;

    private static bool HasOwnRuns(List<Section> sections, int start, int end, Vocabulary words, Dictionary<Section, bool> known)
    {
        var headings = 0;
        var withRuns = 0;
        for (var i = start; i < end; i++)
        {
            headings += sections[i].Level == sections[start].Level ? 1 : 0;
            withRuns += HasRun(sections[i], words, known) || sections[i] is { Level: var level, Label: { Kind: not LabelKind.Step, Path.IsEmpty: false } } && level > sections[start].Level ? 1 : 0;
        }

        return withRuns * 2 > headings;
    }

    private static bool HasRun(Section section, Vocabulary words, Dictionary<Section, bool> known)
    {
        if (!known.TryGetValue(section, out var hasRun))
            known[section] = hasRun = section.Blocks.Where(block => IsItem(block, words)).Skip(1).Any();
        return hasRun;
    }

    private static bool IsItem(SourceBlock block, Vocabulary words) =>
        StepPatternList.Match(block, words) is { Family: StepFamily.Number or StepFamily.Label or StepFamily.Letter };

    /// <summary>The section that announces the steps: the nearest one that is not only a preparation for them.</summary>
    private static Section Host(List<Section> before, int level, Phrasing phrasing)
    {
        var nearest = before[^1];
        if (nearest.Label is not null || !phrasing.IsPreparation(nearest.Title))
            return nearest;

        var index = before.Count - 1;
        while (index > 1 && (before[index - 1].Level <= level || before[index - 1].Level == Section.PseudoLevel) && phrasing.IsPreparation(before[index].Title))
            index--;
        return Merge(before, index);
    }

    private static Section Merge(List<Section> before, int index)
    {
        var host = before[index];
        foreach (var section in before.Skip(index + 1))
        {
            host.Blocks.Add(section.Heading!);
            host.Blocks.AddRange(section.Blocks);
        }

        before.RemoveRange(index + 1, before.Count - index - 1);
        return host;
    }

    private static SourceBlock AsBlock(Section section)
    {
        var heading = section.Heading!;
        if (section.Label is not { Kind: LabelKind.Step, Path.IsEmpty: false } label)
            return heading;
        return heading with
        {
            Kind = SourceBlockKind.Paragraph,
            StepHeading = new StepMarker(StepFamily.Label, label.Number, label.Text, Math.Min(label.TitleStart, heading.Plain.Length), StepEvidence.StepHeading),
        };
    }
}
