using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>
/// Numbered sentences that are announced as several ways out, each with prose of its own, are fixes and no steps: nobody does them one
/// after the other. This makes a section of each.
/// </summary>
internal sealed class RemedyLists(Vocabulary words)
{
    /// <summary>Chosen: a title is a sentence at most.</summary>
    private const int MaxTitleWords = 20;

    /// <summary>Chosen: the explanation of a way out is longer than a remark on a step.</summary>
    private const int MinProseWords = 8;

    /// <summary>The sections with those of such lists behind the section they stand in.</summary>
    public List<Section> Open(List<Section> sections)
    {
        var result = new List<Section>(sections.Count);
        foreach (var section in sections)
        {
            result.Add(section);
            if (FindIn(section) is var index and >= 0)
                Move(section, index, result);
        }

        return result;
    }

    private int FindIn(Section section)
    {
        if (section.Topic is not SectionTopic.Any || section.Procedures.Count != 1)
            return -1;

        var index = section.Parts.FindIndex(part => part.Run is { } run && section.Procedures.Contains(run));
        var run = section.Parts[index].Run!;
        var isRemedies = run is { Family: StepFamily.Number, Ruling: null, Items.Count: > 1 } && run.Items.TrueForAll(IsRemedy) && run.Items.Count(ItemShape.ShowsControls) * 2 < run.Items.Count;
        return isRemedies && IsAnnounced(section, index) ? index : -1;
    }

    private static bool IsRemedy(RunItem item) =>
        TextShape.CountWords(item.Text.Plain) is > 1 and <= MaxTitleWords && TextShape.LastMark(item.Text.Plain) != ':'
        && item.Parts.TrueForAll(part => part.Run is null) && item.Parts.Exists(part => part.Block is { Kind: SourceBlockKind.Paragraph } block && TextShape.CountWords(block.Plain) >= MinProseWords);

    private bool IsAnnounced(Section section, int index) =>
        words.Several.IsIn(section.Title) || (index > 0 && section.Parts[index - 1].Block is { Kind: SourceBlockKind.Paragraph } before && words.Several.IsIn(before.Plain));

    private static void Move(Section section, int index, List<Section> result)
    {
        var run = section.Parts[index].Run!;
        var level = Math.Max(Section.PseudoLevel, section.Level + 1);
        foreach (var item in run.Items)
        {
            var heading = item.Block with { Kind = SourceBlockKind.Heading, Text = WithoutStop(item.Text), Level = 0, Marker = null, Depth = 0, ListId = 0 };
            result.Add(new Section(heading, null, level) { Parts = [.. item.Parts], IsRemedy = true });
        }

        result[^1].Parts.AddRange(section.Parts.Skip(index + 1));
        section.Parts.RemoveRange(index, section.Parts.Count - index);
        section.Procedures.Clear();
    }

    private static RichText WithoutStop(RichText text) => text.Plain is [.., '.'] ? text.Slice(0, text.Plain.Length - 1) : text;
}
