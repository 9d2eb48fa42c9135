using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Input;

namespace ContentForge.Stages;

/// <summary>What became of one file in the per-article stages.</summary>
/// <param name="File">The file.</param>
/// <param name="Value">What the caller made of the cleaned article; null when the file was rejected.</param>
/// <param name="Diagnostics">The findings about the file.</param>
internal sealed record MappedArticle<T>(InputFile File, T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    public bool IsRejected => Value is null;
}
