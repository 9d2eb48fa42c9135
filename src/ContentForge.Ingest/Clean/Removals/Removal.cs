using ContentForge.Core.Model;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Removals;

/// <summary>Something that was taken out of an article, and why.</summary>
/// <param name="Rule">The id of the rule that took it.</param>
/// <param name="Class">What it was, one of <see cref="RemovalClasses"/>.</param>
/// <param name="Span">The source lines it stood on.</param>
/// <param name="Text">Its text, or the alternative text of its picture; shortened when long, empty when there was none.</param>
/// <param name="Url">The address that gave it away or that it carried, or null.</param>
public sealed record Removal(string Rule, string Class, SourceSpan Span, string Text, string? Url)
{
    /// <summary>Why, where rule and class do not say it all: what was counted, which filter matched; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>How many characters of text went, white space not counted: all of them, also where <see cref="Text"/> is shortened.</summary>
    public int Characters { get; init; }

    /// <summary>Whether the text stayed and only what was laid over it went: a link.</summary>
    public bool KeepsText { get; init; }

    /// <summary>The domain that <see cref="Url"/> belongs to, as somebody registered it; null when there is none.</summary>
    public string? Network => Url is not null && Urls.Host(Url) is { } host ? Urls.RegistrableDomain(host).ToString() : null;
}
