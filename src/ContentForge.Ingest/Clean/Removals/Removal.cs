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

/// <summary>What a removed piece was. Reports count by these.</summary>
public static class RemovalClasses
{
    /// <summary>An advertisement: a banner, a video, a product box.</summary>
    public const string Ad = "ad";

    /// <summary>A picture that nobody sees and that tells somebody that the page was read.</summary>
    public const string Tracker = "tracker";

    /// <summary>A link that earns money; its text may have stayed.</summary>
    public const string AffiliateLink = "affiliate-link";

    /// <summary>Links to other articles.</summary>
    public const string RelatedLinks = "related-links";

    /// <summary>A part of the site around the article: menus, forms, sharing, comments, legal lines.</summary>
    public const string Chrome = "chrome";

    /// <summary>What is left over of something else: empty elements, single words, broken markup.</summary>
    public const string Residue = "residue";

    /// <summary>The title, standing once more in the text.</summary>
    public const string RepeatedTitle = "repeated-title";

    /// <summary>Scripts, forms and whatever else a help page has no use for.</summary>
    public const string ActiveContent = "active-content";

    /// <summary>What stands in the file and was never shown.</summary>
    public const string Hidden = "hidden";

    /// <summary>What unrelated articles of the corpus share.</summary>
    public const string Recurring = "recurring";
}
