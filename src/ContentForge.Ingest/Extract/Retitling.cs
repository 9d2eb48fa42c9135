using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract;

/// <summary>Gives an extracted article another title, and takes back what only the title it came with had said.</summary>
public static class Retitling
{
    /// <summary>An article under another title. Its platforms are those that this title names, or else those that its introduction names.</summary>
    /// <param name="article">The article.</param>
    /// <param name="title">The title.</param>
    public static HelpArticle With(HelpArticle article, string title)
    {
        var former = PlatformFinder.Find(article.Title);
        return article with
        {
            Title = title,
            // The heading that became the title would stand twice.
            Intro = article.Intro.FirstOrDefault() is HeadingBlock first && string.Equals(TextShape.Fold(first.Text.Plain), TextShape.Fold(title), StringComparison.Ordinal) ? article.Intro.RemoveAt(0) : article.Intro,
            Problems = [.. article.Problems.Select(problem => string.Equals(problem.Text, article.Title, StringComparison.Ordinal) ? problem with { Text = title } : problem)],
            AppliesTo = former.IsEmpty || !former.SequenceEqual(article.AppliesTo.Platforms) ? article.AppliesTo : new AppliesTo(Platforms(article, title)),
        };
    }

    private static ImmutableArray<Platform> Platforms(HelpArticle article, string title) =>
        PlatformFinder.Find(title) is { IsEmpty: false } named
            ? named
            : [.. article.Intro.OfType<ParagraphBlock>().Take(ArticleBuilder.IntroductionBlocks).SelectMany(block => PlatformFinder.Find(block.Text.Plain)).Distinct()];
}
