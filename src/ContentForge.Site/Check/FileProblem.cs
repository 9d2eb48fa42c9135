using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Check;

/// <summary>What is wrong in a file, before its place is worked out.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Offset">Where, in characters from the start of the file.</param>
/// <param name="Message">What is wrong, as one sentence.</param>
internal readonly record struct FileProblem(DiagnosticCode Code, int Offset, string Message)
{
    /// <summary>The finding with its line and column.</summary>
    public Diagnostic In(string path, LineIndex lines) => new(Code, path, lines.SpanAt(Offset), Message);
}
