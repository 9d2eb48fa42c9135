namespace ContentForge.Dedup.Results;

/// <summary>Documents that belong together.</summary>
/// <param name="Kind">What they are to each other.</param>
/// <param name="Canonical">The path of the member that stays, or that leads the series.</param>
/// <param name="Members">All paths in ordinal order, the canonical one among them. The members of a series include the
/// documents that are merged into another member.</param>
/// <param name="Reason">Why the canonical member was chosen.</param>
/// <param name="Substitutions">For a series: the words that change, most frequent first; otherwise empty.</param>
public sealed record DuplicateFamily(
    FamilyKind Kind,
    string Canonical,
    IReadOnlyList<string> Members,
    CanonicalReason Reason,
    IReadOnlyList<Substitution> Substitutions)
{
    /// <summary>The members beside the canonical one.</summary>
    public IEnumerable<string> Others => Members.Where(member => !string.Equals(member, Canonical, StringComparison.Ordinal));
}

/// <summary>What the members of a family are to each other.</summary>
public enum FamilyKind
{
    /// <summary>Copies of one article: one is published, the others redirect to it.</summary>
    Duplicate,

    /// <summary>One text for several devices, versions, codes or directions: all are published and link to each other.</summary>
    Series,
}

/// <summary>Why a member of a family is the canonical one.</summary>
/// <param name="Criterion">The first criterion that singled it out.</param>
/// <param name="Detail">The values that were compared, in words.</param>
public sealed record CanonicalReason(CanonicalCriterion Criterion, string Detail);

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

/// <summary>Words of one text that stand where another text has other words, every time.</summary>
/// <param name="From">The words, folded.</param>
/// <param name="To">The words in the other text, folded.</param>
/// <param name="Count">How often.</param>
public sealed record Substitution(string From, string To, int Count);
