using System.Collections.Frozen;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>What recurs in a corpus: the reduce half of recurrence cleaning. Frozen once made; any number of threads may use it.</summary>
public sealed class RecurrenceIndex
{
    private readonly FrozenDictionary<ulong, int> _families;

    private RecurrenceIndex(int corpus, FrozenDictionary<ulong, int> families)
    {
        Corpus = corpus;
        _families = families;
    }

    /// <summary>Nothing recurs.</summary>
    public static RecurrenceIndex Empty { get; } = new(0, FrozenDictionary<ulong, int>.Empty);

    /// <summary>How many families the corpus has.</summary>
    public int Corpus { get; }

    /// <summary>How many different pieces recur.</summary>
    public int Count => _families.Count;

    /// <summary>Finds what recurs. The result depends on the articles and on nothing else.</summary>
    /// <param name="articles">Each article with the name of its family: articles that are copies, of one series or related share it.</param>
    /// <param name="options">The thresholds.</param>
    public static RecurrenceIndex Build(IEnumerable<(string Family, RecurrenceSketch Sketch)> articles, RecurrenceOptions options)
    {
        if (!options.IsOn)
            return Empty;

        var families = articles
            .GroupBy(article => article.Family, article => article.Sketch, StringComparer.Ordinal)
            .OrderBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => family.ToList())
            .ToList();
        return families.Count < options.MinCorpus
            ? Empty
            : new RecurrenceIndex(families.Count, new RecurrenceCount(families, options).Recurring().ToFrozenDictionary());
    }

    /// <summary>Whether an article has anything that recurs.</summary>
    public bool HasAnyOf(RecurrenceSketch sketch) => Count > 0 && (sketch.Embeds.Any(_families.ContainsKey) || sketch.Blocks.Any(block => _families.ContainsKey(block.Id)));

    /// <summary>In how many families a piece stands that recurs; 0 for one that does not.</summary>
    internal int FamiliesOf(RecurrencePiece piece) => _families.GetValueOrDefault(piece.Id);
}
