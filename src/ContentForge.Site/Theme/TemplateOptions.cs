using ContentForge.Site.Views;

namespace ContentForge.Site.Theme;

/// <summary>How templates print what they are given, and what a render may cost.</summary>
public sealed record TemplateOptions
{
    /// <summary>Escapes a value for HTML text and for quoted attributes.</summary>
    public Func<string, string> Escape { get; init; } = text => SafeHtml.FromText(text).Value;

    /// <summary>Characters of a page, and of any single text that an expression makes.</summary>
    public int LongestText { get; init; } = 16 * 1024 * 1024;

    /// <summary>What all expressions and statements of a render may cost together: a page of 100,000 links needs a sixth of it.</summary>
    public long MostWork { get; init; } = 100_000_000;
}
