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
        var node = _nodes.Take();
        var group = Titled(node, "title");
        if (node.Comment!.Span is not null)
            _blocks.AddSource(group, node);
        BlockReader.Fill(group, "body", _blocks.Blocks(_nodes));
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
        var node = _nodes.Take();
        var fix = Titled(node, "title");
        _blocks.AddSource(fix, node);
        BlockReader.Fill(fix, "ordinal", ordinal);
        BlockReader.Fill(fix, "body", _blocks.Blocks(_nodes));
        var procedures = new JsonArray();
        while (_nodes.IsAt(CommentRole.Procedure))
            procedures.Add((JsonNode)Procedure());
        BlockReader.Fill(fix, "procedures", procedures);
        return Remainder.Complete<Fix>(fix);
    }

    private JsonObject Procedure()
    {
        var node = _nodes.Take();
        var procedure = Titled(node, "title");
        _blocks.AddSource(procedure, node);
        BlockReader.Fill(procedure, "body", _blocks.Blocks(_nodes));
        if (_nodes.TryTake<ParagraphNode>(CommentRole.LeadIn, out var leadIn))
            BlockReader.Fill(procedure, "leadIn", BlockReader.Text(leadIn.Line, leadIn.Inline));
        if (!_nodes.TryTake<ListNode>(CommentRole.Steps, out var steps))
            throw new MarkdownFormatException("The procedure has no list of steps below a comment 'cf:steps'.", node.Line);

        BlockReader.Fill(procedure, "ordered", steps.Ordered);
        BlockReader.Fill(procedure, "steps", _steps.Steps(steps));
        if (_nodes.IsAt(CommentRole.Result))
            _nodes.Take();
        BlockReader.Fill(procedure, "result", _blocks.Blocks(_nodes));
        return Remainder.Complete<Procedure>(procedure);
    }

    private JsonObject Question()
    {
        var node = _nodes.Take();
        var faq = Titled(node, "question");
        _blocks.AddSource(faq, node);
        BlockReader.Fill(faq, "answer", _blocks.Blocks(_nodes));
        return Remainder.Complete<Faq>(faq);
    }

    // What has no heading has its comment alone.
    private static JsonObject Titled(MarkdownNode node, string key)
    {
        var json = BlockReader.Rest(node);
        if (node is HeadingNode heading)
            BlockReader.Fill(json, key, BlockReader.Plain(heading.Line, heading.Inline));
        return json;
    }
}
