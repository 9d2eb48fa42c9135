namespace ContentForge.Core.Model;

/// <summary>Finds the pictures, films and frames of an article wherever they stand.</summary>
public static class ArticleMedia
{
    /// <summary>All media of an article; intro first, then the fixes, the questions and the conclusion.</summary>
    public static IEnumerable<Media> Of(HelpArticle article) =>
    [
        .. Of(article.Intro),
        .. article.Groups.SelectMany(group => Of(group.Body)),
        .. article.Fixes.SelectMany(Of),
        .. article.Faqs.SelectMany(faq => Of(faq.Answer)),
        .. Of(article.Conclusion),
    ];

    private static IEnumerable<Media> Of(Fix fix) =>
        Of(fix.Body).Concat(fix.Procedures.SelectMany(procedure => Of(procedure.Body).Concat(procedure.Steps.SelectMany(Of)).Concat(Of(procedure.Result))));

    // Steps and blocks nest only as deep as extraction lets them, which is bounded.
    private static IEnumerable<Media> Of(Step step) =>
        step.Media
            .Concat(Of(step.Details))
            .Concat(step.Branches.SelectMany(branch => branch.Steps.SelectMany(Of)))
            .Concat(step.Substeps.SelectMany(Of));

    private static IEnumerable<Media> Of(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        MediaBlock media => [media.Media],
        ListBlock list => list.Items.SelectMany(item => Of(item.Blocks)),
        QuoteBlock quote => Of(quote.Blocks),
        _ => [],
    });
}
