using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Cleaning;

/// <summary>Something that was taken out of an article, and why.</summary>
/// <param name="Rule">The id of the rule that took it.</param>
/// <param name="Class">What it was, one of <see cref="RemovalClasses"/>.</param>
/// <param name="Span">The source lines it stood on.</param>
/// <param name="Text">Its text, or the alternative text of its picture; shortened when long, empty when there was none.</param>
/// <param name="Url">The address that gave it away or that it carried, or null.</param>
public sealed record Removal(string Rule, string Class, SourceSpan Span, string Text, string? Url);
