using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup.Signatures;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Stages;

/// <summary>An article on its way to the site, and what the duplicate finder keeps of it.</summary>
/// <param name="Article">The canonical article.</param>
/// <param name="RequestedSlug">The address that its front matter asks for, or null.</param>
/// <param name="Sketch">Its words, as the duplicate finder sees them.</param>
/// <param name="Recurrence">Its blocks, as the search for recurring pieces sees them.</param>
/// <param name="Removals">What cleaning took out of it.</param>
/// <param name="Characters">How many characters of text are left of it, white space not counted.</param>
/// <param name="Diagnostics">What an editor should look at in it.</param>
internal sealed record ExtractedArticle(
    HelpArticle Article,
    string? RequestedSlug,
    DocumentSketch Sketch,
    RecurrenceSketch Recurrence,
    ImmutableArray<Removal> Removals,
    int Characters,
    ImmutableArray<Diagnostic> Diagnostics);
