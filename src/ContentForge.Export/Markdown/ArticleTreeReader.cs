using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ContentForge.Core.Model;
using ContentForge.Export.Json;

namespace ContentForge.Export.Markdown;

/// <summary>Makes the JSON of an article from the blocks of its Markdown. Whether the JSON is a valid article is asked of the JSON reader.</summary>
internal sealed class ArticleTreeReader
{
    private readonly NodeCursor _nodes;
    private readonly BlockReader _blocks;
    private readonly StepReader _steps;
    private readonly JsonObject _article;

    private ArticleTreeReader(ImmutableArray<MarkdownNode> nodes)
    {
        _nodes = new NodeCursor(nodes);
        if (!_nodes.IsAt(CommentRole.Article))
            throw new MarkdownFormatException("The comment 'cf:article' is missing; only Markdown that was written with comments can be read back.", 1);

        _article = (JsonObject)_nodes.Take().Comment!.Rest.DeepClone();
        _blocks = new BlockReader((_article["source"] as JsonObject)?["file"] as JsonValue);
        _steps = new StepReader(_blocks);
    }

    /// <summary>The article as UTF-8 JSON.</summary>
    /// <exception cref="MarkdownFormatException">The blocks are not in the order of an article.</exception>
    public static byte[] Read(ImmutableArray<MarkdownNode> nodes)
    {
        var reader = new ArticleTreeReader(nodes);
        reader.ReadArticle();
        return Encoding.UTF8.GetBytes(reader._article.ToJsonString(ArticleJsonOptions.Options));
    }

    private void ReadArticle()
    {
        if (!_nodes.IsAtEnd && _nodes.Next is HeadingNode { Level: 1, Comment: null } title)
        {
            _nodes.Take();
            BlockReader.Fill(_article, "title", BlockReader.Plain(title.Line, title.Inline));
        }

        BlockReader.Fill(_article, "intro", _blocks.Blocks(_nodes));
        var (groups, fixes) = (new JsonArray(), new JsonArray());
        while (_nodes.IsAt(CommentRole.Group))
            groups.Add((JsonNode)Group(fixes));
        BlockReader.Fill(_article, "groups", groups);
        BlockReader.Fill(_article, "fixes", fixes);
        if (_nodes.IsAt(CommentRole.Conclusion))
            _nodes.Take();
        BlockReader.Fill(_article, "conclusion", _blocks.Blocks(_nodes));
        var faqs = new JsonArray();
        while (_nodes.IsAt(CommentRole.Question))
            faqs.Add((JsonNode)Question());
        BlockReader.Fill(_article, "faqs", faqs);
        if (!_nodes.IsAtEnd)
            throw new MarkdownFormatException($"'cf:{_nodes.Next.Comment?.Role}' is not expected here.", _nodes.Next.Line);
        Remainder.Complete<HelpArticle>(_article);
    }

    private JsonObject Group(JsonArray fixes)
    {
        var group = Opened("title", "body");
        var ids = new JsonArray();
        while (_nodes.IsAt(CommentRole.Fix))
        {
            var fix = Fix(fixes.Count + 1);
            ids.Add(fix["id"]?.DeepClone());
            fixes.Add((JsonNode)fix);
        }

        BlockReader.Fill(group, "fixIds", ids);
        return Remainder.Complete<FixGroup>(group);
    }

    private JsonObject Fix(int ordinal)
    {
        var fix = Opened("title", "body");
        BlockReader.Fill(fix, "ordinal", ordinal);
        var procedures = new JsonArray();
        while (_nodes.IsAt(CommentRole.Procedure))
            procedures.Add((JsonNode)Procedure());
        BlockReader.Fill(fix, "procedures", procedures);
        return Remainder.Complete<Fix>(fix);
    }

    private JsonObject Procedure()
    {
        var line = _nodes.Next.Line;
        var procedure = Opened("title", "body");
        if (_nodes.TryTake<ParagraphNode>(CommentRole.LeadIn, out var leadIn))
            BlockReader.Fill(procedure, "leadIn", BlockReader.Text(leadIn.Line, leadIn.Inline));
        if (!_nodes.TryTake<ListNode>(CommentRole.Steps, out var steps))
            throw new MarkdownFormatException("The procedure has no list of steps below a comment 'cf:steps'.", line);

        BlockReader.Fill(procedure, "ordered", steps.Ordered);
        BlockReader.Fill(procedure, "steps", _steps.Steps(steps));
        if (_nodes.IsAt(CommentRole.Result))
            _nodes.Take();
        BlockReader.Fill(procedure, "result", _blocks.Blocks(_nodes));
        return Remainder.Complete<Procedure>(procedure);
    }

    private JsonObject Question() => Remainder.Complete<Faq>(Opened("question", "answer"));

    /// <summary>The record that a heading or a comment opens, with the blocks below it.</summary>
    /// <param name="title">The key of the heading; what has none has its comment alone.</param>
    /// <param name="body">The key of the blocks.</param>
    private JsonObject Opened(string title, string body)
    {
        var node = _nodes.Take();
        var json = BlockReader.Rest(node);
        if (node is HeadingNode heading)
            BlockReader.Fill(json, title, BlockReader.Plain(heading.Line, heading.Inline));

        // A group without a heading has no place in the source.
        if (node.Comment is not { Role: CommentRole.Group, Span: null })
            _blocks.AddSource(json, node);
        BlockReader.Fill(json, body, _blocks.Blocks(_nodes));
        return json;
    }
}
