using System.Collections.Immutable;

namespace ContentForge.Core.Export.Markdown;

/// <summary>Goes through blocks in order.</summary>
internal sealed class NodeCursor(ImmutableArray<MarkdownNode> nodes)
{
    private int _at;

    public bool IsAtEnd => _at == nodes.Length;

    public MarkdownNode Next => nodes[_at];

    /// <summary>Whether the next block has a comment with that role.</summary>
    public bool IsAt(string role) => !IsAtEnd && Next.Comment is { } comment && comment.Role == role;

    public MarkdownNode Take() => nodes[_at++];
}
