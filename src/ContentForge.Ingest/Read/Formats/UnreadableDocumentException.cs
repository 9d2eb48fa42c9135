using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Leaves a third-party parser in the middle of a document that breaks a limit. Caught where the article is read, and made a diagnostic
/// of.
/// </summary>
internal sealed class UnreadableDocumentException(DiagnosticCode code, string message, SourceSpan? place = null) : Exception(message)
{
    public DiagnosticCode Code { get; } = code;

    /// <summary>Where the limit is reached; null for what has no one place.</summary>
    public SourceSpan? Place { get; } = place;
}
