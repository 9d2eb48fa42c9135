using System.Text;
using ContentForge.Core.Model;
using ContentForge.Export.Markdown;
using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>Each article as Markdown beside its page, and <c>llms.txt</c>, the table of contents for language models (llmstxt.org).</summary>
internal sealed class MarkdownFiles : ISiteOutput
{
    /// <summary>Where the Markdown of an article lies.</summary>
    public static SitePath PathOf(SiteArticle article) => SitePath.Parse(article.Path.Value[..^".html".Length] + ".md");

    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Articles
        .Select(article => new PlannedFile(PathOf(article), () => Encoding.UTF8.GetBytes(Article(article, site))) { Article = article.File })
        .Append(new PlannedFile(SitePath.Parse("llms.txt"), () => Encoding.UTF8.GetBytes(Contents(site))));

    private static string Article(SiteArticle article, SiteData site)
    {
        var shown = ShownArticle.Of(article);
        if (!shown.AppliesTo.Platforms.IsEmpty)
        {
            var appliesTo = site.Text["applies_to"] + site.Text["colon"] + string.Join(", ", shown.AppliesTo.Platforms);
            var opening = new ParagraphBlock(RichText.FromPlain(appliesTo), new Provenance(article.File, SourceSpan.At(1)));
            shown = shown with { Intro = shown.Intro.Insert(0, opening) };
        }

        return ArticleMarkdown.Write(shown, new MarkdownOptions { Comments = false, Resolve = Resolve });

        SafeUrl? Resolve(SafeUrl url) => site.Images.Find(url, article.File, article) is { } copy
            ? SafeUrl.Parse(article.Path.Root + copy.Path.Value)
            : site.Links.Resolve(url, article);
    }

    private static string Contents(SiteData site)
    {
        var text = new StringBuilder();
        text.Append($"# {InlineMarkdown.Escape(site.Options.Title)}\n\n> {InlineMarkdown.Escape(site.Options.Description)}\n");
        var listed = new HashSet<SiteArticle>();
        foreach (var list in site.Index.Platforms.Concat(site.Index.Topics.All))
            Section(text, list.Title, [.. list.Articles.Where(listed.Add)], site);
        Section(text, site.Text["articles_title"], [.. site.Index.ByTitle.Where(listed.Add)], site);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IReadOnlyCollection<SiteArticle> articles, SiteData site)
    {
        if (articles.Count == 0)
            return;

        text.Append($"\n## {InlineMarkdown.Escape(title)}\n\n");
        foreach (var article in articles)
        {
            var address = site.Absolute(PathOf(article)) ?? SiteData.Encode(PathOf(article));
            text.Append($"- [{InlineMarkdown.Escape(article.Title)}](<{address}>): {InlineMarkdown.Escape(article.Summary)}\n");
        }
    }
}
