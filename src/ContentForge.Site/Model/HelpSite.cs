using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Relevance;

namespace ContentForge.Site.Model;

/// <summary>The articles of a site in their places: addresses, groups, links between them. It does not change.</summary>
internal class HelpSite
{
    /// <summary>Gives every article its place.</summary>
    /// <param name="content">The articles.</param>
    /// <param name="options">How the site presents itself.</param>
    /// <param name="text">The words of the theme.</param>
    /// <param name="diagnostics">Takes what there is to say about addresses.</param>
    public HelpSite(SiteContent content, SiteOptions options, ThemeText text, List<Diagnostic> diagnostics)
    {
        Options = options with
        {
            Title = options.Title.Length > 0 ? options.Title : text["site_title"],
            Description = options.Description.Length > 0 ? options.Description : text["site_description"],
        };
        Text = text;
        var space = new AddressSpace();
        var addresses = AddressBook.Assign(content.Articles, space);
        diagnostics.AddRange(addresses.Diagnostics);
        Redirects = addresses.Redirects;
        Articles = [.. content.Articles.Select(article => Place(article, addresses, options)).OrderBy(article => article.Path.Value, StringComparer.Ordinal)];
        var subjects = Articles.Select(Subject).ToImmutableArray();
        var vectors = TermVectors.Of(subjects);
        Index = new SiteIndex(Articles, new ArticleTopics(Articles, subjects, vectors), content.Series, options, space);
        Related = new RelatedArticles(Articles, vectors);
        diagnostics.AddRange(Index.Diagnostics);
        Links = new LinkResolver(Articles, options.BaseUrl);
        Feed = [.. Articles
            .Where(article => article.Date is not null)
            .OrderByDescending(article => article.Date)
            .ThenBy(article => article.Path.Value, StringComparer.Ordinal)
            .Take(options.FeedSize)];
    }

    public SiteOptions Options { get; }

    public ThemeText Text { get; }

    /// <summary>The articles, ordered by address.</summary>
    public ImmutableArray<SiteArticle> Articles { get; }

    public SiteIndex Index { get; }

    public LinkResolver Links { get; }

    public RelatedArticles Related { get; }

    public ImmutableArray<Redirect> Redirects { get; }

    /// <summary>The articles that feeds carry, the newest first. What has no date cannot be in a feed.</summary>
    public ImmutableArray<SiteArticle> Feed { get; }

    /// <summary>The complete address of a page; null when the site does not know its own.</summary>
    public string? Absolute(SitePath path) => AbsoluteRoot is { } root
        ? root + (path.Value is "index.html" ? "" : Encode(path))
        : null;

    /// <summary>The complete address of the site with <c>/</c> at the end; null when it does not know its own.</summary>
    public string? AbsoluteRoot => Options.BaseUrl is { } url ? url.AbsoluteUri.TrimEnd('/') + "/" : null;

    /// <summary>A path as it stands in an address.</summary>
    public static string Encode(SitePath path) => Uri.EscapeDataString(path.Value).Replace("%2F", "/", StringComparison.Ordinal);

    private static SiteArticle Place(PublishedArticle published, AddressBook addresses, SiteOptions options)
    {
        var article = published.Article;
        var path = addresses.Of(article.Source.File);
        var summary = Summary.Of(article);
        var fixes = options.Promotions == PromotionPolicy.Drop ? WithoutPromotions(article.Fixes) : article.Fixes;
        var platforms = SiteArticle.PlatformsOf(article, fixes);
        return new SiteArticle(published, path, summary, fixes, new AppliesTo(platforms));
    }

    private static ArticleSubject Subject(SiteArticle article) => new(
        article.Title,
        article.Published.OtherTitles,
        [.. article.Fixes.Select(fix => fix.Title)],
        [.. article.Article.Problems.SelectMany(problem => problem.ErrorCodes)],
        $"{article.Article.Metadata.Description} {PlainText.Of(article.Article.Intro)}",
        string.Join(' ', PlainTexts(article)));

    private static IEnumerable<string> PlainTexts(SiteArticle article) => article.Fixes
        .SelectMany(fix => fix.Procedures
            .SelectMany(procedure => Walk.Steps(procedure.Steps).Select(step => step.Instruction.Plain).Prepend(PlainText.Of(procedure.Body)))
            .Prepend(PlainText.Of(fix.Body)))
        .Prepend(PlainText.Of(article.Article.Intro))
        .Append(PlainText.Of(article.Article.Conclusion));

    /// <summary>The fixes without those that sell something; where a vendor's procedure is the only one, it is the article.</summary>
    private static ImmutableArray<Fix> WithoutPromotions(ImmutableArray<Fix> fixes)
    {
        var editorial = fixes.RemoveAll(fix => fix.Origin == FixOrigin.VendorPromotion);
        return editorial.Any(fix => !fix.Procedures.IsEmpty) || fixes.All(fix => fix.Procedures.IsEmpty) ? editorial : fixes;
    }
}
