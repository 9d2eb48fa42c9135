using System.Collections.Immutable;

namespace ContentForge.Audit;

/// <summary>What an audit is asked for.</summary>
/// <param name="Output">Where the reports go.</param>
/// <param name="Formats">The reports.</param>
internal sealed record AuditRequest(string Output, ImmutableArray<Action<AuditReport, string>> Formats)
{
    /// <summary>The report of an earlier audit, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>A folder with a new batch to compare with the input, or null.</summary>
    public string? Batch { get; init; }

    /// <summary>Files of signatures to audit in place of the input folder.</summary>
    public ImmutableArray<string> Signatures { get; init; } = [];

    /// <summary>Whether copies make the command fail.</summary>
    public bool FailOnDuplicates { get; init; }
}
