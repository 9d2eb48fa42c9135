namespace ContentForge.Ingest.Clean.Removals;

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
