using System.Text.Json;
using System.Text.Json.Nodes;
using ContentForge.Core.Model;
using ContentForge.Export.Json;

namespace ContentForge.Export.Markdown;

/// <summary>Makes the comments of one article; none at all when the Markdown is for reading alone.</summary>
/// <param name="isWanted">Whether there are comments.</param>
/// <param name="file">The source of the article, which the comments need not name.</param>
internal sealed class CommentWriter(bool isWanted, string file)
{
    public const string SourceKey = "source";
    public const string RuleKey = "rule";

    public bool IsWanted { get; } = isWanted;

    /// <summary>The comment of a record, with a blank before it to stand behind a text; empty when there are none.</summary>
    public string Behind(string role, JsonObject rest, Provenance? source = null) => IsWanted ? " " + Of(role, rest, source) : "";

    /// <summary>The comment of a record.</summary>
    /// <param name="role">What it is.</param>
    /// <param name="rest">What the Markdown does not show of it, without its source.</param>
    /// <param name="source">Where it stands in the source.</param>
    public SourceComment Of(string role, JsonObject rest, Provenance? source = null)
    {
        if (source is null)
            return new SourceComment(role, null, rest);
        if (source.File != file)
        {
            rest[SourceKey] = JsonSerializer.SerializeToNode(source, ArticleJsonOptions.Options.GetTypeInfo(typeof(Provenance)));
            return new SourceComment(role, null, rest);
        }

        if (source.Rule is { } rule)
            rest[RuleKey] = rule;
        return new SourceComment(role, source.Span, rest);
    }
}
