using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract;

/// <summary>What came of a cleaned article.</summary>
/// <param name="Article">The article in the canonical model.</param>
/// <param name="Diagnostics">What an editor should look at.</param>
public sealed record ExtractionResult(HelpArticle Article, ImmutableArray<Diagnostic> Diagnostics);
