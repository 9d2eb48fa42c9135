namespace ContentForge.Dedup.Results;

/// <summary>What the members of a family are to each other.</summary>
public enum FamilyKind
{
    /// <summary>Copies of one article: one is published, the others redirect to it.</summary>
    Duplicate,

    /// <summary>One text for several devices, versions, codes or directions: all are published and link to each other.</summary>
    Series,
}
