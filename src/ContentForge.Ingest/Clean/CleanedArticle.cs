using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Read;

namespace ContentForge.Ingest.Clean;

/// <summary>An article without its junk. The tree was cleaned in place; its title is not part of it any more.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">The title that fits the text. Never blank.</param>
/// <param name="SourceTitle">The title in the front matter when that is another one, or null.</param>
/// <param name="Removals">What was taken out, in the order of the rules; before them, of a page, what lies around the article.</param>
/// <param name="Diagnostics">What an editor should know.</param>
/// <param name="Characters">How many characters of text are left, white space not counted.</param>
public sealed record CleanedArticle(
    Article Article,
    string Title,
    string? SourceTitle,
    ImmutableArray<Removal> Removals,
    ImmutableArray<Diagnostic> Diagnostics,
    int Characters);
