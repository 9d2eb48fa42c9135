using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentForge.Site.Views;

/// <summary>What every template gets. Page kinds add their own.</summary>
/// <param name="Site">The site.</param>
/// <param name="Page">The page at hand.</param>
/// <param name="Text">The words of the theme in the language of the site, by key.</param>
/// <param name="Root">What leads from the page to the root of the site; it stands before every path.</param>
internal record PageModel(SiteView Site, PageView Page, IReadOnlyDictionary<string, object?> Text, string Root);

/// <summary>The site, as every page sees it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Description">One sentence about it.</param>
/// <param name="Language">The language of its own words.</param>
/// <param name="Direction">Which way that language is written: <c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Navigation">Links in the header, from the root of the site or complete.</param>
/// <param name="Footer">A line at the foot of every page, or empty.</param>
/// <param name="Stylesheet">The style sheet, from the root of the site.</param>
/// <param name="Script">The script, from the root of the site.</param>
/// <param name="ThemeScript">The script that applies the reader's choice of colours before the page is painted, from the root of the site.</param>
/// <param name="SearchScript">The script of the search page, from the root of the site.</param>
/// <param name="SearchIndex">The file that a search starts with, from the root of the site.</param>
/// <param name="Icon">The icon, from the root of the site.</param>
/// <param name="ArticleCount">How many articles there are.</param>
/// <param name="HasErrorCodes">Whether there is a page of error codes.</param>
/// <param name="HasFeed">Whether there are feeds.</param>
internal sealed record SiteView(
    string Title,
    string Description,
    string Language,
    string Direction,
    ImmutableArray<NavigationView> Navigation,
    string Footer,
    string Stylesheet,
    string Script,
    string ThemeScript,
    string SearchScript,
    string SearchIndex,
    string Icon,
    int ArticleCount,
    bool HasErrorCodes,
    bool HasFeed)
{
    /// <summary>Where the form "Was this helpful?" is sent to, or null when there is none.</summary>
    public string? Feedback { get; init; }
}

/// <summary>A link of the site's configuration.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="IsAbsolute">Whether the address is complete; otherwise <c>root</c> stands before it.</param>
internal sealed record NavigationView(string Title, string Url, bool IsAbsolute);

/// <summary>The page at hand.</summary>
/// <param name="Kind">The name of its template, without extension.</param>
/// <param name="Title">Its title, without the name of the site.</param>
/// <param name="WindowTitle">The same for the window and for lists of results: with the name of the site where there is room for both.</param>
/// <param name="Description">One or two sentences for search engines.</param>
/// <param name="Path">Its place in the site.</param>
/// <param name="Canonical">Its complete address, or null when the site does not know its own.</param>
/// <param name="Breadcrumbs">The way to it, from the home page; without itself.</param>
/// <param name="Language">The language of what it is about; its frame is in the language of the site.</param>
/// <param name="Direction">Which way that language is written: <c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Markdown">The same as Markdown, from the root of the site, or null.</param>
/// <param name="Data">Facts about it for machines, as JSON-LD, or null.</param>
/// <param name="IsIndexed">Whether search engines shall list it.</param>
/// <param name="Previous">The page before it in a list, or null.</param>
/// <param name="Next">The page after it in a list, or null.</param>
internal sealed record PageView(
    string Kind,
    string Title,
    string WindowTitle,
    string Description,
    string Path,
    string? Canonical,
    ImmutableArray<LinkView> Breadcrumbs,
    string Language,
    string Direction,
    string? Markdown = null,
    SafeHtml? Data = null,
    bool IsIndexed = true,
    LinkView? Previous = null,
    LinkView? Next = null)
{
    private static readonly FrozenSet<string> FromRightToLeft =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    /// <summary>Which way a language is written, by its BCP 47 tag.</summary>
    internal static string DirectionOf(string language) => FromRightToLeft.Contains(language.Split('-')[0]) ? "rtl" : "ltr";
}

/// <summary>What the layout gets.</summary>
/// <param name="Site">The site.</param>
/// <param name="Page">The page at hand.</param>
/// <param name="Text">The words of the theme.</param>
/// <param name="Root">What leads from the page to the root of the site.</param>
/// <param name="Content">The page itself, rendered.</param>
internal sealed record LayoutModel(
    SiteView Site, PageView Page, IReadOnlyDictionary<string, object?> Text, string Root, SafeHtml Content)
    : PageModel(Site, Page, Text, Root);
