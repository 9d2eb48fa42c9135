using ContentForge.Core.Model;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>Tells what an article is for.</summary>
internal static class KindFinder
{
    /// <summary>Chosen: the problem is told in the first paragraphs; further down its words may mean anything.</summary>
    private const int IntroductionBlocks = 4;

    /// <summary>Chosen: shops show how the product works, once; what tells several ways to do something is an article.</summary>
    private const int MaxShopProcedures = 1;

    public static ArticleKind Of(string title, List<Section> sections, Vocabulary words, Phrasing phrasing)
    {
        var hasFixes = sections.Exists(section => section.Role is SectionRole.Fix) || sections[0].HasProcedure;
        var isTrouble = words.Trouble.IsIn(title);
        if (sections.Sum(section => section.Procedures.Count) <= MaxShopProcedures && SalesPage.Is(sections, words))
            return ArticleKind.Promo;
        if (!hasFixes || (IsReview(sections) && words.ReviewTitle.IsIn(title) && !isTrouble && !phrasing.IsHowTo(title) && !phrasing.IsCommand(title)))
            return ArticleKind.Other;

        return isTrouble || AreRemedies(sections, words) || (!phrasing.IsHowTo(title) && TellsTrouble(sections[0], words)) ? ArticleKind.Troubleshooting : ArticleKind.HowTo;
    }

    /// <summary>Titles of re-titled copies say anything; the first sentences say why somebody reads on.</summary>
    private static bool TellsTrouble(Section introduction, Vocabulary words) =>
        introduction.Blocks.Take(IntroductionBlocks).Any(block => words.TroubleTold.IsIn(block.Plain));

    /// <summary>Fixes and solutions are for something broken; methods and numbers are when the introduction speaks of trouble.</summary>
    private static bool AreRemedies(List<Section> sections, Vocabulary words)
    {
        var labels = sections.Where(section => section.Role is SectionRole.Fix).Select(section => section.Label).OfType<HeadingLabel>().ToList();
        return labels.Exists(label => words.Remedies.IsWhole(label.Word))
            || (labels.Exists(label => label.Kind is LabelKind.Fix or LabelKind.Number) && sections[0].Blocks.Take(IntroductionBlocks).Any(block => words.Trouble.IsIn(block.Plain)));
    }

    /// <summary>Titles lie; an article that names methods, or mostly holds steps, is no review whatever its title says.</summary>
    private static bool IsReview(List<Section> sections)
    {
        var fixes = sections.Where(section => section.Role is SectionRole.Fix).ToList();
        return !fixes.Exists(fix => fix.Label is { Kind: LabelKind.Fix }) && fixes.Count(fix => fix.HasProcedure) * 2 <= fixes.Count;
    }

    /// <summary>In an article that fixes nothing, what looks like steps is part of a description.</summary>
    public static void DropFixes(List<Section> sections)
    {
        foreach (var section in sections)
        {
            section.Role = SectionRole.Plain;
            section.Procedures.Clear();
        }
    }
}
