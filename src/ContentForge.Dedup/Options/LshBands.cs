namespace ContentForge.Dedup.Options;

/// <summary>
/// How a signature is cut for locality-sensitive hashing: two texts become a candidate pair when all rows of at least one
/// band agree. For texts with Jaccard similarity J that happens with probability 1 - (1 - J^rows)^bands, an S-shaped curve
/// whose steepest part lies near the threshold (1/bands)^(1/rows).
/// </summary>
/// <param name="Bands">How many bands.</param>
/// <param name="Rows">How many positions of the signature a band has.</param>
public sealed record LshBands(int Bands, int Rows)
{
    /// <summary>How many positions of the signature are used.</summary>
    public int Length => Bands * Rows;

    /// <summary>The similarity at which about half of the pairs are found: (1/bands)^(1/rows).</summary>
    public double Threshold => Math.Pow(1.0 / Bands, 1.0 / Rows);

    /// <summary>The probability that a pair with the given similarity becomes a candidate.</summary>
    public double Recall(double jaccard) => 1 - Math.Pow(1 - Math.Pow(jaccard, Rows), Bands);
}
