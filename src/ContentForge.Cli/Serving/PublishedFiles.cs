using ContentForge.Core.Files;
using ContentForge.Site.Model;

namespace ContentForge.Cli.Serving;

/// <summary>
/// Reads the files of a published site, and no others. A build writes plain files and folders; a link in the site's folder was put there
/// by somebody else and may lead anywhere, so nothing is read through one.
/// </summary>
/// <param name="folder">The folder of the site. It may be a link itself.</param>
internal sealed class PublishedFiles(string folder)
{
    /// <summary>More than any file of a site has.</summary>
    private const long MostBytes = 1L << 30;

    /// <summary>Reads a file; null when the site has none of that name. One that is replaced just now is not there yet.</summary>
    /// <param name="path">The path from the root of the site, as a browser asked for it.</param>
    public byte[]? Read(string path)
    {
        if (!SitePath.TryParse(path, out var file))
            return null;

        try
        {
            return Find(file) is { } found ? RegularFile.ReadAllBytes(found, MostBytes) : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? Find(SitePath file)
    {
        var found = folder;
        foreach (var name in file.Value.Split('/'))
        {
            found = Path.Combine(found, name);
            if (File.GetAttributes(found).HasFlag(FileAttributes.ReparsePoint))
                return null;
        }

        return found;
    }
}
