using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>Writes <c>pairs.csv</c>: similar pairs of distinct texts with their exact similarity.</summary>
public static class PairsCsv
{
    /// <summary>Writes a header and one record for each pair.</summary>
    public static void Write(DedupResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        Csv.WriteRecord(output, "a", "b", "jaccard", "containment");
        foreach (var pair in result.Pairs) Csv.WriteRecord(output, pair.A, pair.B, pair.Jaccard, pair.Containment);
    }
}
