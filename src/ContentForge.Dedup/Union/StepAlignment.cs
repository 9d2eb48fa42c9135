using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Dedup.Union;

/// <summary>Which steps of two runs are the same: their longest common subsequence.</summary>
internal static class StepAlignment
{
    /// <summary>Steps of a run that are looked at. Chosen: nobody follows more, and the time grows with the square.</summary>
    private const int Limit = 200;

    /// <summary>The places of equal steps in both runs, ascending.</summary>
    public static List<(int First, int Second)> Of(ImmutableArray<Step> first, ImmutableArray<Step> second)
    {
        var (a, b) = (Wordings(first), Wordings(second));
        var lengths = new int[a.Length + 1, b.Length + 1];
        var same = new bool[a.Length, b.Length];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                same[i, j] = a[i].IsSame(b[j]);
                lengths[i, j] = same[i, j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (same[i, j] && lengths[i, j] == lengths[i + 1, j + 1] + 1) pairs.Add((i++, j++));
            else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    private static ImmutableArray<Wording> Wordings(ImmutableArray<Step> steps) =>
        [.. steps.Take(Limit).Select(step => new Wording(step.Instruction.Plain))];
}
