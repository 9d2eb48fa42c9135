using System.Collections.Immutable;
using AngleSharp.Dom;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Read.Metadata;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract;

/// <summary>Cleaned articles to the canonical model. A function of its input; any number of threads may use it.</summary>
public static class ArticleExtractor
{
    /// <summary>Chosen: words a description may have beside those of the title and still say nothing more.</summary>
    private const int EmptyWords = 4;

    /// <summary>Extracts problem, fixes, procedures and steps. Never throws on what the article holds.</summary>
    /// <param name="cleaned">The article; its tree is only read.</param>
    /// <param name="limits">What one article may cost; the defaults when null.</param>
    public static HelpArticle Extract(CleanedArticle cleaned, InputLimits? limits = null) => ExtractAndCheck(cleaned, limits).Article;

    /// <summary>As <see cref="Extract"/>, together with what an editor should look at.</summary>
    /// <param name="cleaned">The article; its tree is only read.</param>
    /// <param name="limits">What one article may cost; the defaults when null.</param>
    public static ExtractionResult ExtractAndCheck(CleanedArticle cleaned, InputLimits? limits = null)
    {
        var article = cleaned.Article;
        var source = new SourceReference(article.Path, article.Sha256, article.Text.LineCount);
        var corrections = article.FrontMatter.Corrections;
        var input = new ExtractionInput(
            article.Document.Body!, corrections.Title ?? cleaned.Title, cleaned.SourceTitle, article.FrontMatter.Language, Metadata(article.FrontMatter, cleaned), source)
        {
            Corrections = corrections,
        };
        return ArticleBuilder.Build(input, limits ?? InputLimits.Default);
    }

    private static ArticleMetadata Metadata(FrontMatter front, CleanedArticle cleaned) => new(
        front.Published, front.Updated, front.Tags, front.Categories, Description(front.Description, cleaned), front.Author, front.CanonicalUrl);

    private static string? Description(string? description, CleanedArticle cleaned)
    {
        if (string.IsNullOrWhiteSpace(description))
            return null;

        var words = TextShape.Fold(description);
        foreach (var title in (ReadOnlySpan<string?>)[cleaned.Title, cleaned.SourceTitle])
        {
            var repeated = TextShape.Fold(title);
            if (repeated.Length > 0 && words.Contains(repeated, StringComparison.Ordinal)
                && TextShape.CountWords(words) - TextShape.CountWords(repeated) <= EmptyWords)
                return null;
        }

        return description;
    }
}

/// <summary>What came of a cleaned article.</summary>
/// <param name="Article">The article in the canonical model.</param>
/// <param name="Diagnostics">What an editor should look at.</param>
public sealed record ExtractionResult(HelpArticle Article, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>What is known of an article beside its tree.</summary>
/// <param name="Body">The element whose children are the article.</param>
/// <param name="Title">The title.</param>
/// <param name="SourceTitle">The title of the front matter when that is another one.</param>
/// <param name="Language">The language the source names, or null.</param>
/// <param name="Metadata">What the front matter says.</param>
/// <param name="Source">The file.</param>
internal sealed record ExtractionInput(
    IElement Body, string Title, string? SourceTitle, string? Language, ArticleMetadata Metadata, SourceReference Source)
{
    /// <summary>What an editor settles.</summary>
    public Corrections Corrections { get; init; } = Corrections.None;
}
