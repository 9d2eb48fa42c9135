using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>Marks paragraphs that only name the fixes behind them: a table of contents that is no list.</summary>
internal static class TitleLists
{
    /// <summary>Chosen: a dozen titles in one paragraph. Longer ones are prose.</summary>
    private const int LongestList = 800;

    public static void Mark(List<Section> sections, TitleIndex titles, Vocabulary words)
    {
        foreach (var section in sections.TakeWhile(section => section.Role is not SectionRole.Fix))
        {
            for (var i = 0; i < section.Parts.Count; i++)
            {
                if (section.Parts[i].Block is { Kind: SourceBlockKind.Paragraph } block && IsTitleList(block.Plain, titles, words))
                    section.Parts[i] = RunPart.Of(block with { Rule = Provenance.TableOfContents });
            }
        }
    }

    private static bool IsTitleList(string text, TitleIndex titles, Vocabulary words) =>
        text.Length <= LongestList && HeadingLabel.Read(text, words) is { } label && (label.HasNext(text) || titles.IsNamed(text));
}
