using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest;

/// <summary>What came of one file.</summary>
/// <param name="Article">The article, or null when the file cannot be used.</param>
/// <param name="CleanText">Its text without the title, one block per line; what duplicates are compared by. Empty when there is no article.</param>
/// <param name="Removals">What was taken out.</param>
/// <param name="Diagnostics">What an editor should know.</param>
/// <param name="CharsBefore">The length of the file's text.</param>
/// <param name="CharsAfter">The length of <paramref name="CleanText"/>.</param>
public sealed record IngestResult(
    HelpArticle? Article,
    string CleanText,
    ImmutableArray<Removal> Removals,
    ImmutableArray<Diagnostic> Diagnostics,
    int CharsBefore,
    int CharsAfter);
