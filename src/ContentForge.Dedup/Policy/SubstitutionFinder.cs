using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Policy;

/// <summary>Finds out whether two similar texts are about two different things: another device, version, code or direction.</summary>
internal sealed class SubstitutionFinder(IReadOnlyList<Representative> texts, DedupOptions options)
{
    /// <summary>Words in a name; a longer run is another sentence.</summary>
    private const int NameWords = 8;

    private readonly WordView?[] _views = new WordView?[texts.Count];

    /// <summary>The words of a text, cut once.</summary>
    public WordView View(int index) => _views[index] ??= texts[index].View();

    /// <summary>The names that the second text has consistently in place of those of the first, most frequent first.</summary>
    public List<Substitution> Names(int first, int second)
    {
        var (a, b) = (View(first), View(second));
        var hunks = Alignment.Hunks(a.Hashes, b.Hashes, options.AlignmentLimit);
        if (hunks is null) return [];
        return [.. Replacements(a, b, hunks).CountBy(n => n)
            .Select(n => new Substitution(n.Key.From, n.Key.To, n.Value + InTitles(first, second, n.Key)))
            .Where(s => s.Count >= options.SubstitutionMinimum)
            .OrderByDescending(s => s.Count).ThenBy(s => s.From, StringComparer.Ordinal).ThenBy(s => s.To, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string From, string To)> Replacements(WordView a, WordView b, List<Hunk> hunks)
    {
        foreach (var hunk in hunks)
        {
            if (Grown(hunk) is not { } h || h.FirstCount > NameWords || h.SecondCount > NameWords) continue;
            if (a.IsEnumerator(h.FirstStart, h.FirstCount) || b.IsEnumerator(h.SecondStart, h.SecondCount)) continue;
            var (from, to) = (a.Phrase(h.FirstStart, h.FirstCount), b.Phrase(h.SecondStart, h.SecondCount));
            if ((a.IsName(h.FirstStart, h.FirstCount) && b.IsName(h.SecondStart, h.SecondCount)) || OppositeWords.Contains(from, to))
                yield return (from, to);
        }
    }

    /// <summary>A name may only be longer in one text ("C12", "C12 Plus"): then the word before it belongs to both.</summary>
    private static Hunk? Grown(Hunk hunk)
    {
        if (hunk.FirstCount > 0 && hunk.SecondCount > 0) return hunk;
        if (hunk.FirstStart == 0 || hunk.SecondStart == 0) return null;
        return new Hunk(hunk.FirstStart - 1, hunk.FirstCount + 1, hunk.SecondStart - 1, hunk.SecondCount + 1);
    }

    /// <summary>Two titles that differ in the same words are one more place where they do.</summary>
    private int InTitles(int first, int second, (string From, string To) name) =>
        Contains(texts[first].Copies[0].Title, name.From) && Contains(texts[second].Copies[0].Title, name.To) ? 1 : 0;

    private static bool Contains(string title, string phrase) =>
        Tokenizer.Tokenize(title).Hashes.IndexOf(Tokenizer.Tokenize(phrase).Hashes) >= 0;
}
