namespace ContentForge.Configuration;

/// <summary>What becomes of articles that present a product for sale.</summary>
public enum SalesPagePolicy
{
    /// <summary>They are set aside with those that say nothing, and counted.</summary>
    Quarantine,

    /// <summary>They are published like other articles.</summary>
    Keep,
}
