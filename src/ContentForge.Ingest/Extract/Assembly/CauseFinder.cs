using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>
/// Finds the reasons that an article lists: items below "Why does this happen?" or behind "for the following reasons:", or else the
/// headings there. The text stays where the author has it; a cause only points at it.
/// </summary>
internal sealed class CauseFinder(ArticleContext context)
{
    /// <summary>Chosen: a cause is told in two or three sentences. Longer items are passages.</summary>
    private const int MaxWords = 60;

    public ImmutableArray<Cause> Find(List<Section> sections)
    {
        var causes = ImmutableArray.CreateBuilder<Cause>();
        for (var i = 0; i < sections.Count; i++)
        {
            var items = Items(sections[i]).ToList();
            if (items.Count == 0 && IsAboutCauses(sections[i]))
                items.AddRange(Headings(sections, i));
            foreach (var (text, block) in items)
                causes.Add(new Cause(context.Ids.For("cause-", context.ArticleId, text.Plain), text, context.Blocks.At(block, "cause")));
        }

        return causes.DrainToImmutable();
    }

    private bool IsAboutCauses(Section section) => section.Topic is SectionTopic.Causes && context.Words.CauseWords.IsIn(section.Title);

    private IEnumerable<(RichText Text, SourceBlock Block)> Items(Section section)
    {
        var isCauses = IsAboutCauses(section);
        SourceBlock? before = null;
        foreach (var part in section.Parts)
        {
            if (part.Block is { } block)
            {
                before = block;
                continue;
            }

            var run = part.Run!;
            var isAnnounced = before is { Kind: SourceBlockKind.Paragraph } && TextShape.LastMark(before.Plain) == ':' && context.Phrasing.AnnouncesCauses(before.Plain);
            before = null;
            if (run.Items.Count < 2 || run.IsTableOfContents || section.Procedures.Contains(run) || !(isCauses || isAnnounced))
                continue;
            foreach (var item in run.Items)
            {
                if (!item.Text.IsBlank && TextShape.CountWords(item.Text.Plain) <= MaxWords)
                    yield return (item.Text, item.Block);
            }
        }
    }

    /// <summary>The headings below a heading about causes that are no fixes.</summary>
    private static IEnumerable<(RichText Text, SourceBlock Block)> Headings(List<Section> sections, int index)
    {
        for (var i = index + 1; i < sections.Count && sections[i].Level > sections[index].Level; i++)
        {
            if (sections[i] is { Role: SectionRole.Plain, Heading: { } heading } && sections[i].Level == sections[index + 1].Level)
                yield return (heading.Text.Slice(sections[i].Label?.TitleStart ?? 0).Trim(), heading);
        }
    }
}
