using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ContentForge.Export.Markdown;

/// <summary>A block of Markdown with its comment.</summary>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Comment">The comment above or behind it, or null.</param>
internal abstract record MarkdownNode(int Line, SourceComment? Comment);

/// <summary>A comment that stands alone.</summary>
internal sealed record MarkerNode(int Line, SourceComment Comment) : MarkdownNode(Line, Comment);

/// <summary>A heading.</summary>
internal sealed record HeadingNode(int Line, SourceComment? Comment, int Level, string Inline) : MarkdownNode(Line, Comment);

/// <summary>A paragraph with its comment behind it, or a picture with its comment above.</summary>
internal sealed record ParagraphNode(int Line, SourceComment? Comment, bool HasCommentAbove, string Inline) : MarkdownNode(Line, Comment);

/// <summary>A list.</summary>
internal sealed record ListNode(int Line, SourceComment? Comment, bool Ordered, int Start, ImmutableArray<ItemNode> Items) : MarkdownNode(Line, Comment);

/// <summary>One item of a list.</summary>
internal sealed record ItemNode(int Line, ImmutableArray<MarkdownNode> Children);

/// <summary>A quote.</summary>
internal sealed record QuoteNode(int Line, SourceComment? Comment, ImmutableArray<MarkdownNode> Children) : MarkdownNode(Line, Comment);

/// <summary>Fenced code.</summary>
internal sealed record CodeNode(int Line, SourceComment? Comment, string Code) : MarkdownNode(Line, Comment);

/// <summary>A table without its delimiter row; cells are inline Markdown.</summary>
internal sealed record TableNode(int Line, SourceComment? Comment, ImmutableArray<ImmutableArray<string>> Rows) : MarkdownNode(Line, Comment);

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
