using System.Buffers;

namespace ContentForge.Dedup.Policy;

/// <summary>A run of words of one text that stands where the other has another run; one of the two may be empty.</summary>
internal readonly record struct Hunk(int FirstStart, int FirstCount, int SecondStart, int SecondCount);

/// <summary>The shortest edit script between two word sequences (Myers, "An O(ND) difference algorithm and its variations",
/// 1986), in time (n + d²) for d changed words, given up when d passes a limit.</summary>
internal static class Alignment
{
    /// <summary>Room for 63 rounds, as round d takes 2d + 1 places: 64² = 4,096. Where there are more, it grows.</summary>
    private const int TraceLength = 4096;

    /// <summary>The changed runs in order, or null when more than <paramref name="limit"/> words changed.</summary>
    public static List<Hunk>? Hunks(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, int limit)
    {
        var prefix = first.CommonPrefixLength(second);
        first = first[prefix..];
        second = second[prefix..];
        var max = Math.Min(first.Length + second.Length, limit);
        var furthest = ArrayPool<int>.Shared.Rent(2 * max + 3);
        furthest.AsSpan().Clear();
        var trace = ArrayPool<int>.Shared.Rent(TraceLength);
        try
        {
            for (var d = 0; d <= max; d++)
            {
                Remember(furthest.AsSpan(max + 1 - d, 2 * d + 1), d, ref trace);
                for (var k = -d; k <= d; k += 2)
                {
                    var down = k == -d || (k != d && furthest[max + k] < furthest[max + k + 2]);
                    var x = down ? furthest[max + k + 2] : furthest[max + k] + 1;
                    var y = x - k;
                    if (x <= first.Length && y <= second.Length && x >= 0 && y >= 0) x += first[x..].CommonPrefixLength(second[y..]);
                    furthest[max + 1 + k] = x;
                    if (x >= first.Length && x - k >= second.Length) return Backtrack(trace, d, k, first.Length, second.Length, prefix);
                }
            }

            return null;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(furthest);
            ArrayPool<int>.Shared.Return(trace);
        }
    }

    /// <summary>Keeps the diagonals of a round, 2d + 1 of them, behind the d² of the rounds before it.</summary>
    private static void Remember(ReadOnlySpan<int> diagonals, int d, ref int[] trace)
    {
        if (d * d + diagonals.Length > trace.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(2 * trace.Length);
            trace.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(trace);
            trace = larger;
        }

        diagonals.CopyTo(trace.AsSpan(d * d));
    }

    /// <summary>Walks from the end to the start along the furthest points of each round and joins neighbouring edits.</summary>
    private static List<Hunk> Backtrack(int[] trace, int rounds, int k, int x, int y, int prefix)
    {
        var hunks = new List<Hunk>();
        for (var d = rounds; d > 0; d--)
        {
            var furthest = trace.AsSpan(d * d, 2 * d + 1); // index d + k holds diagonal k of round d - 1
            var down = k == -d || (k != d && At(furthest, d, k - 1) < At(furthest, d, k + 1));
            var previous = down ? k + 1 : k - 1;
            var startX = At(furthest, d, previous);
            var startY = startX - previous;
            Add(hunks, new Hunk(startX + prefix, down ? 0 : 1, startY + prefix, down ? 1 : 0));
            (x, y, k) = (startX, startY, previous);
        }

        hunks.Reverse();
        return hunks;
    }

    private static int At(ReadOnlySpan<int> furthest, int d, int k) => furthest[d + k];

    /// <summary>Adds an edit that lies before all others, to the last hunk if it touches it.</summary>
    private static void Add(List<Hunk> hunks, Hunk edit)
    {
        if (hunks.Count > 0 && hunks[^1] is var next
            && edit.FirstStart + edit.FirstCount == next.FirstStart && edit.SecondStart + edit.SecondCount == next.SecondStart)
        {
            hunks[^1] = new Hunk(edit.FirstStart, edit.FirstCount + next.FirstCount, edit.SecondStart, edit.SecondCount + next.SecondCount);
        }
        else hunks.Add(edit);
    }
}
