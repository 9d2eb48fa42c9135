namespace ContentForge.Cli;

/// <summary>What the process tells its caller. Stopping by a signal gives 130 (interrupt) or 143 (terminate).</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int ProblemsFound = 1;
    public const int WrongUsage = 2;
    public const int NotPublished = 3;
}
