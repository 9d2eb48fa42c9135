namespace ContentForge.Dedup.Results;

/// <summary>What a search looked at and found.</summary>
/// <param name="Documents">Documents given.</param>
/// <param name="DistinctTexts">Texts left after exact copies collapsed, without the hollow ones.</param>
/// <param name="Candidates">Pairs of distinct texts that were compared exactly.</param>
/// <param name="Hollow">Documents without an article.</param>
/// <param name="Merged">Documents that are copies of a published one.</param>
/// <param name="Published">Documents left: given - hollow - merged.</param>
/// <param name="BoilerplateShingles">Distinct shingles that count as boilerplate.</param>
public sealed record DedupStatistics(
    int Documents, int DistinctTexts, int Candidates, int Hollow, int Merged, int Published, int BoilerplateShingles);
