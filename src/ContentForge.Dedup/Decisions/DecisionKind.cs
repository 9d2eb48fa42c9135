namespace ContentForge.Dedup.Decisions;

/// <summary>What an editor may decide about documents.</summary>
public enum DecisionKind
{
    /// <summary>The documents are copies of one article, whatever their texts say.</summary>
    Merge,

    /// <summary>The documents are different articles, whatever their texts say. Stronger than <see cref="Merge"/>: what is
    /// kept apart is never lost.</summary>
    KeepApart,

    /// <summary>The document is the one of its family that stays.</summary>
    Canonical,
}
