using System.Text;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Tests.Extract;

/// <summary>An article as indented lines: everything extraction decides, readable as expected text.</summary>
internal sealed class ModelOutline
{
    private readonly StringBuilder _text = new();

    public static string Of(HelpArticle article)
    {
        var outline = new ModelOutline();
        outline.Line(0, $"{Word(article.Kind)} {article.Language}{Platforms(article.AppliesTo)}: {article.Title}");
        foreach (var code in article.Problems.SelectMany(problem => problem.ErrorCodes))
            outline.Line(0, $"code: {code}");
        foreach (var cause in article.Problems.SelectMany(problem => problem.Causes))
            outline.Line(0, $"cause: {cause.Text.Plain}");
        outline.Blocks(0, "intro", article.Intro);
        foreach (var group in article.Groups)
            outline.Group(article, group);
        foreach (var faq in article.Faqs)
        {
            outline.Line(0, $"question: {faq.Question}");
            outline.Blocks(1, "answer", faq.Answer);
        }

        outline.Blocks(0, "conclusion", article.Conclusion);
        return outline._text.ToString();
    }

    private void Group(HelpArticle article, FixGroup group)
    {
        if (group.Title is not null || article.Groups.Length > 1)
            Line(0, $"group ({Word(group.Mode)}): {group.Title}");
        Blocks(0, "group body", group.Body);
        foreach (var fix in article.Fixes.Where(fix => group.FixIds.Contains(fix.Id, StringComparer.Ordinal)))
            Fix(article, fix);
    }

    private void Fix(HelpArticle article, Fix fix)
    {
        var promotion = fix.Origin is FixOrigin.VendorPromotion ? " (vendor)" : "";
        Line(0, $"fix {fix.Ordinal}{Marker(fix.SourceMarker)}{promotion}{Platforms(fix.AppliesTo)}{Time(fix.TimeNeeded)}: {fix.Title}");
        if (fix.CauseId is { } cause)
            Line(1, $"for: {article.Problems.SelectMany(problem => problem.Causes).Single(known => known.Id == cause).Text.Plain}");
        Blocks(1, "body", fix.Body);
        foreach (var procedure in fix.Procedures)
        {
            var order = procedure.Ordered ? "" : ", any order";
            Line(1, $"procedure ({Word(procedure.Role)}, {Word(procedure.Evidence)}{order}){Platforms(procedure.AppliesTo)}: {procedure.Title}");
            Blocks(2, "before", procedure.Body);
            if (procedure.LeadIn is not null)
                Line(2, $"lead-in: {procedure.LeadIn.Plain}");
            foreach (var step in procedure.Steps)
                Step(2, step);
            Blocks(2, "result", procedure.Result);
        }
    }

    private void Step(int depth, Step step)
    {
        Line(depth, $"{step.Ordinal}{Marker(step.SourceMarker)}{(step.Optional ? " (optional)" : "")}{Time(step.TimeNeeded)} {step.Text}");
        Blocks(depth + 1, "detail", step.Details);
        foreach (var command in step.Commands)
            Line(depth + 1, $"command ({Word(command.Host)}): {command.Text}");
        foreach (var note in step.Notes)
            Line(depth + 1, $"{Word(note.Kind)}{(note.Placement is NotePlacement.Before ? " first" : "")}: {note.Text.Plain}");
        foreach (var media in step.Media)
            Line(depth + 1, $"shows: {media.Url}{(media.Caption is null ? "" : $" ({media.Caption})")}");
        foreach (var substep in step.Substeps)
            Step(depth + 1, substep);
        foreach (var branch in step.Branches)
        {
            Line(depth + 1, $"branch{Platforms(branch.AppliesTo)}: {branch.Condition}");
            foreach (var nested in branch.Steps)
                Step(depth + 2, nested);
        }
    }

    private void Blocks(int depth, string place, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            var rule = block.Source.Rule is null ? "" : $" {block.Source.Rule}";
            Line(depth, $"{place}{rule}: {Text(block)}");
        }
    }

    private static string Text(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.Plain,
        HeadingBlock heading => $"# {heading.Text.Plain}",
        ListBlock list => $"{(list.Ordered ? "numbers" : "bullets")} {string.Join(" | ", list.Items.Select(item => string.Join(' ', item.Blocks.Select(Text))))}",
        MediaBlock media => $"shows {media.Media.Url}",
        CodeBlock code => $"code {code.Text}",
        NoteBlock note => $"{Word(note.Note.Kind)} {note.Note.Text.Plain}",
        TableBlock table => $"table {string.Join(" | ", table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Plain))}",
        QuoteBlock quote => $"quote {string.Join(' ', quote.Blocks.Select(Text))}",
        _ => throw new InvalidOperationException($"There is no kind '{block.GetType().Name}'."),
    };

    private static string Marker(string? marker) => marker is null ? "" : $" [{marker}]";

    private static string Time(TimeNeeded? time) => time is null ? "" : $" ({time.Text}, {time.AtLeast}-{time.AtMost})";

    private static string Platforms(AppliesTo applies) => applies.Platforms.IsEmpty ? "" : $" {{{string.Join(", ", applies.Platforms)}}}";

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private void Line(int depth, string text) =>
        _text.Append(' ', depth * 2).Append(text.Replace("\n", " / ", StringComparison.Ordinal).TrimEnd()).Append('\n');
}
