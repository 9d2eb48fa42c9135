namespace ContentForge.Cli;

/// <summary>The command cannot start as it was given: one clear sentence for the terminal, exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
