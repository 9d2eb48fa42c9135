using ContentForge.Core.Model;
using ContentForge.Site.SiteModel;

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
    public static PictureFile? Of(Media media, SiteArticle article, SiteOptions options)
    {
        if (media.Kind != MediaKind.Image)
            return null;

        var address = media.Url.IsAbsolute ? media.Url : LinkResolver.Published(media.Url, article.Article.Metadata.CanonicalUrl);
        // Relative to the file that names it, which for a picture from a merged copy is not that of the article.
        var local = options.MediaFolder is { } folder && !media.Url.IsAbsolute && LinkResolver.RelativeFile(media.Url.Value, media.Source.File) is { } name
            ? new PictureFile(folder, name, IsVendored: false)
            : (PictureFile?)null;

        // An article that says where it was published may mean a picture there.
        if (local is { } file && (address is null || File.Exists(Path.Combine(file.Folder, file.Name))))
            return file;
        return options is { RemoteImages: RemoteImagePolicy.Vendor, VendorFolder: { } vendor } && Uri.TryCreate(address?.Value, UriKind.Absolute, out var url)
            && LinkResolver.RelativeFile(url.Host + url.AbsolutePath, "") is { } copy
                ? new PictureFile(vendor, copy, IsVendored: true)
                : null;
    }
}
