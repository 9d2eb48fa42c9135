using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Read;

/// <summary>What came of reading one file: an article, or the diagnostics that say why there is none. There may be both.</summary>
/// <param name="Article">The article, or null when the file cannot be used.</param>
/// <param name="Diagnostics">What was found on the way.</param>
public sealed record ReadResult(Article? Article, ImmutableArray<Diagnostic> Diagnostics);
