using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContentForge.Core.Model;
using ContentForge.Site.SiteModel;
using ContentForge.Site.Views;

namespace ContentForge.Site.Markdown;

/// <summary>Writes an article as Markdown (CommonMark): for readers that are programs, and for people who copy it elsewhere.</summary>
internal sealed class ArticleMarkdown
{
    private readonly StringBuilder _text = new();
    private readonly SiteArticle _article;
    private readonly SiteData _site;

    private ArticleMarkdown(SiteArticle article, SiteData site) => (_article, _site) = (article, site);

    public static string Of(SiteArticle article, SiteData site)
    {
        var writer = new ArticleMarkdown(article, site);
        writer.WriteArticle();
        return writer._text.ToString();
    }

    private void WriteArticle()
    {
        var article = _article.Article;
        Line("# " + InlineMarkdown.Escape(article.Title));
        if (!article.AppliesTo.Platforms.IsEmpty)
            Paragraph("", $"{_site.Text["applies_to"]}: {InlineMarkdown.Escape(FixViewBuilder.Label(article.AppliesTo))}");
        Blocks("", article.Intro, 1);
        var fixes = _article.Fixes.ToDictionary(fix => fix.Id, StringComparer.Ordinal);
        foreach (var group in article.Groups)
        {
            if (group.Title is { } title)
                Paragraph("", "## " + InlineMarkdown.Escape(title));
            Blocks("", group.Body, group.Title is null ? 1 : 2);
            foreach (var id in group.FixIds.Where(fixes.ContainsKey))
                Fix(fixes[id], group.Title is null ? 2 : 3);
        }

        Blocks("", article.Conclusion, 1);
        foreach (var faq in article.Faqs)
        {
            Paragraph("", "## " + InlineMarkdown.Escape(faq.Question));
            Blocks("", faq.Answer, 2);
        }
    }

    private void Fix(Fix fix, int level)
    {
        Paragraph("", $"{new string('#', level)} {InlineMarkdown.Escape(fix.Title)}");
        Blocks("", fix.Body, level);
        foreach (var procedure in fix.Procedures)
        {
            var label = procedure.Title ?? (fix.Procedures.Length > 1 ? FixViewBuilder.Label(procedure.AppliesTo) : "");
            if (label.Length > 0)
                Paragraph("", $"{new string('#', level + 1)} {InlineMarkdown.Escape(label)}");
            Blocks("", procedure.Body, level + 1);
            if (procedure.LeadIn is { IsBlank: false } leadIn)
                Paragraph("", Inline(leadIn));
            Steps("", procedure.Steps, procedure.Ordered, 1);
            Blocks("", procedure.Result, level + 1);
        }
    }

    private void Steps(string indent, ImmutableArray<Step> steps, bool ordered, int depth)
    {
        foreach (var (at, step) in (depth > Nesting.Deepest ? Nesting.Flatten(steps) : steps).Index())
        {
            var marker = ordered ? string.Create(CultureInfo.InvariantCulture, $"{at + 1}. ") : "- ";
            var inner = indent + new string(' ', marker.Length);
            if (at == 0)
                Gap();
            Line(indent + marker + Inline(step.Instruction).Replace("\n", "\n" + inner, StringComparison.Ordinal));
            foreach (var command in StepCommands.Elsewhere(step))
                Code(inner, command.Text);
            Blocks(inner, StepCommands.InDetails(step), 5);
            foreach (var note in step.Notes)
                Note(inner, note);
            foreach (var media in step.Media)
                Picture(inner, media);
            Steps(inner, step.Substeps, true, depth + 1);
            foreach (var branch in step.Branches)
            {
                Paragraph(inner, $"**{InlineMarkdown.Escape(branch.Condition ?? FixViewBuilder.Label(branch.AppliesTo))}**");
                Steps(inner, branch.Steps, true, depth + 1);
            }
        }
    }

    private void Blocks(string indent, ImmutableArray<Block> blocks, int section, int depth = 1)
    {
        var levels = new HeadingLevels(section);
        foreach (var block in _article.Shown(depth > Nesting.Deepest ? Nesting.Flatten(blocks) : blocks))
            Block(indent, block, levels, section, depth);
    }

    private void Block(string indent, Block block, HeadingLevels levels, int section, int depth)
    {
        switch (block)
        {
            case ParagraphBlock paragraph when !paragraph.Text.IsBlank:
                Paragraph(indent, Inline(paragraph.Text));
                break;
            case HeadingBlock heading when !heading.Text.IsBlank:
                Paragraph(indent, $"{new string('#', levels.Next(heading.Level))} {Inline(heading.Text).Replace("  \n", " ", StringComparison.Ordinal)}");
                break;
            case ListBlock list:
                Gap();
                foreach (var (at, item) in list.Items.Index())
                    Item(indent, list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + at}. ") : "- ", item, section, depth);
                break;
            case QuoteBlock quote:
                Blocks(indent + "> ", quote.Blocks, section, depth + 1);
                break;
            case TableBlock table:
                Table(indent, table);
                break;
            case CodeBlock code:
                Code(indent, code.Text);
                break;
            case NoteBlock note:
                Note(indent, note.Note);
                break;
            case MediaBlock media:
                Picture(indent, media.Media);
                break;
        }
    }

    private void Item(string indent, string marker, ListItem item, int section, int depth)
    {
        var inner = indent + new string(' ', marker.Length);
        var opening = item.Blocks is [ParagraphBlock first, ..] ? first : null;
        Line(indent + marker + (opening is null ? "" : Inline(opening.Text).Replace("\n", "\n" + inner, StringComparison.Ordinal)));
        Blocks(inner, opening is null ? item.Blocks : item.Blocks.RemoveAt(0), section, depth + 1);
    }

    private void Table(string indent, TableBlock table)
    {
        var width = table.Rows.Max(row => row.Cells.Length);
        var header = table.HasHeader ? table.Rows[0].Cells : [];
        Paragraph(indent, Row(header, width));
        Line(indent + "|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        foreach (var row in table.Rows.Skip(table.HasHeader ? 1 : 0))
            Line(indent + Row(row.Cells, width));
    }

    private string Row(ImmutableArray<RichText> cells, int width) => "|" + string.Concat(Enumerable.Range(0, width)
        .Select(at => $" {(at < cells.Length ? Inline(cells[at]).Replace("  \n", " ", StringComparison.Ordinal) : "")} |"));

    private void Code(string indent, string code)
    {
        var longest = code.Split('\n').Max(line => line.Length - line.TrimStart('`').Length);
        var fence = new string('`', Math.Max(3, longest + 1));
        Paragraph(indent, $"{fence}\n{code}\n{fence}");
    }

    private void Note(string indent, Note note) =>
        Paragraph(indent + "> ", $"**{_site.Text["note_" + note.Kind.ToString().ToLowerInvariant()]}:** {Inline(note.Text)}");

    private void Picture(string indent, Media media)
    {
        var address = _site.Links.Resolve(media.Url, _article);
        if (address is not null)
            Paragraph(indent, $"![{InlineMarkdown.Escape(media.Alt ?? media.Caption ?? "")}](<{InlineMarkdown.Target(address)}>)");
    }

    private string Inline(RichText text) => InlineMarkdown.Of(text.Trim(), url => _site.Links.Resolve(url, _article));

    private void Paragraph(string indent, string text)
    {
        Gap();
        foreach (var line in text.Split('\n'))
            Line(indent + line);
    }

    private void Gap()
    {
        if (_text.Length > 0)
            Line("");
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
