using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>An article without what recurs.</summary>
/// <param name="Article">The article; the same instance when nothing was taken out.</param>
/// <param name="Removals">What was taken out, in reading order.</param>
public sealed record RecurrenceResult(HelpArticle Article, ImmutableArray<Removal> Removals);
