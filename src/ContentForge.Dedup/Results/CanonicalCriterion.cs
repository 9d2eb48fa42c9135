namespace ContentForge.Dedup.Results;

/// <summary>What decided which member of a family stays, in the order of its weight.</summary>
public enum CanonicalCriterion
{
    /// <summary>An editor decided so.</summary>
    EditorsChoice,

    /// <summary>It has the most fixes, or as many and more steps, or as many and more images.</summary>
    MostComplete,

    /// <summary>Among the most complete ones it has the oldest date.</summary>
    OldestDate,

    /// <summary>Nothing else tells the members apart, so the first path in ordinal order stays.</summary>
    OrdinalPath,
}
