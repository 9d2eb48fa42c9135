using System.Collections.Immutable;
using System.Text;
using ContentForge.Cleaned;
using ContentForge.Core;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Page;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
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

    /// <summary>The cleaned article as Markdown.</summary>
    public static string Markdown(string text, string path = "article.md") => MarkdownWriter.Write(Clean(text, path));
}
