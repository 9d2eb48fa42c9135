using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.StepPatterns;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>Headings that are a label and nothing else, "Method 1", and have their title in the heading or the short line below.</summary>
internal sealed class BareLabels(Vocabulary words)
{
    /// <summary>Chosen: longer lines say more than a title does.</summary>
    private const int MaxTitleWords = 12;

    /// <summary>The sections with each such label joined to its title.</summary>
    public List<Section> Join(List<Section> sections)
    {
        var result = new List<Section>(sections.Count);
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            if (!IsBare(section))
                result.Add(section);
            else if (section.Blocks.Count == 0 && i + 1 < sections.Count && sections[i + 1] is { Label: null, Heading: not null } next && next.Level >= section.Level)
                result.Add(Named(section, sections[++i].Heading!, next.Blocks));
            else if (section.Blocks is [var first, ..] && IsTitle(first))
                result.Add(Named(section, first, section.Blocks.Skip(1)));
            else
                result.Add(section);
        }

        return result;
    }

    private static bool IsBare(Section section) =>
        section is { Heading: { } heading, Label: { Kind: not LabelKind.Number, Path.IsEmpty: false } label } && !TextShape.HasWord(heading.Plain.AsSpan(Math.Min(label.TitleStart, heading.Plain.Length)));

    private bool IsTitle(SourceBlock block) =>
        block is { Kind: SourceBlockKind.Paragraph, Depth: 0 } && TextShape.CountWords(block.Plain) <= MaxTitleWords && char.IsLetterOrDigit(TextShape.LastMark(block.Plain))
        && !block.Plain.Contains('\n', StringComparison.Ordinal) && StepPatternList.Match(block, words) is null;

    private Section Named(Section section, SourceBlock title, IEnumerable<SourceBlock> blocks)
    {
        var heading = section.Heading! with { Text = section.Heading!.Text.Append(": ", title.Text), Span = section.Heading.Span.Union(title.Span), Rule = section.Heading.Rule ?? title.Rule };
        var named = new Section(heading, HeadingLabel.Read(heading.Plain, words), section.Level) { Ruling = section.Ruling };
        named.Blocks.AddRange(blocks);
        return named;
    }
}
