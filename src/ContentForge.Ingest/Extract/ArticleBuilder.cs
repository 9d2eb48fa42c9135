using System.Collections.Immutable;
using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Assembly;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract;

/// <summary>The way from a cleaned tree to the canonical article, stage by stage.</summary>
internal static class ArticleBuilder
{
    /// <summary>Chosen: how far into an article the problem is described.</summary>
    private const int IntroductionBlocks = 8;

    public static ExtractionResult Build(ExtractionInput input, InputLimits limits)
    {
        var blocks = BlockReader.Read(input.Body, limits);
        var language = input.Language ?? LanguageGuess.Of(blocks.Select(block => block.Plain));
        var words = LabelLearner.Learn(blocks, Vocabulary.For(language));
        var phrasing = new Phrasing(words);
        var corrections = new CorrectionIndex(input.Corrections);

        var sections = new SectionReader(input.Title, corrections, words, phrasing).Read(new PieceSplitter(words).Split(blocks));
        var titles = new TitleIndex(sections.Skip(1).Select(section => section.Title), words);
        var judge = new RunJudge(phrasing, titles);
        new RunGatherer(corrections, words, phrasing, judge).Gather(sections);
        sections = new RemedyLists(words).Open(sections);
        new RoleAssigner(sections, phrasing).Assign();
        TitleLists.Mark(sections, titles, words);
        var kind = input.Corrections.Kind ?? KindFinder.Of(input.Title, sections, words, phrasing);
        if (kind is ArticleKind.Other or ArticleKind.Promo)
            KindFinder.DropFixes(sections);

        var context = new ArticleContext(input.Source.File, words, phrasing, judge);
        var article = ToArticle(input, sections, kind, language ?? "en", context);
        return new ExtractionResult(article, [.. LowConfidence.Of(article), .. corrections.Stale(input.Source.File)]);
    }

    private static HelpArticle ToArticle(ExtractionInput input, List<Section> sections, ArticleKind kind, string language, ArticleContext context)
    {
        var causes = kind is ArticleKind.Troubleshooting ? new CauseFinder(context).Find(sections) : [];
        var draft = ArticleDraft.Of(sections, input.Title, context.Words);
        var (faqs, rest) = FaqAssembler.Assemble(draft.Questions, context);
        draft.Conclusion.AddRange(rest);
        var (groups, fixes) = GroupAssembler.Assemble(draft, context);
        return new HelpArticle(
            context.ArticleId,
            input.Title,
            input.SourceTitle,
            language,
            kind,
            input.Metadata,
            AppliesTo(input.Title, draft),
            context.Blocks.Convert(draft.Intro),
            kind is ArticleKind.Troubleshooting ? [Problem(input, draft, sections, causes, context)] : [],
            groups,
            CauseLinker.Link(fixes, causes, input.Title),
            context.Blocks.Convert(draft.Conclusion),
            faqs,
            input.Source);
    }

    /// <summary>The platforms of the title, or else those the introduction names.</summary>
    private static AppliesTo AppliesTo(string title, ArticleDraft draft)
    {
        var platforms = PlatformFinder.Find(title);
        return new AppliesTo(platforms.IsEmpty ? [.. Introduction(draft).SelectMany(text => PlatformFinder.Find(text)).Distinct()] : platforms);
    }

    private static Problem Problem(ExtractionInput input, ArticleDraft draft, List<Section> sections, ImmutableArray<Cause> causes, ArticleContext context)
    {
        var headings = sections.Select(section => section.Title);
        var codes = ErrorCodeFinder.Find(
            input.Title,
            Introduction(draft).Concat(headings),
            headings.Concat(sections.SelectMany(section => section.Blocks).Select(block => block.Plain)),
            context.Words.Trouble);
        var source = draft.Intro.Count > 0 ? context.Blocks.At(draft.Intro[0]) : new Provenance(context.File, SourceSpan.At(1));
        return new Problem(input.Title, codes, causes, source);
    }

    private static IEnumerable<string> Introduction(ArticleDraft draft) =>
        draft.Intro.Where(block => block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Heading).Take(IntroductionBlocks).Select(block => block.Plain);
}
