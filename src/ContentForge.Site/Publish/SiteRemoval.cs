using ContentForge.Site.Check;

namespace ContentForge.Site.Publish;

/// <summary>Deletes a site file by file, and only what a build has written: a file that appears meanwhile is never in the way of it.</summary>
internal static class SiteRemoval
{
    /// <summary>Deletes a site.</summary>
    /// <returns>False when something is left that no build has written; the list of files is left with it.</returns>
    public static bool TryDelete(string site)
    {
        foreach (var file in Manifest.Read(site).Keys.Intersect(Manifest.FilesIn(site), StringComparer.Ordinal).Concat(Manifest.DroppingsIn(site)).ToList())
            File.Delete(Path.Combine(site, file));

        // The longest path is the innermost folder.
        foreach (var folder in Manifest.FoldersIn(site).OrderByDescending(folder => folder.Length).ToList())
        {
            if (!TryDeleteEmpty(Path.Combine(site, folder)))
                return false;
        }

        if (Manifest.FilesIn(site).Any())
            return false;
        File.Delete(Path.Combine(site, Manifest.FileName));
        return TryDeleteEmpty(site);
    }

    private static bool TryDeleteEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            return false;
        }
    }
}
