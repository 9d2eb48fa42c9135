using System.Collections.Concurrent;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Matching;

/// <summary>Computes the shingle sets of texts once and keeps them: those of a corpus in memory as they are; those of a corpus in
/// a file there too, with the latest at hand.</summary>
internal sealed class TextFactsCache(IReadOnlyList<Representative> texts, Boilerplate boilerplate, DedupOptions options)
{
    /// <summary>Texts of a corpus in a file whose sets are at hand, at some 30 KB each. Who asks goes from one group of similar
    /// texts to the next, so more would not help. Chosen: 30 MB.</summary>
    private const int FileLimit = 1024;

    private readonly ConcurrentDictionary<int, TextFacts> _facts = new();
    private readonly StoredSet?[] _masked = new StoredSet?[texts.Count];
    private int _count;

    public TextFacts Of(int text)
    {
        if (_facts.TryGetValue(text, out var known)) return known;
        var whole = texts[text].Body.Shingles(options.ShingleSize);
        var facts = new TextFacts(whole, boilerplate.Core(whole), Masked(text));
        if (texts[text].Body.Store is not null && Interlocked.Increment(ref _count) >= FileLimit)
        {
            _facts.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        _facts.TryAdd(text, facts);
        return facts;
    }

    private ulong[] Masked(int text)
    {
        if (_masked[text] is { } stored) return stored.Read();
        var masked = ShingleSet.Of(texts[text].View().Masked(), options.ShingleSize);
        if (texts[text].Body.Store is { } store) _masked[text] = store.Append(masked);
        return masked;
    }
}

/// <summary>The shingle sets of a text, ascending.</summary>
/// <param name="Whole">All of them.</param>
/// <param name="Core">Those that are not boilerplate.</param>
/// <param name="Masked">Those of the words with all names masked.</param>
internal sealed record TextFacts(ulong[] Whole, ulong[] Core, ulong[] Masked);
