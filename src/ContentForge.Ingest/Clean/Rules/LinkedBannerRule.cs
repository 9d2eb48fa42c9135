using System.Globalization;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// A link that holds a picture and leads to another site than the picture's: a banner, whoever sells it and whatever it says beside the
/// picture. Pictures of the article's own picture hosts stay, and so do links to the picture itself.
/// </summary>
internal sealed class LinkedBannerRule() : CutRule("linked-banner", RemovalClasses.Ad)
{
    /// <summary>Chosen: a banner may name its product; more text than this is a paragraph with a picture in it.</summary>
    private const int MaxCaption = 80;

    private static readonly string[] PictureExtensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Elements("a")) { When = link => LinkTarget.Of(link) is { } target && IsBanner(link, target, context) },
    ];

    private static bool IsBanner(IElement link, string target, CleaningContext context)
    {
        var picture = Markup.First(link, "img", "iframe", "video");
        if (picture is null || Urls.Host(target) is not { } host || (context.Site is { } site && Urls.AreOfOneSite(host, site)))
            return false;
        if (IsFollowedByPixel(link))
            context.LearnAdHost(target);
        if (IsFollowedByPixel(link) || LinkTarget.IsSponsored(link) || IsPlayer(picture, target))
            return true;

        var source = LinkTarget.Of(picture) ?? "";
        if (Urls.Host(source) is not { } pictureHost)
            return false;

        if (LeadsToPicture(target))
            return false;
        if (Urls.AreOfOneSite(host, pictureHost))
            return IsElsewhere(pictureHost, context) && (HasBannerSize(picture) || target.Contains('?', StringComparison.Ordinal));
        return HasBannerSize(picture) || (!context.PictureHosts.Contains(pictureHost) && (Texts.Length(link) <= MaxCaption || IsOffer(target, pictureHost, context)));
    }

    /// <summary>No author puts a player into a link to somewhere else: it would not play.</summary>
    private static bool IsPlayer(IElement picture, string target) =>
        picture.LocalName is "iframe" or "video" && !string.Equals(LinkTarget.Of(picture), target, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a picture with much text is none of the article: it lies elsewhere than those of the article, or its link counts who follows it.</summary>
    private static bool IsOffer(string target, string pictureHost, CleaningContext context) =>
        target.Contains('?', StringComparison.Ordinal) || IsElsewhere(pictureHost, context);

    /// <summary>Whether the article has pictures, and none of them comes from a site.</summary>
    private static bool IsElsewhere(string pictureHost, CleaningContext context) =>
        context.PictureHosts.Count > 0 && !context.PictureHosts.Any(own => Urls.AreOfOneSite(own, pictureHost));

    private static bool IsFollowedByPixel(IElement link) => Markup.Next(link) is IElement { LocalName: "img" } next && TrackingPixelRule.IsPixel(next);

    private static bool LeadsToPicture(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        return Array.Exists(PictureExtensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The sizes that banners are traded in, by the guidelines for display advertising of the Interactive Advertising Bureau and of the large networks.</summary>
    private static bool HasBannerSize(IElement picture) => (Size(picture, "width"), Size(picture, "height")) is
        (728, 90) or (970, 90) or (970, 250) or (468, 60) or (320, 50) or (320, 100) or (234, 60) or (300, 250) or (336, 280) or (250, 250)
        or (200, 200) or (160, 600) or (120, 600) or (300, 600) or (120, 240) or (125, 125) or (300, 90) or (300, 50);

    private static int Size(IElement picture, string name) =>
        int.TryParse(picture.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;
}
