using System.Collections.Concurrent;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Matching;

/// <summary>Computes the shingle sets of texts and keeps them: all of a corpus in memory, only the latest of one in a file. Who
/// asks goes from one group of similar texts to the next, so little is computed twice.</summary>
internal sealed class TextFactsCache(IReadOnlyList<Representative> texts, Boilerplate boilerplate, DedupOptions options)
{
    /// <summary>Texts of a corpus in a file whose sets are kept, at some 30 KB each.</summary>
    private const int FileLimit = 2048;

    private readonly ConcurrentDictionary<int, TextFacts> _facts = new();
    private int _count;

    public TextFacts Of(int text)
    {
        if (_facts.TryGetValue(text, out var known)) return known;
        var facts = Compute(texts[text]);
        if (!texts[text].Body.IsInMemory && Interlocked.Increment(ref _count) >= FileLimit)
        {
            _facts.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        _facts.TryAdd(text, facts);
        return facts;
    }

    /// <summary>The Jaccard similarity of two texts with all names masked.</summary>
    public double MaskedSimilarity(int first, int second) => Overlap.Of(Of(first).Masked, Of(second).Masked).Jaccard;

    private TextFacts Compute(Representative text)
    {
        var whole = text.Body.Shingles(options.ShingleSize);
        return new TextFacts(whole, boilerplate.Core(whole), ShingleSet.Of(text.View().Masked(), options.ShingleSize));
    }
}
