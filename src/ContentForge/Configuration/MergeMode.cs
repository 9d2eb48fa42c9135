namespace ContentForge.Configuration;

/// <summary>What becomes of the things that only a merged copy says.</summary>
public enum MergeMode
{
    /// <summary>An audit lists them.</summary>
    List,

    /// <summary>They are added to the article that stays, with their source.</summary>
    Union,
}
