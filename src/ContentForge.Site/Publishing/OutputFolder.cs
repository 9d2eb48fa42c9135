namespace ContentForge.Site.Publishing;

/// <summary>
/// The folder that a site is published to, and the names beside it that a build works under. They are in one folder, so they are on one
/// file system, and a build can rename between them.
/// </summary>
internal sealed class OutputFolder
{
    public OutputFolder(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

        // A link stays a link: what it leads to is exchanged.
        Site = new DirectoryInfo(full).LinkTarget is null ? full : Directory.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        var parent = Path.GetDirectoryName(Site) ?? throw new IOException($"'{Site}' cannot be an output folder.");
        Directory.CreateDirectory(parent);
        string Beside(string purpose) => Path.Combine(parent, $".contentforge-{purpose}-{Path.GetFileName(Site)}");
        Staging = Beside("staging");
        Previous = Beside("previous");
        Lock = Beside("lock");
    }

    /// <summary>The published site.</summary>
    public string Site { get; }

    /// <summary>Where the new site grows.</summary>
    public string Staging { get; }

    /// <summary>Where the old site waits while the new one takes its place, on systems that cannot exchange two folders.</summary>
    public string Previous { get; }

    /// <summary>The lock file.</summary>
    public string Lock { get; }

    /// <summary>Puts right what a killed build has left behind: the site that was whole is back, and nothing else is there.</summary>
    public void Recover()
    {
        if (Directory.Exists(Previous) && !Directory.Exists(Site))
            Directory.Move(Previous, Site);
        Delete(Previous);
        Delete(Staging);
    }

    /// <summary>Puts the staged site in the place of the old one, which is then under one of the names beside it.</summary>
    public void Swap()
    {
        KeepPermissions();
        if (!Directory.Exists(Site))
            Directory.Move(Staging, Site);
        else if (!SystemCalls.TryExchange(Staging, Site))
            MoveInTwoSteps();
    }

    /// <summary>Removes what this build no longer needs. What resists is removed by the next build, or stops it with the reason.</summary>
    public void CleanUp()
    {
        try
        {
            Delete(Previous);
            Delete(Staging);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The outcome of this build is settled already.
        }
    }

    // Who may read the folder was settled when it was made, not by this build.
    private void KeepPermissions()
    {
        if (!OperatingSystem.IsWindows() && Directory.Exists(Site))
            File.SetUnixFileMode(Staging, File.GetUnixFileMode(Site));
    }

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

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
