using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Core.Model;
using ContentForge.Site.Model;

namespace ContentForge.Site.Images;

/// <summary>
/// The pictures that are copied into the site: those that lie beside the articles, and those of other servers that somebody has put into
/// a folder. Each is copied once, under a name made from its bytes, with its size known, so that a page does not jump when it arrives.
/// </summary>
internal sealed class LocalImages
{
    // Chosen: photographs for a page have far less.
    private const long LargestFile = 32 * 1024 * 1024;

    private readonly SiteOptions _options;
    private readonly FrozenDictionary<PictureFile, PictureRead> _pictures;

    private LocalImages(SiteOptions options, FrozenDictionary<PictureFile, PictureRead> pictures)
    {
        _options = options;
        _pictures = pictures;
    }

    /// <summary>The files to copy.</summary>
    public IEnumerable<PlannedFile> Files => _pictures.Values
        .Select(read => read.Image)
        .OfType<LocalImage>()
        .DistinctBy(image => image.Path)
        .SelectMany(image => image.Scaled
            .Select(width => new PlannedFile(image.ScaledPath(width), () => ScaledPicture.WebP(ReadAgain(image), width)))
            .Prepend(new PlannedFile(image.Path, () => ReadAgain(image))));

    /// <summary>Looks for every picture that the articles name.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="options">Where pictures may lie.</param>
    /// <param name="diagnostics">Gets what is missing or refused, with the place that names it.</param>
    public static LocalImages Of(ImmutableArray<SiteArticle> articles, SiteOptions options, ICollection<Diagnostic> diagnostics)
    {
        var named = articles
            .SelectMany(article => ArticleMedia.Of(article.Article)
                .Where(media => media.Kind == MediaKind.Image)
                .Select(media => (Media: media, File: PictureFile.Of(media.Url, media.Source.File, article, options))))
            .Where(entry => entry.File is not null)
            .Select(entry => (entry.Media, File: entry.File!.Value))
            .ToArray();
        var pictures = named.Select(entry => entry.File).Distinct().AsParallel().ToDictionary(file => file, file => Read(file, options.ResponsiveImages)).ToFrozenDictionary();
        foreach (var (media, file) in named)
        {
            if (pictures[file].Problem is { } problem)
                diagnostics.Add(new Diagnostic(problem, media.Source.File, media.Source.Span, Message(problem, file)));
            if (pictures[file].Image?.ScalingProblem is { } full)
                diagnostics.Add(new Diagnostic(DiagnosticCodes.UnscaledPicture, media.Source.File, media.Source.Span, $"The picture '{file.Name}' {full}."));
        }

        return new LocalImages(options, pictures);
    }

    /// <summary>The copy of the picture that an article names; null when there is none.</summary>
    public LocalImage? Find(SafeUrl url, string namedBy, SiteArticle article) =>
        PictureFile.Of(url, namedBy, article, _options) is { } file ? _pictures.GetValueOrDefault(file).Image : null;

    private static string Message(DiagnosticCode problem, PictureFile file) => problem == DiagnosticCodes.RefusedPicture
        ? $"'{file.Name}' is not a picture that may be published."
        : $"The picture '{file.Name}' is not in '{Path.GetFileName(Path.TrimEndingDirectorySeparator(file.Folder))}'.";

    private static PictureRead Read(PictureFile picture, bool isScaled)
    {
        var missing = new PictureRead(null, picture.IsVendored ? DiagnosticCodes.PictureNotVendored : DiagnosticCodes.MissingPicture);
        if (picture.Name.AsSpan().ContainsAny('\\', '\0'))
            return missing;

        try
        {
            var file = new FileInfo(Path.Combine(picture.Folder, picture.Name));
            if (!file.Exists)
                return missing;

            var image = PassesThroughALink(picture) ? null : Open(file.FullName, isScaled);
            return new PictureRead(image, image is null ? DiagnosticCodes.RefusedPicture : null);
        }
        catch (Exception refused) when (refused is SpecialFileException or FileTooLongException)
        {
            return new PictureRead(null, DiagnosticCodes.RefusedPicture);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return missing;
        }
    }

    private static LocalImage? Open(string file, bool isScaled)
    {
        var content = RegularFile.ReadAllBytes(file, LargestFile);
        if (ImageFormat.Read(content) is not { } format)
            return null;

        var image = new LocalImage(file, PathOf(content, format.Extension), format.Width, format.Height);
        var widths = isScaled ? ScaledPicture.WidthsOf(format, content.Length) : [];
        if (widths.IsEmpty)
            return image;
        return ScaledPicture.ProblemOf(content) is { } problem ? image with { ScalingProblem = problem } : image with { Scaled = widths };
    }

    private static SitePath PathOf(byte[] content, string extension) =>
        SitePath.Parse($"media/{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}{extension}");

    // What was looked at is what is published: a file that has changed meanwhile could be anything.
    private static byte[] ReadAgain(LocalImage image)
    {
        var content = RegularFile.ReadAllBytes(image.File, LargestFile);
        return PathOf(content, Path.GetExtension(image.Path.Value)) == image.Path
            ? content
            : throw new IOException($"'{image.File}' was changed while the site was built.");
    }

    // A link could lead anywhere, and what it leads to would be published.
    private static bool PassesThroughALink(PictureFile picture)
    {
        var path = picture.Folder;
        foreach (var part in picture.Name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return true;
        }

        return false;
    }

    private readonly record struct PictureRead(LocalImage? Image, DiagnosticCode? Problem);
}

/// <summary>A picture that is copied into the site.</summary>
/// <param name="File">The file to copy.</param>
/// <param name="Path">Where it lies in the site.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record LocalImage(string File, SitePath Path, int Width, int Height)
{
    /// <summary>The widths of its smaller copies, the smallest first.</summary>
    public ImmutableArray<int> Scaled { get; init; } = [];

    /// <summary>Why it has no smaller copies although it is large, as the end of a sentence; null when there is no reason to tell.</summary>
    public string? ScalingProblem { get; init; }

    /// <summary>Where a smaller copy lies in the site.</summary>
    public SitePath ScaledPath(int width) => SitePath.Parse(FormattableString.Invariant($"{Path.Value[..Path.Value.LastIndexOf('.')]}-{width}.webp"));
}

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
