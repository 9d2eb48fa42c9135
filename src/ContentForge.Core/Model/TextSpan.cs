using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

/// <summary>A stretch of a <see cref="RichText"/> with a meaning. Spans may nest; they never cross.</summary>
/// <param name="Kind">What the stretch is.</param>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units, at least 1.</param>
/// <param name="Url">Where a <see cref="TextSpanKind.Link"/> leads; null for every other kind.</param>
public sealed record TextSpan(TextSpanKind Kind, int Start, int Length, SafeUrl? Url = null)
{
    /// <summary>Offset of the first UTF-16 unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative.</exception>
    public int Start { get; init; } = Start >= 0 ? Start : throw new ArgumentOutOfRangeException(nameof(Start), Start, "A span starts at 0 or later.");

    /// <summary>Number of UTF-16 units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public int Length { get; init; } = Length >= 1 ? Length : throw new ArgumentOutOfRangeException(nameof(Length), Length, "A span is not empty.");

    /// <summary>Where a link leads; null for every other kind.</summary>
    /// <exception cref="ArgumentException">A link has no address, or something else has one.</exception>
    public SafeUrl? Url { get; init; } =
        (Kind == TextSpanKind.Link) == (Url is not null) ? Url : throw new ArgumentException("A link has an address, and nothing else has one.", nameof(Url));

    /// <summary>Offset behind the last UTF-16 unit.</summary>
    [JsonIgnore]
    public int End => Start + Length;
}

/// <summary>What a stretch of text is.</summary>
public enum TextSpanKind
{
    /// <summary>Strong emphasis; in help articles mostly the name of a control.</summary>
    Bold,

    /// <summary>Emphasis.</summary>
    Italic,

    /// <summary>Something to type or a name of a file, a key or a value.</summary>
    Code,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A key of the keyboard.</summary>
    Key,

    /// <summary>A path through menus: <c>Settings &gt; Chats</c>.</summary>
    MenuPath,
}
