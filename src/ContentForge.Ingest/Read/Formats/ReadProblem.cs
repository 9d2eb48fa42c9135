using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>What an editor should know of a text that was read all the same.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What is wrong, in plain words.</param>
internal sealed record ReadProblem(DiagnosticCode Code, SourceSpan Place, string Message);
