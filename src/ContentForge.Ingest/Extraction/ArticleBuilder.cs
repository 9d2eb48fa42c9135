using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extraction.Assembly;
using ContentForge.Ingest.Extraction.Blocks;
using ContentForge.Ingest.Extraction.Facts;
using ContentForge.Ingest.Extraction.Outline;
using ContentForge.Ingest.Extraction.Steps;
using ContentForge.Ingest.Extraction.Words;

namespace ContentForge.Ingest.Extraction;

/// <summary>The way from a cleaned tree to the canonical article, stage by stage.</summary>
internal static class ArticleBuilder
{
    public static HelpArticle Build(ExtractionInput input, InputLimits limits)
    {
        var blocks = BlockReader.Read(input.Body, limits);
        var language = input.Language ?? LanguageGuess.Of(blocks.Select(block => block.Plain));
        var words = Vocabulary.For(language);
        var phrasing = new Phrasing(words);

        var sections = new SectionReader(words, phrasing).Read(new PieceSplitter(words).Split(blocks));
        var judge = new RunJudge(phrasing, new TitleIndex(sections.Skip(1).Select(section => section.Title), words));
        new RunGatherer(words, phrasing, judge).Gather(sections);
        new RoleAssigner(sections, phrasing).Assign();
        var kind = KindFinder.Of(input.Title, sections, words, phrasing);
        if (kind is ArticleKind.Other)
            KindFinder.DropFixes(sections);

        var context = new ArticleContext(input.Source.File, words, phrasing, judge);
        return ToArticle(input, ArticleDraft.Of(sections, input.Title, words), context) with { Language = language, Kind = kind };
    }

    private static HelpArticle ToArticle(ExtractionInput input, ArticleDraft draft, ArticleContext context)
    {
        var (faqs, rest) = FaqAssembler.Assemble(draft.Questions, context);
        draft.Conclusion.AddRange(rest);
        var (groups, fixes) = GroupAssembler.Assemble(draft, context);
        return new HelpArticle(
            context.ArticleId,
            input.Title,
            input.SourceTitle,
            "en",
            ArticleKind.Other,
            input.Metadata,
            new AppliesTo(PlatformFinder.Find(input.Title)),
            context.Blocks.Convert(draft.Intro),
            [],
            groups,
            fixes,
            context.Blocks.Convert(draft.Conclusion),
            faqs,
            input.Source);
    }
}
