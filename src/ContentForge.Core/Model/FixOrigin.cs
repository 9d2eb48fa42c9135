namespace ContentForge.Core.Model;

/// <summary>Who speaks in a fix.</summary>
public enum FixOrigin
{
    /// <summary>The author of the article.</summary>
    Editorial,

    /// <summary>A vendor who sells the product that the fix uses.</summary>
    VendorPromotion,
}
