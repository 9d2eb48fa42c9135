using AngleSharp.Dom;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>Reads pictures, films and frames.</summary>
internal static class MediaReader
{
    /// <summary>Where pages that load their pictures late keep the address.</summary>
    private static readonly string[] Addresses = ["src", "data-src", "data-lazy-src", "data-original"];

    /// <summary>The block, or null when there is no address that a page may load.</summary>
    public static SourceBlock? Read(IElement element, string name, SourceSpan span)
    {
        foreach (var attribute in Addresses)
        {
            if (SafeUrl.TryCreate(element.GetAttribute(attribute), out var url))
                return Block(element, name, span, url);
        }

        return name is "video" && SafeUrl.TryCreate(element.QuerySelector("source")?.GetAttribute("src"), out var source)
            ? Block(element, name, span, source)
            : null;
    }

    private static SourceBlock Block(IElement element, string name, SourceSpan span, SafeUrl url)
    {
        var alt = element.GetAttribute(name is "img" ? "alt" : "title")?.Trim();
        var kind = name switch
        {
            "img" => MediaKind.Image,
            "video" => MediaKind.Video,
            _ => MediaKind.Embed,
        };
        return new SourceBlock(SourceBlockKind.Media, RichText.Empty, span)
        {
            MediaKind = kind,
            Url = url,
            Alt = string.IsNullOrEmpty(alt) ? null : alt,
        };
    }
}
