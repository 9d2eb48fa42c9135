using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>Gives the links and media of an article other addresses, wherever they stand.</summary>
/// <param name="link">The address for a link of the text; null takes the link off its words.</param>
/// <param name="media">The address for a picture, film or frame.</param>
public sealed class LinkChange(Func<SafeUrl, SafeUrl?> link, Func<SafeUrl, SafeUrl> media)
{
    /// <summary>The article with other addresses.</summary>
    public HelpArticle Of(HelpArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article with
        {
            Intro = Of(article.Intro),
            Problems = [.. article.Problems.Select(problem => problem with { Causes = [.. problem.Causes.Select(cause => cause with { Text = Of(cause.Text) })] })],
            Groups = [.. article.Groups.Select(group => group with { Body = Of(group.Body) })],
            Fixes = [.. article.Fixes.Select(fix => fix with { Body = Of(fix.Body), Procedures = [.. fix.Procedures.Select(Of)] })],
            Conclusion = Of(article.Conclusion),
            Faqs = [.. article.Faqs.Select(faq => faq with { Answer = Of(faq.Answer) })],
        };
    }

    private Procedure Of(Procedure procedure) => procedure with
    {
        LeadIn = procedure.LeadIn is { } leadIn ? Of(leadIn) : null,
        Body = Of(procedure.Body),
        Steps = Of(procedure.Steps),
        Result = Of(procedure.Result),
    };

    // Steps and blocks nest only as deep as extraction lets them, which is bounded.
    private ImmutableArray<Step> Of(ImmutableArray<Step> steps) => [.. steps.Select(step => step with
    {
        Instruction = Of(step.Instruction),
        Details = Of(step.Details),
        Branches = [.. step.Branches.Select(branch => branch with { Steps = Of(branch.Steps) })],
        Substeps = Of(step.Substeps),
        Notes = [.. step.Notes.Select(Of)],
        Media = [.. step.Media.Select(Of)],
    })];

    private ImmutableArray<Block> Of(ImmutableArray<Block> blocks) => [.. blocks.Select(block => block switch
    {
        ParagraphBlock paragraph => paragraph with { Text = Of(paragraph.Text) },
        HeadingBlock heading => heading with { Text = Of(heading.Text) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => new ListItem(Of(item.Blocks)))] },
        TableBlock table => table with { Rows = [.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(Of)]))] },
        QuoteBlock quote => quote with { Blocks = Of(quote.Blocks) },
        MediaBlock shown => shown with { Media = Of(shown.Media) },
        NoteBlock note => note with { Note = Of(note.Note) },
        _ => block,
    })];

    private Note Of(Note note) => note with { Text = Of(note.Text) };

    private Media Of(Media shown) => shown with { Url = media(shown.Url) };

    private RichText Of(RichText text) => text.Spans.All(span => span.Url is null) ? text : text with { Spans = [.. text.Spans.Select(Of).OfType<TextSpan>()] };

    private TextSpan? Of(TextSpan span)
    {
        if (span.Url is not { } url)
            return span;
        return link(url) is { } other ? span with { Url = other } : null;
    }
}
