namespace ContentForge.Cli.Reporting;

/// <summary>What the process tells its caller. Stopping by a signal gives 130 (interrupt) or 143 (terminate).</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Fine = 0;

    /// <summary>All was done, and problems were found that the caller asked to fail on, or what there is to say about it could not be written.</summary>
    public const int ProblemsFound = 1;

    /// <summary>The command cannot start as it was given. Nothing was written.</summary>
    public const int WrongUsage = 2;

    /// <summary>The site could not be published, or the results not be written. A site that was there is untouched.</summary>
    public const int NotPublished = 3;
}
