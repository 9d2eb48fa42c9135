using System.Runtime.InteropServices;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>
/// Counts in how many families each piece stands, and where, and judges the frequent ones. The score is that of document frequency
/// against independence: many articles may well have the same short phrase by chance, hardly any the same long one.
/// </summary>
internal sealed class RecurrenceCount(List<List<RecurrenceSketch>> families, RecurrenceOptions options)
{
    private readonly Dictionary<ulong, PieceTally> _tallies = [];
    private readonly Dictionary<uint, int> _words = [];

    /// <summary>The pieces that recur, each with its number of families.</summary>
    public Dictionary<ulong, int> Recurring()
    {
        var recurring = Count(sketch => sketch.Embeds).Where(IsFrequent).ToDictionary();
        foreach (var (id, count) in Count(sketch => sketch.Blocks.Where(block => block.Id != 0).Select(block => block.Id)).Where(IsFrequent))
            _tallies.Add(id, new PieceTally(count));

        foreach (var family in families)
            CountPlaces(family);
        foreach (var run in Runs())
        {
            foreach (var (id, tally) in run.Where(member => Recurs(member.Tally, run)))
                recurring[id] = tally.Families;
        }

        return recurring;

        bool IsFrequent(KeyValuePair<ulong, int> piece) => piece.Value >= options.MinFamilies;
    }

    private Dictionary<ulong, int> Count(Func<RecurrenceSketch, IEnumerable<ulong>> idsOf)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var family in families)
        {
            foreach (var id in family.SelectMany(idsOf).ToHashSet())
                CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out _)++;
        }

        return counts;
    }

    /// <summary>Each piece is placed by the first article of the family that has it.</summary>
    private void CountPlaces(List<RecurrenceSketch> family)
    {
        foreach (var word in family[0].Blocks.Where(block => !_tallies.ContainsKey(block.Id)).SelectMany(block => block.Words).ToHashSet())
            CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _)++;

        var seen = new HashSet<ulong>();
        foreach (var sketch in family)
        {
            for (var i = 0; i < sketch.Blocks.Length; i++)
            {
                var id = sketch.Blocks[i].Id;
                if (id != 0 && _tallies.TryGetValue(id, out var tally) && seen.Add(id))
                    tally.Add(sketch.Blocks, i);
            }
        }
    }

    /// <summary>The frequent pieces as runs of fixed neighbours; most runs have one member.</summary>
    private IEnumerable<List<(ulong Id, PieceTally Tally)>> Runs()
    {
        var starts = _tallies.Where(piece => Previous(piece.Key, piece.Value) == 0);
        foreach (var (start, first) in starts)
        {
            var run = new List<(ulong, PieceTally)> { (start, first) };
            for (var next = Next(start, first); next != 0; next = Next(next, _tallies[next]))
                run.Add((next, _tallies[next]));
            yield return run;
        }
    }

    private ulong Next(ulong id, PieceTally tally) =>
        Fixed(tally.Next, tally) is var next && next != 0 && _tallies.TryGetValue(next, out var other) && Fixed(other.Previous, other) == id ? next : 0;

    private ulong Previous(ulong id, PieceTally tally) =>
        Fixed(tally.Previous, tally) is var previous && previous != 0 && _tallies.TryGetValue(previous, out var other) && Fixed(other.Next, other) == id ? previous : 0;

    /// <summary>The neighbour that a piece has in most of its families, or 0.</summary>
    private ulong Fixed(Dictionary<ulong, int> neighbours, PieceTally tally)
    {
        foreach (var (id, count) in neighbours)
        {
            if (IsPlaced(count, tally))
                return id;
        }

        return 0;
    }

    private bool Recurs(PieceTally tally, List<(ulong Id, PieceTally Tally)> run)
    {
        if (tally.Families < options.MinShare * families.Count || tally.InFixes > options.MaxInFixes * tally.Families)
            return false;

        var isPlaced = run.Count > 1 || (tally.Kind != RecurrencePieceKind.Heading && (IsPlaced(tally.Head, tally) || IsPlaced(tally.Tail, tally)));
        return isPlaced && tally.Families >= options.MinLift * Expected(run);
    }

    private bool IsPlaced(int count, PieceTally tally) => count >= options.MinPlaced * tally.Families;

    /// <summary>
    /// In how many families the words of a run would meet by chance, told from the texts that do not recur: what stands in every
    /// article would else explain itself. Addresses never meet by chance.
    /// </summary>
    private double Expected(List<(ulong Id, PieceTally Tally)> run)
    {
        var words = run.SelectMany(member => member.Tally.Words).Distinct().ToList();
        return words.Count == 0 ? 0 : words.Aggregate((double)families.Count, (expected, word) => expected * (_words.GetValueOrDefault(word) + 1) / (families.Count + 1));
    }
}
