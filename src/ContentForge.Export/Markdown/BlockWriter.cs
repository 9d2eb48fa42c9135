using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentForge.Core.Model;
using ContentForge.Export.Json;

namespace ContentForge.Export.Markdown;

/// <summary>Writes blocks, notes, pictures and code as Markdown.</summary>
internal sealed class BlockWriter(MarkdownLines lines, CommentWriter comments, Func<SafeUrl, SafeUrl?> resolve)
{
    /// <summary>Writes blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="section">The level of the heading that they stand under.</param>
    public void Write(ImmutableArray<Block> blocks, int section)
    {
        var levels = new HeadingLevels(section);
        foreach (var block in blocks)
            Write(block, levels, section);
    }

    /// <summary>Writes a picture, or a link to what is no picture, with a comment above.</summary>
    public void Media(Media media, Func<JsonObject, SourceComment> comment)
    {
        if (resolve(media.Url) is not { } target)
            return;

        var rest = Remainder.Of(media, "url", "alt", "caption", "source");
        if (media.Kind == MediaKind.Image)
            rest.Remove("kind");
        if (media.Alt is null)
            rest["alt"] = null;
        Above(comment(rest));
        var text = MarkdownEscape.Text(comments.IsWanted ? media.Alt ?? "" : media.Alt ?? media.Caption ?? "", "&#10;");
        var caption = media.Caption is { } line ? $" \"{MarkdownEscape.Quoted(line)}\"" : "";
        lines.Block($"{(media.Kind == MediaKind.Image ? "!" : "")}[{text}](<{InlineMarkdown.Target(target)}>{caption})");
    }

    /// <summary>Writes a note as an alert, with a comment above.</summary>
    public void Note(Note note, Func<JsonObject, SourceComment> comment)
    {
        var rest = Remainder.Of(note, "text", "source");
        if (NoteLabels.KindOf(NoteLabels.Of(note.Kind)) == note.Kind)
            rest.Remove("kind");
        Above(comment(rest));
        lines.Quote(() => lines.Block($"[!{NoteLabels.Of(note.Kind)}]\n{InlineMarkdown.Of(note.Text, resolve)}"));
    }

    /// <summary>Writes code, with a comment above.</summary>
    public void Code(string code, SourceComment comment)
    {
        Above(comment);
        lines.Block(MarkdownPieces.CodeBlock(code));
    }

    /// <summary>A comment on a line of its own that says what follows.</summary>
    public void Marker(SourceComment comment)
    {
        if (comments.IsWanted)
            lines.Block(comment.ToString());
    }

    private void Above(SourceComment comment)
    {
        if (comments.IsWanted)
            lines.Above(comment.ToString());
    }

    private void Write(Block block, HeadingLevels levels, int section)
    {
        switch (block)
        {
            case ParagraphBlock { Text.Plain.Length: > 0 } paragraph:
                lines.Block(InlineMarkdown.Of(paragraph.Text, resolve) + Comment(block, []));
                break;
            case HeadingBlock heading:
                Heading(heading, levels.Next(heading.Level));
                break;
            case ListBlock list:
                List(list, section);
                break;
            case QuoteBlock quote:
                Above(comments.Of(CommentRole.Block, [], block.Source));
                lines.Quote(() => Write(quote.Blocks, section));
                break;
            case TableBlock table when table.Rows.Any(row => row.Cells.Length > 0):
                Table(table);
                break;
            case CodeBlock code when !code.Text.Contains('\r', StringComparison.Ordinal):
                Code(code.Text, comments.Of(CommentRole.Block, [], block.Source));
                break;
            case MediaBlock media:
                Media(media.Media, rest => Wrapped(media, "media", rest, media.Media.Source));
                break;
            case NoteBlock note:
                Note(note.Note, rest => Wrapped(note, "note", rest, note.Note.Source));
                break;
            default:
                Marker(comments.Of(CommentRole.HiddenBlock, Json(block)));
                break;
        }
    }

    private void Heading(HeadingBlock heading, int level)
    {
        var rest = new JsonObject();
        if (level != heading.Level)
            rest["level"] = heading.Level;
        lines.Block($"{new string('#', level)} {InlineMarkdown.Line(heading.Text, resolve)}{Comment(heading, rest)}");
    }

    private void List(ListBlock list, int section)
    {
        // Markdown counts from 0 to nine digits, and a list without numbers has no first one.
        var isShown = list.Ordered ? list.Start >= 0 && list.Start + (long)list.Items.Length < 1_000_000_000 : list.Start == 1;
        var rest = new JsonObject();
        if (!isShown)
            rest["start"] = list.Start;
        Above(comments.Of(CommentRole.Block, rest, list.Source));
        foreach (var (at, item) in list.Items.Index())
        {
            var marker = list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{(isShown ? list.Start : 1) + at}. ") : "- ";
            lines.Item(marker, at == 0, () => Write(item.Blocks, section));
        }
    }

    private void Table(TableBlock table)
    {
        var width = table.Rows.Max(row => row.Cells.Length);
        var rest = new JsonObject();
        if (!table.HasHeader)
            rest["hasHeader"] = false;
        if (table.Rows.Any(row => row.Cells.Length != width))
            rest["widths"] = new JsonArray([.. table.Rows.Select(row => (JsonNode)row.Cells.Length)]);
        Above(comments.Of(CommentRole.Block, rest, table.Source));
        IEnumerable<TableRow> rows = table.HasHeader ? table.Rows : table.Rows.Insert(0, new TableRow([]));
        lines.Block(MarkdownPieces.Table(rows.Select(row => row.Cells.Select(cell => InlineMarkdown.Line(cell, resolve))), width));
    }

    private string Comment(Block block, JsonObject rest) => comments.Behind(CommentRole.Block, rest, block.Source);

    // A block around one record mostly has the same source as that; else it travels as a whole.
    private SourceComment Wrapped(Block block, string key, JsonObject rest, Provenance inner)
    {
        if (inner != block.Source)
            rest[key] = Json(block)[key]!["source"]!.DeepClone();
        return comments.Of(CommentRole.Block, rest, block.Source);
    }

    private static JsonObject Json(Block block) => JsonSerializer.SerializeToNode(block, ArticleJsonOptions.Options.GetTypeInfo(typeof(Block)))!.AsObject();
}

/// <summary>The alerts of GitHub's Markdown.</summary>
internal static class NoteLabels
{
    /// <summary>The label of the alert that a note becomes.</summary>
    public static string Of(NoteKind kind) => kind switch
    {
        NoteKind.Tip => "TIP",
        NoteKind.Important => "IMPORTANT",
        NoteKind.Caution => "CAUTION",
        NoteKind.Warning => "WARNING",
        _ => "NOTE",
    };

    /// <summary>The kind of note that has a label, or null when none has it.</summary>
    public static NoteKind? KindOf(string label) => Enum.GetValues<NoteKind>().Where(kind => Of(kind) == label).Select(kind => (NoteKind?)kind).FirstOrDefault();
}
