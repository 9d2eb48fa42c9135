namespace ContentForge.Dedup.Matching;

/// <summary>The exact overlap of two sets.</summary>
internal readonly record struct Overlap(int Common, int First, int Second)
{
    /// <summary>|A∩B| / |A∪B|; two empty sets have nothing in common.</summary>
    public double Jaccard => Common == 0 ? 0 : (double)Common / (First + Second - Common);

    /// <summary>|A∩B| / min(|A|, |B|): 1 when one set is part of the other.</summary>
    public double Containment => Common == 0 ? 0 : (double)Common / Math.Min(First, Second);

    /// <summary>Counts what two ascending sequences without repetition have in common.</summary>
    public static Overlap Of(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        int i = 0, j = 0, common = 0;
        while (i < first.Length && j < second.Length)
        {
            ulong x = first[i], y = second[j];
            // Without branches: which side is smaller is a coin toss that no processor predicts.
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
            common += x == y ? 1 : 0;
        }

        return new Overlap(common, first.Length, second.Length);
    }
}

/// <summary>Two texts, by index (first &lt; second), and how much they exactly share: as they are, without boilerplate, and with
/// all names masked.</summary>
internal readonly record struct TextPair(int First, int Second, Overlap Plain, Overlap Core, Overlap Masked);
