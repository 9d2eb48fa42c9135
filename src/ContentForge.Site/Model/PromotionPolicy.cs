namespace ContentForge.Site.Model;

/// <summary>What becomes of a fix in which a vendor recommends a product.</summary>
public enum PromotionPolicy
{
    /// <summary>Shown closed, with a word that says what it is.</summary>
    Fold,

    /// <summary>Shown like every other fix, with a word that says what it is.</summary>
    Show,

    /// <summary>Left out.</summary>
    Drop,
}
