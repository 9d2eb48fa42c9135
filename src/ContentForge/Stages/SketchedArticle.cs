using ContentForge.Dedup.Signatures;
using ContentForge.Ingest.Clean.Recurrence;

namespace ContentForge.Stages;

/// <summary>All that an audit keeps of an article.</summary>
/// <param name="Sketch">Its words, as the duplicate finder sees them.</param>
/// <param name="Recurrence">Its blocks, as the search for recurring pieces sees them; null where nobody will search.</param>
internal sealed record SketchedArticle(DocumentSketch Sketch, RecurrenceSketch? Recurrence);
