using System.Globalization;
using ContentForge.Core.Files;
using ContentForge.Site.Check;

namespace ContentForge.Site.Publish;

/// <summary>
/// The folder that a site is published to, and the names beside it that a build works under. They are in one folder, so they are on one
/// file system, and a build can rename between them. Nothing is deleted here but what a build has written.
/// </summary>
internal sealed class OutputFolder
{
    private readonly List<string> _kept = [];

    public OutputFolder(string path)
    {
        // A link stays a link: what it leads to is exchanged.
        Site = Path.TrimEndingDirectorySeparator(RealPath.Of(path));
        Parent = Path.GetDirectoryName(Site) ?? throw new IOException($"'{Site}' cannot be an output folder.");
        Staging = Beside("staging");
        Previous = Beside("previous");
        Lock = Beside("lock");
    }

    /// <summary>The published site.</summary>
    public string Site { get; }

    /// <summary>The folder that all of this lies in.</summary>
    public string Parent { get; }

    /// <summary>Where the new site grows.</summary>
    public string Staging { get; }

    /// <summary>Where the old site waits while the new one takes its place, on systems that cannot exchange two folders.</summary>
    public string Previous { get; }

    /// <summary>The lock file.</summary>
    public string Lock { get; }

    /// <summary>The names of folders in which something was found that no build has written, and which therefore were not deleted.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Puts right what a killed build has left behind: the site that was whole is back, and nothing else is there.</summary>
    public void Recover()
    {
        if (Directory.Exists(Previous) && !Directory.Exists(Site))
            Directory.Move(Previous, Site);
        Remove(Previous);
        Remove(Staging);
    }

    /// <summary>Puts the staged site in the place of the old one.</summary>
    /// <returns>Where the old one is now; null when there was none.</returns>
    public string? Swap()
    {
        KeepPermissions();
        if (!Directory.Exists(Site))
        {
            Directory.Move(Staging, Site);
            return null;
        }

        if (SystemCalls.TryExchange(Staging, Site))
            return Staging;
        MoveInTwoSteps();
        return Previous;
    }

    /// <summary>Puts the old site back in its place.</summary>
    /// <param name="old">Where <see cref="Swap"/> has left it.</param>
    public void SwapBack(string old)
    {
        if (string.Equals(old, Staging, StringComparison.Ordinal) && SystemCalls.TryExchange(Staging, Site))
            return;
        Directory.Move(Site, Staging);
        Directory.Move(old, Site);
    }

    /// <summary>Removes what this build no longer needs. What resists is removed by the next build, or stops it with the reason.</summary>
    public void CleanUp() => Try(() =>
    {
        Remove(Previous);
        Remove(Staging);
    });

    /// <summary>Removes a site that was found to be as a build left it. What somebody puts into it meanwhile is kept.</summary>
    public void Delete(string site) => Try(() =>
    {
        if (!SiteRemoval.TryDelete(site))
            Keep(site);
    });

    internal void MoveInTwoSteps()
    {
        Directory.Move(Site, Previous);
        try
        {
            Directory.Move(Staging, Site);
        }
        catch (IOException)
        {
            Directory.Move(Previous, Site);
            throw;
        }
    }

    private string Beside(string purpose) => Path.Combine(Parent, $".contentforge-{purpose}-{Path.GetFileName(Site)}");

    // Who may read the folder was settled when it was made, not by this build.
    private void KeepPermissions()
    {
        if (!OperatingSystem.IsWindows() && Directory.Exists(Site))
            File.SetUnixFileMode(Staging, File.GetUnixFileMode(Site));
    }

    private void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        if (new DirectoryInfo(folder).LinkTarget is not null || Manifest.Read(folder).Count == 0)
            Directory.Delete(folder, recursive: true); // A link, of which only itself goes; or a site that was never finished.
        else if (new SiteInspection(CancellationToken.None).Look(folder).IsClean)
            Delete(folder);
        else
            Keep(folder);
    }

    private static void Try(Action removal)
    {
        try
        {
            removal();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The outcome of this build is settled already.
        }
    }

    private void Keep(string folder)
    {
        var kept = Beside("kept");
        for (var number = 2; Path.Exists(kept); number++)
            kept = Beside("kept") + string.Create(CultureInfo.InvariantCulture, $"-{number}");
        Directory.Move(folder, kept);
        _kept.Add(Path.GetFileName(kept));
    }
}
