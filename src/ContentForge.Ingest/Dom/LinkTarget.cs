using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>Where an element leads to.</summary>
internal static partial class LinkTarget
{
    /// <summary>The address an element carries, or null: the target of a link, the source of a picture or player.</summary>
    public static string? Of(IElement element) => element.LocalName switch
    {
        "a" or "area" => element.GetAttribute("href") is { Length: > 0 } href ? Decode(href) : null,
        "img" or "iframe" or "source" or "audio" or "embed" => element.GetAttribute("src") is { Length: > 0 } src ? src.Trim() : null,
        "video" => (element.GetAttribute("src") ?? element.GetAttribute("poster")) is { Length: > 0 } video ? video.Trim() : null,
        _ => null,
    };

    /// <summary>Whether the page itself says that a link is paid for.</summary>
    public static bool IsSponsored(IElement link) =>
        link.GetAttribute("rel") is { } rel && rel.Split(' ').Contains("sponsored", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a link target is a script.</summary>
    public static bool IsScript(string href) =>
        href.AsSpan().TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address that a link opens; one that opens it by a script has it, often encoded, in the script.</summary>
    private static string Decode(string href)
    {
        if (!IsScript(href))
            return href.Trim();

        var inside = AddressInScript().Match(href);
        return inside.Success ? Uri.UnescapeDataString(inside.Value) : href.Trim();
    }

    [GeneratedRegex(@"(?i)https?(?:://|%3A%2F%2F)[^'""\s)]+", RegexOptions.NonBacktracking)]
    private static partial Regex AddressInScript();
}
