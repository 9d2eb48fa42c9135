using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;
using ContentForge.Export.Json;

namespace ContentForge.Export.Markdown;

/// <summary>Makes the JSON of blocks, notes and pictures.</summary>
/// <param name="file">The source that comments do not name.</param>
internal sealed partial class BlockReader(JsonNode? file)
{
    /// <summary>Whether a node is a block, and no step, fix or part of one.</summary>
    public static bool IsBlock(MarkdownNode node) => node.Comment is null or { Role: CommentRole.Block or CommentRole.HiddenBlock };

    /// <summary>What a comment says; it wins over what is shown.</summary>
    /// <exception cref="MarkdownFormatException">There is no comment.</exception>
    public static JsonObject Rest(MarkdownNode node) =>
        (JsonObject)(node.Comment ?? throw new MarkdownFormatException("There is no comment that says what this is.", node.Line)).Rest.DeepClone();

    /// <summary>Sets a key that no comment has set.</summary>
    public static void Fill(JsonObject json, string key, JsonNode? value)
    {
        if (!json.ContainsKey(key))
            json[key] = value;
    }

    /// <summary>A text with its meanings.</summary>
    public static JsonNode Text(int line, string inline) =>
        JsonSerializer.SerializeToNode(Inline(line, inline), ArticleJsonOptions.Options.GetTypeInfo(typeof(RichText)))!;

    /// <summary>A text without meanings.</summary>
    public static JsonNode Plain(int line, string inline) => Inline(line, inline).Plain;

    /// <summary>The blocks from the cursor to the next node that is none.</summary>
    public JsonArray Blocks(NodeCursor nodes)
    {
        var blocks = new JsonArray();
        while (!nodes.IsAtEnd && IsBlock(nodes.Next))
            blocks.Add((JsonNode)Block(nodes.Take()));
        return blocks;
    }

    /// <summary>Where a record stands in the source.</summary>
    /// <exception cref="MarkdownFormatException">The comment does not tell.</exception>
    public void AddSource(JsonObject json, MarkdownNode node)
    {
        if (json.ContainsKey(CommentWriter.SourceKey))
            return;
        if (node.Comment is not { Span: { } span })
            throw new MarkdownFormatException("There is no comment that says where this stands in the source.", node.Line);

        json.Remove(CommentWriter.RuleKey, out var rule);
        json[CommentWriter.SourceKey] = new JsonObject
        {
            ["file"] = file?.DeepClone(),
            ["span"] = JsonSerializer.SerializeToNode(span, ArticleJsonOptions.Options.GetTypeInfo(span.GetType())),
            ["rule"] = rule,
        };
    }

    /// <summary>A picture, film or frame.</summary>
    public JsonObject Media(ParagraphNode node)
    {
        if (MediaForm().Match(node.Inline) is not { Success: true } form)
            throw new MarkdownFormatException("A picture or a link is needed below the comment.", node.Line);

        var media = Rest(node);
        AddSource(media, node);
        Fill(media, "kind", "image");
        Fill(media, "url", MarkdownEscape.Undo(form.Groups["url"].Value));
        Fill(media, "alt", MarkdownEscape.Undo(form.Groups["alt"].Value));
        Fill(media, "caption", form.Groups["caption"] is { Success: true } caption ? MarkdownEscape.Undo(caption.Value) : null);
        return Remainder.Complete<Media>(media);
    }

    /// <summary>A note.</summary>
    public JsonObject Note(QuoteNode node)
    {
        if (AlertOf(node) is not { } alert)
            throw new MarkdownFormatException("An alert such as '> [!NOTE]' is needed below the comment.", node.Line);

        var note = Rest(node);
        AddSource(note, node);
        Fill(note, "kind", JsonNamingPolicy.CamelCase.ConvertName(alert.Kind.ToString()));
        Fill(note, "text", Text(node.Line, alert.Inline));
        return Remainder.Complete<Note>(note);
    }

    private JsonObject Block(MarkdownNode node)
    {
        if (node is MarkerNode { Comment: { Role: CommentRole.HiddenBlock } whole })
            return (JsonObject)whole.Rest.DeepClone();
        if (node.Comment is null or { Role: CommentRole.HiddenBlock } || node is MarkerNode)
            throw new MarkdownFormatException("There is no comment that says where this stands in the source.", node.Line);

        return node switch
        {
            ParagraphNode { HasCommentAbove: true } media => Wrap("media", Media(media)),
            QuoteNode quote when AlertOf(quote) is not null => Wrap("note", Note(quote)),
            _ => Plain(node),
        };
    }

    // The keys of the comment are those of the record within; under the record's own name is its source, if that is another one.
    private static JsonObject Wrap(string kind, JsonObject record)
    {
        var block = new JsonObject { ["kind"] = kind, ["source"] = record["source"]?.DeepClone() };
        if (record.Remove(kind, out var source))
            record["source"] = source;
        block[kind] = record;
        return block;
    }

    private JsonObject Plain(MarkdownNode node)
    {
        var block = Rest(node);
        AddSource(block, node);
        switch (node)
        {
            case ParagraphNode paragraph:
                block["kind"] = "paragraph";
                Fill(block, "text", Text(paragraph.Line, paragraph.Inline));
                break;
            case HeadingNode heading:
                block["kind"] = "heading";
                Fill(block, "level", heading.Level);
                Fill(block, "text", Text(heading.Line, heading.Inline));
                break;
            case ListNode list:
                block["kind"] = "list";
                Fill(block, "ordered", list.Ordered);
                Fill(block, "start", list.Start);
                Fill(block, "items", new JsonArray([.. list.Items.Select(item => new JsonObject { ["blocks"] = All(item.Children) })]));
                break;
            case QuoteNode quote:
                block["kind"] = "quote";
                Fill(block, "blocks", All(quote.Children));
                break;
            case CodeNode code:
                block["kind"] = "code";
                Fill(block, "text", code.Code);
                break;
            case TableNode table:
                block["kind"] = "table";
                Fill(block, "hasHeader", true);
                Fill(block, "rows", Rows(table, block));
                break;
        }

        return block;
    }

    private JsonArray All(ImmutableArray<MarkdownNode> nodes)
    {
        var cursor = new NodeCursor(nodes);
        var blocks = Blocks(cursor);
        return cursor.IsAtEnd ? blocks : throw new MarkdownFormatException($"'cf:{cursor.Next.Comment!.Role}' is not expected here.", cursor.Next.Line);
    }

    // A table without a header has an empty one in Markdown, and rows that end early are filled up.
    private static JsonArray Rows(TableNode table, JsonObject block)
    {
        block.Remove("widths", out var widths);
        var rows = block["hasHeader"]?.GetValueKind() == JsonValueKind.False ? table.Rows.RemoveAt(0) : table.Rows;
        return new JsonArray([.. rows.Select((row, at) =>
        {
            var width = widths is JsonArray all && at < all.Count && all[at] is JsonValue value && value.TryGetValue<int>(out var count) ? count : row.Length;
            return new JsonObject { ["cells"] = new JsonArray([.. row.Take(width).Select(cell => Text(table.Line, cell))]) };
        })]);
    }

    private static (NoteKind Kind, string Inline)? AlertOf(QuoteNode quote) =>
        quote.Children is [ParagraphNode { Comment: null } text] && AlertForm().Match(text.Inline) is { Success: true } alert
        && NoteLabels.KindOf(alert.Groups["label"].Value) is { } kind
            ? (kind, text.Inline[alert.Length..])
            : null;

    private static RichText Inline(int line, string inline)
    {
        try
        {
            return InlineReader.Read(inline);
        }
        catch (MarkdownFormatException broken)
        {
            throw new MarkdownFormatException(broken.Message, line);
        }
    }

    [GeneratedRegex(@"^\[!(?<label>[A-Z]+)\]\n", RegexOptions.NonBacktracking)]
    private static partial Regex AlertForm();

    [GeneratedRegex(
        @"^!?\[(?<alt>(?:[^\\\]]|\\.)*)\]\(<(?<url>(?:[^\\>]|\\.)*)>(?: ""(?<caption>(?:[^\\""]|\\.)*)"")?\)$",
        RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex MediaForm();
}
