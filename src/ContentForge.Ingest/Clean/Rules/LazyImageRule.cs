using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Pictures that a page loads when they come into view: the place holder gives way to the picture itself, which stands in another
/// attribute, in the <c>noscript</c> for readers without scripts, or behind the link around it.
/// </summary>
internal sealed class LazyImageRule : ICleaningRule
{
    private static readonly string[] Attributes =
    [
        "data-src", "data-original", "data-lazy-src", "data-lazy", "data-actualsrc", "data-original-src", "data-hi-res-src", "data-full-src",
        "data-orig-file", "data-url", "data-image", "data-img-src", "data-echo", "data-ll-src", "data-cfsrc", "data-ezsrc", "data-pagespeed-lazy-src",
        "data-runner-src", "data-large-file", "nitro-lazy-src",
    ];

    private static readonly string[] PictureExtensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".avif"];

    /// <summary>What the names of place holders hold, begin with, or are.</summary>
    private static readonly string[] PlaceHolders = ["loading", "placeholder", "spacer"];
    private static readonly string[] PlaceHolderStarts = ["lazy", "transparent", "1px", "1x1"];
    private static readonly string[] PlaceHolderNames = ["blank.gif", "grey.gif", "pixel.gif"];

    private static readonly string[] SourceSets = ["data-srcset", "data-lazy-srcset", "srcset"];

    public string Id => "lazy-image";

    public void Apply(CleaningContext context)
    {
        foreach (var noscript in context.Elements("noscript"))
            UseNoscript(context, noscript);

        foreach (var image in context.Elements("img"))
        {
            if (RealSource(image) is { } source)
                image.SetAttribute("src", source);
            else if (IsPlaceHolder(image.GetAttribute("src")))
                context.Remove(image, Id, RemovalClasses.Residue);
        }
    }

    private static string? RealSource(IElement image) =>
        KnownSource(image)
        ?? (Markup.Ancestor(image, "a")?.GetAttribute("href") is { } href && IsPicture(href) ? href : null)
        ?? image.Attributes.FirstOrDefault(IsOtherSource)?.Value.Trim();

    private static string? KnownSource(IElement image)
    {
        foreach (var name in Attributes)
        {
            if (image.GetAttribute(name)?.Trim() is { Length: > 0 } value && LooksLikeAddress(value))
                return value;
        }

        var source = image.GetAttribute("src");
        return IsPlaceHolder(source) ? LargestOf(image) ?? SourceOf(Markup.Ancestor(image, "picture")) : source;
    }

    private static string? LargestOf(IElement element) => SourceSets.Select(name => Largest(element.GetAttribute(name))).FirstOrDefault(url => url is not null);

    /// <summary>The first picture that a <c>picture</c> offers.</summary>
    private static string? SourceOf(IElement? picture) =>
        picture?.Children.Where(child => child.LocalName == "source").Select(LargestOf).FirstOrDefault(url => url is not null);

    /// <summary>Sites name the attribute as they like; a picture in it is a picture.</summary>
    private static bool IsOtherSource(IAttr attribute) =>
        attribute.Name.StartsWith("data-", StringComparison.Ordinal) && attribute.Value.Contains('/', StringComparison.Ordinal) && LooksLikeAddress(attribute.Value.Trim()) && IsPicture(attribute.Value.Trim());

    private void UseNoscript(CleaningContext context, IElement noscript)
    {
        var real = noscript.QuerySelector("img");
        var placeHolder = real is null ? null : new[] { Markup.Previous(noscript), Markup.Next(noscript) }
            .Select(node => node as IElement)
            .Select(element => element?.LocalName == "img" ? element : element?.QuerySelector("img"))
            .FirstOrDefault(image => image is not null && KnownSource(image) is null);
        if (placeHolder is not null && real!.GetAttribute("src") is { } source)
            placeHolder.SetAttribute("src", source);

        var isOnlyCopy = real is not null && placeHolder is null && Markup.Previous(noscript) is not IElement { LocalName: "img" } && Markup.Next(noscript) is not IElement { LocalName: "img" };
        if (isOnlyCopy)
            context.Unwrap(noscript);
        else
            context.Remove(noscript, Id, RemovalClasses.Hidden);
    }

    /// <summary>The address with the largest width or density in a source set.</summary>
    private static string? Largest(string? set) => SourceSet.Largest(set, static url => !IsPlaceHolder(url));

    private static bool IsPlaceHolder(string? source) =>
        string.IsNullOrWhiteSpace(source)
        || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith("about:", StringComparison.OrdinalIgnoreCase)
        || IsPlaceHolderName(FileName(source));

    private static bool IsPlaceHolderName(string name) =>
        Array.Exists(PlaceHolders, word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(PlaceHolderStarts, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || PlaceHolderNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string FileName(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static bool LooksLikeAddress(string value) => value.AsSpan().IndexOfAny(" {}<>") < 0 && value.AsSpan().IndexOfAny('/', '.') >= 0 && !IsPlaceHolder(value);

    private static bool IsPicture(string href) =>
        FileName(href) is var name && PictureExtensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
