using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Site.Images;
using ContentForge.Site.Model;

namespace ContentForge.Site.Views;

/// <summary>Makes the view of one article's page.</summary>
internal static class ArticleViewBuilder
{
    // Below this a paragraph is a label such as "Hi!" rather than an opening; chosen like the shortest paragraph of a summary.
    private const int ShortestLead = 40;

    public static ArticleView Of(SiteArticle article, HelpSite site, LocalImages images)
    {
        var content = new ContentViews(site, images, article);
        var source = article.Article;
        var (lead, intro) = LeadAndIntro(source, content);
        var groups = new FixViewBuilder(site, article, content).Groups();
        return new ArticleView(
            source.Title,
            article.KindName,
            lead,
            PlatformLinks.Of(article.AppliesTo, site.Index),
            [.. site.Index.TopicsWith(article).Select(topic => LinkView.Of(topic))],
            ErrorCodes(source, site.Index),
            [.. source.Problems.SelectMany(problem => problem.Causes).Select(cause => content.Text(cause.Text))],
            content.Blocks(intro, 1),
            groups,
            article.Fixes.Length,
            article.StepCount,
            content.Blocks(source.Conclusion, 1),
            [.. source.Faqs.Select((faq, at) => new FaqView(
                string.Create(CultureInfo.InvariantCulture, $"question-{at + 1}"), faq.Question, content.Blocks(faq.Answer, 3)))],
            site.Text.Date(source.Metadata.Published),
            site.Text.Date(source.Metadata.Updated),
            source.Metadata.Author,
            SourceUrl(source, site)?.AbsoluteUri,
            SourceUrl(source, site)?.Host,
            [.. article.Published.OtherTitles
                .Where(title => !string.Equals(title, source.Title, StringComparison.OrdinalIgnoreCase))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.Ordinal)],
            article.Published.MergedCopies.Length,
            [.. site.Related.Of(article, site.Index).Select(related => CardView.Of(related, site.Text))],
            SeriesOf(article, site.Index))
        {
            EditUrl = site.Options.EditLink?.For(article, site.Absolute(article.Path)).Value,
            ReportUrl = site.Options.ReportLink?.For(article, site.Absolute(article.Path)).Value,
        };
    }

    // A description that is also the opening would be read twice, so the opening paragraph itself is the lead then.
    private static (SafeHtml? Lead, ImmutableArray<Block> Intro) LeadAndIntro(HelpArticle article, ContentViews content)
    {
        var opening = article.Intro is [ParagraphBlock first, ..] && first.Text.Plain.Length >= ShortestLead ? first : null;
        var description = article.Metadata.Description;
        if (opening is not null && (description is null || Overlap(description, opening.Text.Plain)))
            return (content.Text(opening.Text), article.Intro.RemoveAt(0));
        return (description is null ? null : Html.FromRichText(RichText.FromPlain(description), _ => null), article.Intro);
    }

    private static bool Overlap(string description, string opening)
    {
        var start = description.AsSpan(0, Math.Min(description.Length, ShortestLead)).TrimEnd(" .…");
        return opening.AsSpan().StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }

    private static ImmutableArray<LinkView> ErrorCodes(HelpArticle article, SiteIndex index) =>
        [.. article.Problems
            .SelectMany(problem => problem.ErrorCodes)
            .Select(index.ErrorCode)
            .OfType<ErrorCodeEntry>()
            .Distinct()
            .Select(entry => new LinkView(entry.Code, $"error-codes.html#{entry.Anchor}", entry.Articles.Length))];

    // What was published under the name of this site is not elsewhere.
    private static Uri? SourceUrl(HelpArticle article, HelpSite site) =>
        article.Metadata.CanonicalUrl is { IsAbsolute: true } url && OwnAddress.PathOf(url, site.Options.BaseUrl) is null
        && Uri.TryCreate(url.Value, UriKind.Absolute, out var uri) ? uri : null;

    private static SeriesView? SeriesOf(SiteArticle article, SiteIndex index) => index.SeriesWith(article) is { } series
        ? new SeriesView(
            series.Title,
            series.Path.Value,
            [.. series.Members.Select(member => new SeriesMemberView(member.Label, member.Article.Path.Value, member.Article == article))])
        : null;
}
