using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Results;

namespace ContentForge.Cli.Reporting;

/// <summary>How a command ends that could not do what it was told: an exit code, and what a person needs to know.</summary>
internal sealed record CommandFailure(int ExitCode, ImmutableArray<string> Lines)
{
    /// <summary>Finds the words for an exception.</summary>
    public static CommandFailure Of(Exception failure) => failure switch
    {
        UsageException => new(Reporting.ExitCode.WrongUsage, [failure.Message]),
        ReportException => new(Reporting.ExitCode.ProblemsFound, ["error: " + failure.Message, "Everything else was done."]),
        OutputException => new(Reporting.ExitCode.NotPublished, ["error: " + failure.Message]),

        // Of what several threads met at once, which came first is chance.
        AggregateException { InnerExceptions: { Count: > 0 } failures } => Of(failures.MinBy(inner => inner.Message, StringComparer.Ordinal)!),
        IOException or UnauthorizedAccessException => NotPublished($"A file or folder cannot be used: {failure.Message}"),
        OutOfMemoryException => NotPublished("There is not enough memory for this. Give the program more, or fewer or smaller files."),
        _ => new(Reporting.ExitCode.NotPublished, [$"error: {failure.GetType().Name}: {failure.Message}", "This is a fault of the program; please report it. Nothing was published."]),
    };

    private static CommandFailure NotPublished(string message) => new(Reporting.ExitCode.NotPublished, ["error: " + message, "Nothing was published; a site that was there is as it was."]);
}
