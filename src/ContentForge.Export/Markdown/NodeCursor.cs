using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ContentForge.Export.Markdown;

/// <summary>Goes through blocks in order.</summary>
internal sealed class NodeCursor(ImmutableArray<MarkdownNode> nodes)
{
    private int _at;

    public bool IsAtEnd => _at == nodes.Length;

    public MarkdownNode Next => nodes[_at];

    /// <summary>Whether the next block has a comment with that role.</summary>
    public bool IsAt(string role) => !IsAtEnd && Next.Comment is { } comment && comment.Role == role;

    public MarkdownNode Take() => nodes[_at++];

    /// <summary>Takes the next block if it is of that kind and has a comment with that role.</summary>
    public bool TryTake<T>(string role, [NotNullWhen(true)] out T? node)
        where T : MarkdownNode
    {
        node = IsAt(role) ? Next as T : null;
        if (node is not null)
            _at++;
        return node is not null;
    }
}
