using ContentForge.Core.Model;

namespace ContentForge.Ingest.Tests.Extract;

/// <summary>All texts of an article that come from its source.</summary>
internal static class ModelTexts
{
    public static IEnumerable<string> Of(HelpArticle article) =>
    [
        .. Of(article.Intro),
        .. article.Groups.SelectMany(group => Of(group.Body).Prepend(group.Title ?? "")),
        .. article.Fixes.SelectMany(Of),
        .. article.Faqs.SelectMany(faq => Of(faq.Answer).Prepend(faq.Question)),
        .. Of(article.Conclusion),
    ];

    private static IEnumerable<string> Of(Fix fix) =>
        [fix.SourceMarker ?? "", fix.Title, .. Of(fix.Body), .. fix.Procedures.SelectMany(Of)];

    private static IEnumerable<string> Of(Procedure procedure) =>
    [
        procedure.Title ?? "", .. Of(procedure.Body), procedure.LeadIn?.Plain ?? "", .. procedure.Steps.SelectMany(Of), .. Of(procedure.Result),
    ];

    private static IEnumerable<string> Of(Step step) =>
    [
        Marker(step.SourceMarker), step.Text, .. Of(step.Details), .. step.Notes.Select(note => note.Text.Plain),
        .. step.Media.Select(media => media.Caption ?? ""), .. step.Substeps.SelectMany(Of),
        .. step.Branches.SelectMany(branch => branch.Steps.SelectMany(Of).Prepend(branch.Condition ?? "")),
    ];

    /// <summary>The marker of a list item is no text of its source block.</summary>
    private static string Marker(string? marker) => marker is { Length: > 3 } ? marker : "";

    private static IEnumerable<string> Of(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text.Plain],
        HeadingBlock heading => [heading.Text.Plain],
        ListBlock list => list.Items.SelectMany(item => Of(item.Blocks)),
        TableBlock table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Plain),
        QuoteBlock quote => Of(quote.Blocks),
        CodeBlock code => [code.Text],
        MediaBlock media => [media.Media.Caption ?? ""],
        NoteBlock note => [note.Note.Text.Plain],
        _ => throw new InvalidOperationException($"There is no kind '{block.GetType().Name}'."),
    });
}
