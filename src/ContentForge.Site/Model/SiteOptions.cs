using System.Collections.Immutable;

namespace ContentForge.Site.Model;

/// <summary>How a site presents itself. Every value has a default, so an empty configuration builds a site.</summary>
public sealed record SiteOptions
{
    /// <summary>The name of the site.</summary>
    public string Title { get; init; } = "Help";

    /// <summary>One sentence about the site.</summary>
    public string Description { get; init; } = "Step-by-step fixes for everyday problems.";

    /// <summary>
    /// Where the site will be reached, or null when that is not known. Links between pages never need it. Without it there are no
    /// canonical links and no sitemap, because both must be absolute, and the page for missing addresses works at the top level only.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The language of the site's own words as a BCP 47 tag; the theme must have a text file for it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Links in the header, after the theme's own.</summary>
    public ImmutableArray<NavigationLink> Navigation { get; init; } = [];

    /// <summary>A line at the foot of every page, or empty.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The colours.</summary>
    public SiteColors Colors { get; init; } = new();

    /// <summary>Words of the theme to replace, by their key in its text file.</summary>
    public ImmutableSortedDictionary<string, string> Text { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What readers see instead of a tag or category, by its name; all others get a label by rule.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What becomes of a fix in which a vendor recommends a product.</summary>
    public PromotionPolicy Promotions { get; init; } = PromotionPolicy.Fold;

    /// <summary>What becomes of a picture that lies on another server.</summary>
    public RemoteImagePolicy RemoteImages { get; init; } = RemoteImagePolicy.Show;

    /// <summary>The folder with copies of pictures of other servers, for <see cref="RemoteImagePolicy.Vendor"/>; null when there is none.</summary>
    public string? VendorFolder { get; init; }

    /// <summary>The folder that relative addresses of pictures start from, mostly the input folder; null when there are none.</summary>
    public string? MediaFolder { get; init; }

    /// <summary>How many articles one page of a list shows.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>How many articles the feeds carry.</summary>
    public int FeedSize { get; init; } = 50;
}
