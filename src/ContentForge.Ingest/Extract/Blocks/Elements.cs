using System.Collections.Frozen;
using AngleSharp.Dom;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>What the elements of a page are to its text.</summary>
internal static class Elements
{
    /// <summary>What is no text at all.</summary>
    public static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "head", "svg", "button", "form", "input", "select", "object"], StringComparer.Ordinal);

    /// <summary>What begins a text of its own.</summary>
    public static readonly FrozenSet<string> Containers = FrozenSet.ToFrozenSet(
        ["p", "div", "section", "article", "main", "aside", "header", "footer", "nav", "figure", "figcaption", "center", "details", "summary", "dl",
            "dt", "dd", "fieldset", "address", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li"], StringComparer.Ordinal);

    /// <summary>Containers of whole pages: a text right within them does not stand on all their lines.</summary>
    public static readonly FrozenSet<string> Loose = FrozenSet.ToFrozenSet(
        ["div", "section", "article", "main", "aside", "header", "footer", "nav", "center", "details", "fieldset"], StringComparer.Ordinal);

    /// <summary>The meaning that an element lays over its text, or null.</summary>
    public static (TextSpanKind Kind, SafeUrl? Url)? InlineKind(IElement element, string name) => name switch
    {
        "strong" or "b" => (TextSpanKind.Bold, null),
        "em" or "i" => (TextSpanKind.Italic, null),
        "code" or "tt" or "samp" => (TextSpanKind.Code, null),
        "kbd" => (TextSpanKind.Key, null),
        "a" when SafeUrl.TryCreate(element.GetAttribute("href"), out var url) => (TextSpanKind.Link, url),
        _ => null,
    };
}
