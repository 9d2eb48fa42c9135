using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>
/// Turns the links of the sources into links of the site. A link to another article, whether by its file or by the address it was once
/// published at, leads to that article's page; a relative link to anything else leads to where the source was published, or nowhere.
/// </summary>
internal sealed class LinkResolver
{
    private readonly FrozenDictionary<string, SitePath> _byFile;
    private readonly FrozenDictionary<string, SitePath> _byUrl;
    private readonly FrozenDictionary<string, SitePath> _byPath;
    private readonly Uri? _home;

    /// <param name="articles">What can be linked to.</param>
    /// <param name="home">Where the site is published, or null when that is not known.</param>
    public LinkResolver(ImmutableArray<SiteArticle> articles, Uri? home)
    {
        _home = home;
        _byPath = articles.ToFrozenDictionary(article => article.Path.Value, article => article.Path, StringComparer.Ordinal);
        var byFile = new Dictionary<string, SitePath>(StringComparer.Ordinal);
        var byUrl = new Dictionary<string, SitePath>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            byFile.TryAdd(RelativeAddress.StemOf(article.File), article.Path);
            foreach (var copy in article.Published.MergedCopies)
                byFile.TryAdd(RelativeAddress.StemOf(copy.File), article.Path);
            if (article.Article.Metadata.CanonicalUrl is { IsAbsolute: true } url)
                byUrl.TryAdd(Comparable(url.Value), article.Path);
        }

        _byFile = byFile.ToFrozenDictionary(StringComparer.Ordinal);
        _byUrl = byUrl.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The address that a link of an article shall have on its page; null when it leads nowhere.</summary>
    public SafeUrl? Resolve(SafeUrl url, SiteArticle from)
    {
        if (url.Value[0] is '#' or '?')
            return null;
        if (url.IsAbsolute)
            return _byUrl.TryGetValue(Comparable(url.Value), out var known) ? PageLink(known, from) : Complete(url, from);
        if (url.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return url;
        if (RelativeAddress.FileOf(url.Value, from.File) is { } file && _byFile.TryGetValue(RelativeAddress.StemOf(file), out var page))
            return PageLink(page, from);
        return RelativeAddress.Published(url, from.Article.Metadata.CanonicalUrl) is { } absolute ? Resolve(absolute, from) : null;
    }

    /// <summary>A complete address leads where it says, unless that is the site itself and there is no such page in it.</summary>
    private SafeUrl? Complete(SafeUrl url, SiteArticle from)
    {
        if (OwnAddress.PathOf(url, _home) is not { } path)
            return url;
        if (path.Length == 0)
            return SafeUrl.Parse(_home!.AbsoluteUri.TrimEnd('/') + "/");
        return _byPath.TryGetValue(path, out var page) ? PageLink(page, from) : null;
    }

    private static SafeUrl? PageLink(SitePath page, SiteArticle from) =>
        page == from.Path ? null : SafeUrl.Parse((from.Path.Root.Length == 0 ? "./" : from.Path.Root) + page.Value);

    // One page is published under many spellings: with and without www, a slash at the end, a scheme, a campaign in the query.
    private static string Comparable(string url)
    {
        var text = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var end = text.AsSpan().IndexOfAny('?', '#');
        text = (end < 0 ? text : text[..end]).TrimEnd('/').ToLowerInvariant();
        return text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text;
    }
}

/// <summary>
/// Tells the complete addresses that lead into the site itself. Articles that were published under the same name before are full of them,
/// and what they led to then need not be there now.
/// </summary>
internal static class OwnAddress
{
    /// <summary>The path from the root of the site, decoded, without query and anchor; null for an address that leads elsewhere.</summary>
    /// <param name="url">The address.</param>
    /// <param name="home">Where the site is published, or null when that is not known.</param>
    public static string? PathOf(SafeUrl url, Uri? home)
    {
        if (home is null || !url.IsAbsolute || !Uri.TryCreate(url.Value, UriKind.Absolute, out var address) || !HasSameHost(address, home))
            return null;

        var root = home.AbsolutePath.TrimEnd('/') + "/";
        return address.AbsolutePath.StartsWith(root, StringComparison.Ordinal) ? Uri.UnescapeDataString(address.AbsolutePath[root.Length..]) : null;
    }

    private static bool HasSameHost(Uri address, Uri home) =>
        string.Equals(address.Scheme, home.Scheme, StringComparison.Ordinal)
        && string.Equals(address.IdnHost, home.IdnHost, StringComparison.OrdinalIgnoreCase)
        && address.Port == home.Port;
}
