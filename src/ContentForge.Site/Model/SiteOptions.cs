using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>How a site presents itself. Every value has a default, so an empty configuration builds a site.</summary>
public sealed record SiteOptions
{
    /// <summary>The name of the site; when it is empty, the theme's word for one.</summary>
    public string Title { get; init; } = "";

    /// <summary>One sentence about the site; when it is empty, the theme's.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// Where the site will be reached, or null when that is not known. Links between pages never need it. Without it there are no
    /// canonical links and no sitemap, because both must be absolute, and the page for missing addresses works at the top level only.
    /// </summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The language of the site's own words as a BCP 47 tag; the theme must have a text file for it, or for what it is a region of.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the language is written, for a message about it; null when nobody wrote it.</summary>
    public Provenance? LanguageSource { get; init; }

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

    /// <summary>Which topics stand first, and which are not there.</summary>
    public TopicChoice Topics { get; init; } = new([], []);

    /// <summary>What becomes of a fix in which a vendor recommends a product.</summary>
    public PromotionPolicy Promotions { get; init; } = PromotionPolicy.Fold;

    /// <summary>What becomes of a picture that lies on another server.</summary>
    public RemoteImagePolicy RemoteImages { get; init; } = RemoteImagePolicy.Show;

    /// <summary>Whether pictures beside the articles get smaller copies, from which a reader's device chooses.</summary>
    public bool ResponsiveImages { get; init; } = true;

    /// <summary>The folder with copies of pictures of other servers, for <see cref="RemoteImagePolicy.Vendor"/>; null when there is none.</summary>
    public string? VendorFolder { get; init; }

    /// <summary>The folder that relative addresses of pictures start from, mostly the input folder; null when there are none.</summary>
    public string? MediaFolder { get; init; }

    /// <summary>Where the form "Was this helpful?" of an article sends its answers; null when there is no such form.</summary>
    public Uri? Feedback { get; init; }

    /// <summary>Where the source of an article is edited; null when readers are not led there.</summary>
    public LinkPattern? EditLink { get; init; }

    /// <summary>Where a problem with an article is reported; null when readers are not led there.</summary>
    public LinkPattern? ReportLink { get; init; }

    /// <summary>How many articles one page of a list shows. Chosen: a page that scrolls a few screens.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>How many articles the feeds carry. Chosen: a feed tells what is new and is no archive.</summary>
    public int FeedSize { get; init; } = 50;
}

/// <summary>What the configuration says about topics.</summary>
/// <param name="Pinned">Topics that stand first wherever topics are listed, in this order, by name.</param>
/// <param name="Hidden">Topics that the site does not have, by name.</param>
public sealed record TopicChoice(ImmutableArray<string> Pinned, ImmutableArray<string> Hidden)
{
    /// <summary>Where it is written, for a message about it; null when nobody wrote it.</summary>
    public Provenance? Source { get; init; }
}

/// <summary>What becomes of a picture that lies on another server.</summary>
public enum RemoteImagePolicy
{
    /// <summary>Shown from that server when it is reached over HTTPS; otherwise its text is a link to it.</summary>
    Show,

    /// <summary>Its text is a link to it, so that a page loads nothing from anywhere else.</summary>
    Link,

    /// <summary>Left out.</summary>
    Drop,

    /// <summary>Shown from a copy in <see cref="SiteOptions.VendorFolder"/>; one that has no copy there is a link.</summary>
    Vendor,
}

/// <summary>What becomes of a fix in which a vendor recommends a product.</summary>
public enum PromotionPolicy
{
    /// <summary>Shown closed, with a word that says what it is.</summary>
    Fold,

    /// <summary>Shown like every other fix, with a word that says what it is.</summary>
    Show,

    /// <summary>Left out.</summary>
    Drop,
}

/// <summary>A link in the header or footer.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Url">Where it leads; relative addresses count from the root of the site.</param>
public sealed record NavigationLink(string Title, SafeUrl Url)
{
    /// <summary>Where it is written, for a message about it; null when nobody wrote it.</summary>
    public Provenance? Source { get; init; }

    /// <summary>Whether the address needs nothing before it, wherever it stands.</summary>
    internal bool IsComplete => Url.IsAbsolute || Url.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The colours of a site. Each is a hexadecimal CSS colour or null for the theme's own.</summary>
/// <param name="Accent">Links and controls on a light ground.</param>
/// <param name="AccentDark">Links and controls on a dark ground.</param>
public sealed partial record SiteColors(string? Accent = null, string? AccentDark = null)
{
    /// <summary>Links and controls on a light ground.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string? Accent { get; init; } = Checked(Accent);

    /// <summary>Links and controls on a dark ground.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string? AccentDark { get; init; } = Checked(AccentDark);

    /// <summary>Whether a text is a colour.</summary>
    public static bool IsColor(string text) => Hexadecimal.IsMatch(text);

    private static string? Checked(string? color) =>
        color is null || IsColor(color) ? color : throw new ArgumentException($"'{color}' is not a colour such as #0a5fb4.", nameof(color));

    [GeneratedRegex("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", RegexOptions.NonBacktracking)]
    private static partial Regex Hexadecimal { get; }
}
