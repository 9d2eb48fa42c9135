using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using ContentForge.Core.Model;
using ContentForge.Site.SiteModel;

namespace ContentForge.Site.Images;

/// <summary>
/// The pictures that lie beside the articles. Each is copied once, under a name made from its bytes, with its size known, so that a page
/// does not jump when it arrives.
/// </summary>
internal sealed class LocalImages
{
    private const long LargestFile = 32 * 1024 * 1024;

    private readonly FrozenDictionary<string, LocalImage> _images;

    private LocalImages(FrozenDictionary<string, LocalImage> images) => _images = images;

    /// <summary>The files to copy.</summary>
    public IEnumerable<PlannedFile> Files => _images.Values
        .DistinctBy(image => image.Path)
        .Select(image => new PlannedFile(image.Path, () => File.ReadAllBytes(image.File)));

    /// <summary>Looks for every picture that the articles name by a relative address.</summary>
    public static LocalImages Of(ImmutableArray<SiteArticle> articles, string? folder)
    {
        if (folder is null)
            return new LocalImages(FrozenDictionary<string, LocalImage>.Empty);

        var names = articles
            .SelectMany(article => ArticleMedia.Of(article.Article).Select(NameOf))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        return new LocalImages(names
            .Select(name => (Name: name, Image: Open(folder, name)))
            .Where(entry => entry.Image is not null)
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Image!, StringComparer.Ordinal));
    }

    /// <summary>The picture that an article names; null when it is none of these.</summary>
    public LocalImage? Find(Media media) =>
        NameOf(media) is { } name ? _images.GetValueOrDefault(name) : null;

    // The address is relative to the file that has it, which for a picture from a merged copy is not that of the article.
    private static string? NameOf(Media media) =>
        media.Kind == MediaKind.Image && !media.Url.IsAbsolute ? LinkResolver.RelativeFile(media.Url.Value, media.Source.File) : null;

    private static LocalImage? Open(string folder, string name)
    {
        if (name.Contains('\\', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal))
            return null;

        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists || file.Length > LargestFile || PassesThroughALink(folder, name))
            return null;

        try
        {
            var content = File.ReadAllBytes(file.FullName);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
            return ImageFormat.Read(content) is { } format
                ? new LocalImage(file.FullName, SitePath.Parse($"media/{hash}{format.Extension}"), format.Width, format.Height)
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A link could lead anywhere, and what it leads to would be published.
    private static bool PassesThroughALink(string folder, string name)
    {
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return true;
        }

        return false;
    }
}
