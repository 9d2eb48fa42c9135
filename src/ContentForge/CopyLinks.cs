using System.Collections.Frozen;
using ContentForge.Core.Model;

namespace ContentForge;

/// <summary>
/// Lets the relative addresses of a copy mean the same in another article: what a copy links to or shows is found from its own folder,
/// and from where it was once published.
/// </summary>
/// <param name="articles">The paths of all articles.</param>
/// <param name="input">The folder of the articles and of the pictures beside them.</param>
internal sealed class CopyLinks(IEnumerable<string> articles, string input)
{
    private readonly FrozenSet<string> _stems = articles.Select(RelativeAddress.StemOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The copy, fit to be a part of any article.</summary>
    public HelpArticle Free(HelpArticle copy)
    {
        var published = copy.Metadata.CanonicalUrl;
        return new LinkChange(
            url => IsBound(url) ? ArticleAt(url, copy.Source.File) ?? RelativeAddress.Published(url, published) : url,
            url => IsBound(url) ? FileAt(url, copy.Source.File) ?? RelativeAddress.Published(url, published) ?? url : url).Of(copy);
    }

    private static bool IsBound(SafeUrl url) => !url.IsAbsolute && url.Value[0] is not ('#' or '?') && !url.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private SafeUrl? ArticleAt(SafeUrl url, string from) =>
        RelativeAddress.FileOf(url.Value, from) is { } file && _stems.Contains(RelativeAddress.StemOf(file)) ? RelativeAddress.OfFile(file) : null;

    private SafeUrl? FileAt(SafeUrl url, string from) =>
        RelativeAddress.FileOf(url.Value, from) is { } file && File.Exists(Path.Combine(input, file)) ? RelativeAddress.OfFile(file) : null;
}
