using System.Globalization;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Pictures that nobody can see. Their size or style says so, whoever serves them.</summary>
internal sealed class TrackingPixelRule() : CutRule("pixel", RemovalClasses.Tracker)
{
    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Elements("img")) { When = IsPixel, Takes = image => WithLesson(image, context), Url = image => image.GetAttribute("src") },
    ];

    /// <summary>The pixel, which tells on its way out that the link right before it is counted.</summary>
    private static INode[] WithLesson(IElement pixel, CleaningContext context)
    {
        if (Markup.Previous(pixel) is IElement { LocalName: "a" } link && LinkTarget.Of(link) is { } target
            && Urls.Host(target) is { } host && Urls.AreOfOneSite(host, Urls.Host(pixel.GetAttribute("src") ?? "")))
            context.LearnAdHost(target);
        return [pixel];
    }

    /// <summary>Whether a picture is too small to see, or hidden.</summary>
    public static bool IsPixel(IElement image) =>
        (IsTiny(image.GetAttribute("width")) && IsTiny(image.GetAttribute("height"))) || HiddenStyle.Hides(image.GetAttribute("style"));

    private static bool IsTiny(string? size) =>
        size is not null && int.TryParse(size.AsSpan().Trim().TrimEnd("px"), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= 1;
}
