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
