using ContentForge.Core.Model;

namespace ContentForge.Ingest.Clean.Promotions;

/// <summary>The texts of an article, piece by piece.</summary>
internal static class ArticleTexts
{
    /// <summary>All texts of an article, its title left out.</summary>
    public static IEnumerable<RichText> Of(HelpArticle article) =>
    [
        .. Of(article.Intro),
        .. article.Groups.SelectMany(group => Of(group.Body)),
        .. article.Fixes.SelectMany(Of),
        .. article.Faqs.SelectMany(faq => Of(faq.Answer)),
        .. Of(article.Conclusion),
    ];

    /// <summary>The texts of a procedure's steps.</summary>
    public static IEnumerable<RichText> OfSteps(Procedure procedure) =>
        Walk.Steps(procedure.Steps).SelectMany(step => Of(step.Details).Prepend(step.Instruction));

    /// <summary>The text of a block by itself; null for one that has none.</summary>
    public static RichText? Own(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text,
        HeadingBlock heading => heading.Text,
        NoteBlock note => note.Note.Text,
        _ => null,
    };

    private static IEnumerable<RichText> Of(Fix fix) => Of(fix.Body).Concat(fix.Procedures.SelectMany(Of));

    private static IEnumerable<RichText> Of(Procedure procedure)
    {
        if (procedure.LeadIn is { } lead)
            yield return lead;
        foreach (var text in Of(procedure.Body).Concat(OfSteps(procedure)).Concat(Of(procedure.Result)))
            yield return text;
    }

    private static IEnumerable<RichText> Of(IEnumerable<Block> blocks) => Walk.Blocks([.. blocks]).Select(Own).OfType<RichText>();
}
