using ContentForge.Core.Model;
using ContentForge.Site.Model;

namespace ContentForge.Site.Images;

/// <summary>Where the file of a picture should lie.</summary>
/// <param name="Folder">The folder that the name starts from.</param>
/// <param name="Name">The path in it, with <c>/</c>; it never leaves the folder.</param>
/// <param name="IsVendored">Whether it is a copy of a picture of another server.</param>
internal readonly record struct PictureFile(string Folder, string Name, bool IsVendored)
{
    /// <summary>
    /// The file that an article means: beside the articles for a relative address, in the vendor folder for a complete one; there
    /// <c>https://host/a/b.png</c> is <c>host/a/b.png</c>. Null when it is neither.
    /// </summary>
    /// <param name="url">The address, as it is written.</param>
    /// <param name="namedBy">The file that names it, which for a picture from a merged copy is not that of the article.</param>
    /// <param name="article">The article that shows it.</param>
    /// <param name="options">Where pictures may lie.</param>
    public static PictureFile? Of(SafeUrl url, string namedBy, SiteArticle article, SiteOptions options)
    {
        if (OwnAddress.PathOf(url, options.BaseUrl) is { Length: > 0 } own)
            url = RelativeAddress.OfFile(own);
        var address = url.IsAbsolute ? url : RelativeAddress.Published(url, article.Article.Metadata.CanonicalUrl);
        var local = options.MediaFolder is { } folder && !url.IsAbsolute && RelativeAddress.FileOf(url.Value, namedBy) is { } name
            ? new PictureFile(folder, name, IsVendored: false)
            : (PictureFile?)null;

        // An article that says where it was published may mean a picture there.
        if (local is { } file && (address is null || File.Exists(Path.Combine(file.Folder, file.Name))))
            return file;
        return options is { RemoteImages: RemoteImagePolicy.Vendor, VendorFolder: { } vendor } && Uri.TryCreate(address?.Value, UriKind.Absolute, out var remote)
            && RelativeAddress.FileOf(remote.Host + remote.AbsolutePath, "") is { } copy
                ? new PictureFile(vendor, copy, IsVendored: true)
                : null;
    }
}
