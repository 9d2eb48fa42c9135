using ContentForge.Core.Model;

namespace ContentForge.Dedup.Union;

/// <summary>What a fix says, as plain texts.</summary>
internal static class FixText
{
    public static IEnumerable<string> Of(Fix fix) => [fix.Title, .. Of(fix.Body), .. fix.Procedures.SelectMany(Of)];

    public static IEnumerable<string> Of(Procedure procedure) =>
        [procedure.LeadIn?.Plain ?? "", .. Of(procedure.Body), .. procedure.Steps.SelectMany(Of), .. Of(procedure.Result)];

    public static IEnumerable<string> Of(Step step) =>
    [
        step.Instruction.Plain,
        .. Of(step.Details),
        .. step.Substeps.SelectMany(Of),
        .. step.Branches.SelectMany(branch => branch.Steps).SelectMany(Of),
    ];

    private static IEnumerable<string> Of(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text.Plain],
        HeadingBlock heading => [heading.Text.Plain],
        NoteBlock note => [note.Note.Text.Plain],
        CodeBlock code => [code.Text],
        ListBlock list => list.Items.SelectMany(item => Of(item.Blocks)),
        QuoteBlock quote => Of(quote.Blocks),
        TableBlock table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Plain),
        _ => (IEnumerable<string>)[],
    });
}
