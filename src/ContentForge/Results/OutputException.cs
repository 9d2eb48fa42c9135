namespace ContentForge.Results;

/// <summary>A result cannot be written: no space, no permission. One clear sentence for the terminal, exit code 3.</summary>
public class OutputException(string message, Exception cause) : Exception(message, cause);

/// <summary>All was done, but the report about it cannot be written. Exit code 1: 3 would say that nothing was published.</summary>
public sealed class ReportException(string message, Exception cause) : OutputException(message, cause);
