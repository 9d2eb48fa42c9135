using System.Globalization;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Pictures that nobody can see. Their size or style says so, whoever serves them.</summary>
internal sealed class TrackingPixelRule() : CutRule("pixel", RemovalClasses.Tracker)
{
    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Elements("img")) { When = IsPixel, Url = image => image.GetAttribute("src") },
    ];

    /// <summary>Whether a picture is too small to see, or hidden.</summary>
    public static bool IsPixel(IElement image) =>
        (IsTiny(image.GetAttribute("width")) && IsTiny(image.GetAttribute("height"))) || HiddenStyle.Hides(image.GetAttribute("style"));

    private static bool IsTiny(string? size) =>
        size is not null && int.TryParse(size.AsSpan().Trim().TrimEnd("px"), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= 1;
}
