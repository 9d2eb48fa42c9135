using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>What an editor settles where the program would guess: the <c>corrections</c> of the front matter.</summary>
public sealed record Corrections
{
    /// <summary>The editor leaves everything to the program.</summary>
    public static Corrections None { get; } = new();

    /// <summary>The title of the article (<c>title</c>).</summary>
    public string? Title { get; init => field = value is null || string.IsNullOrWhiteSpace(TextSanitizer.Sanitize(value)) ? null : TextSanitizer.Sanitize(value); }

    /// <summary>What the article is for (<c>kind</c>).</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>Headings, or lines that are headings in all but form, that open a fix (<c>fixes</c>).</summary>
    public ImmutableArray<Correction> Fixes { get; init; } = [];

    /// <summary>Headings that open no fix (<c>not-fixes</c>).</summary>
    public ImmutableArray<Correction> NotFixes { get; init; } = [];

    /// <summary>Lists that are steps, by the beginning of their first item or by the line that announces them (<c>steps</c>).</summary>
    public ImmutableArray<Correction> Steps { get; init; } = [];

    /// <summary>Lists that are no steps (<c>not-steps</c>).</summary>
    public ImmutableArray<Correction> NotSteps { get; init; } = [];
}

/// <summary>A text by which an editor names a heading or a list of the article.</summary>
/// <param name="Text">The text as written.</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
public sealed record Correction(string Text, int Line, int Column);
