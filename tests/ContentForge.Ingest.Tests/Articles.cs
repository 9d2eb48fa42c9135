using System.Collections.Immutable;
using System.Text;
using ContentForge.Cleaned;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Page;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Read;

namespace ContentForge.Ingest.Tests;

/// <summary>Articles from text, for tests.</summary>
internal static class Articles
{
    public static ReadResult TryRead(string text, string path = "article.md", InputLimits? limits = null) =>
        new ArticleReader(limits).Read(path, Encoding.UTF8.GetBytes(text));

    public static Article Read(string text, string path = "article.md") =>
        TryRead(text, path).Article ?? throw new InvalidOperationException("The article was not read.");

    public static CleanedArticle Clean(string text, string path = "article.md") => new ArticleCleaner().Clean(Read(text, path));

    /// <summary>An article without the site around it, and what that was.</summary>
    public static (Article Article, ImmutableArray<Removal> Surroundings) ReadPage(string text, string path = "page.html")
    {
        var article = Read(text, path);
        return (article, PageTrim.Apply(article));
    }

    /// <summary>The body as cleaning begins with it, with its source lines as an attribute.</summary>
    public static string Body(string text, string path = "article.md")
    {
        var body = ReadPage(text, path).Article.Document.Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (SourceLines.Own(element) is { } lines)
                element.SetAttribute("lines", $"{lines.StartLine}-{lines.EndLine}");
        }

        return body.InnerHtml.Trim();
    }

    /// <summary>An article all the way from its bytes, within the work that one of its length may take.</summary>
    public static IngestedArticle Ingest(string text, string path = "article.md", InputLimits? limits = null)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        return WorkBudget.Run((limits ?? InputLimits.Default).WorkFor(length), () => IngestWithin(text, path, limits), CancellationToken.None);
    }

    private static IngestedArticle IngestWithin(string text, string path, InputLimits? limits)
    {
        var read = TryRead(text, path, limits);
        if (read.Article is not { } article)
            return new IngestedArticle(null, "", read.Diagnostics);

        var cleaned = new ArticleCleaner().Clean(article);
        var extracted = ArticleExtractor.ExtractAndCheck(cleaned, limits);
        return new IngestedArticle(extracted.Article, CleanText.Of(article.Document.Body!), [.. read.Diagnostics, .. cleaned.Diagnostics, .. extracted.Diagnostics]);
    }

    /// <summary>The cleaned article as Markdown.</summary>
    public static string Markdown(string text, string path = "article.md") => MarkdownWriter.Write(Clean(text, path));
}

/// <summary>What came of one file: the article, unless it cannot be used, its text without the title, and what an editor should know.</summary>
internal sealed record IngestedArticle(HelpArticle? Article, string CleanText, ImmutableArray<Diagnostic> Diagnostics);
