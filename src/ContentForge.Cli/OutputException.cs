namespace ContentForge.Cli;

/// <summary>A result cannot be written: no space, no permission. One clear sentence for the terminal, exit code 3.</summary>
internal sealed class OutputException(string message, Exception cause) : Exception(message, cause);
