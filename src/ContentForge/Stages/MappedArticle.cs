using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Titles;
using ContentForge.Ingest.Clean.Promotions;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Input;

namespace ContentForge.Stages;

/// <summary>What became of one file in the per-article stages.</summary>
/// <param name="File">The file.</param>
/// <param name="Value">What the caller made of the cleaned article; null when the file was rejected.</param>
/// <param name="Diagnostics">The findings about the file.</param>
public sealed record MappedArticle<T>(InputFile File, T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>Whether nothing could be made of the file.</summary>
    public bool IsRejected => Value is null;
}

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
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The products that it may sell.</summary>
    public required SoldNames Products { get; init; }

    /// <summary>Whether an editor settled the title, so that nothing else is asked.</summary>
    public bool HasSettledTitle { get; init; }

    /// <summary>How its titles were judged; null where they were not.</summary>
    public TitleVerdict? Titles { get; init; }

    /// <summary>The title that it came with, if it got another.</summary>
    public string? FormerTitle { get; init; }
}

/// <summary>All that an audit keeps of an article.</summary>
/// <param name="Sketch">Its words, as the duplicate finder sees them.</param>
/// <param name="Recurrence">Its blocks, as the search for recurring pieces sees them; null where nobody will search.</param>
internal sealed record SketchedArticle(DocumentSketch Sketch, RecurrenceSketch? Recurrence);
