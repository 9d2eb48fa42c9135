namespace ContentForge.Core.Model;

/// <summary>What an article is for.</summary>
public enum ArticleKind
{
    /// <summary>A problem and one or more ways to fix it.</summary>
    Troubleshooting,

    /// <summary>A task and how to do it; nothing is broken.</summary>
    HowTo,

    /// <summary>A review, a comparison, news: nothing to follow.</summary>
    Other,
}
