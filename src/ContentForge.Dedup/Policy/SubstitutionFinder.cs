using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Policy;

/// <summary>Finds out whether two similar texts are about two different things: another device, version, code or direction.</summary>
internal sealed class SubstitutionFinder(IReadOnlyList<Representative> texts, DedupOptions options)
{
    /// <summary>Words in a name. Chosen: "Microsoft Surface Laptop Studio 2 for Business" has seven; a longer run is another
    /// sentence.</summary>
    private const int NameWords = 8;

    /// <summary>Texts whose words are kept at hand. Pairs come group by group, so few are cut again. Chosen: larger than most groups, and
    /// small beside the texts.</summary>
    private const int ViewLimit = 1024;

    private readonly Dictionary<int, WordView> _views = [];

    /// <summary>The words of a text.</summary>
    public WordView View(int index)
    {
        if (_views.TryGetValue(index, out var known)) return known;
        if (_views.Count == ViewLimit) _views.Clear();
        return _views[index] = texts[index].View();
    }

    /// <summary>The names that the second text has consistently in place of those of the first, most frequent first.</summary>
    public List<Substitution> Names(int first, int second)
    {
        var names = Names(first, second, View(first), View(second));
        return names.Count == 0 ? names : Names(first, second, texts[first].ViewBeside(texts[second]), texts[second].ViewBeside(texts[first]));
    }

    private List<Substitution> Names(int first, int second, WordView a, WordView b)
    {
        var hunks = Alignment.Hunks(a.Hashes, b.Hashes, options.AlignmentLimit);
        if (hunks is null) return [];
        return [.. Counted(first, second, Replacements(a, b, hunks))
            .Where(s => s.Count >= options.SubstitutionMinimum)
            .OrderByDescending(s => s.Count).ThenBy(s => s.From, StringComparer.Ordinal).ThenBy(s => s.To, StringComparer.Ordinal)];
    }

    private IEnumerable<Substitution> Counted(int first, int second, IEnumerable<Replacement> replacements) =>
        replacements.CountBy(r => r).Select(r => new Substitution(
            r.Key.From, r.Key.To, r.Value + (InTitles(first, second, r.Key) ? 1 : 0)));

    private static IEnumerable<Replacement> Replacements(WordView a, WordView b, List<Hunk> hunks)
    {
        foreach (var hunk in hunks)
        {
            if (a.IsEnumerator(hunk.FirstStart, hunk.FirstCount) || b.IsEnumerator(hunk.SecondStart, hunk.SecondCount)) continue;
            if (Grown(hunk, a) is not { } h || h.FirstCount > NameWords || h.SecondCount > NameWords) continue;
            // The same text is dated anew each year.
            if (a.IsYear(h.FirstStart, h.FirstCount) || b.IsYear(h.SecondStart, h.SecondCount) || a.IsYear(h.FirstStart, 1) && h.FirstCount != hunk.FirstCount) continue;
            var (from, to) = (a.Phrase(h.FirstStart, h.FirstCount), b.Phrase(h.SecondStart, h.SecondCount));
            var isCode = a.HasDigit(h.FirstStart, h.FirstCount) || b.HasDigit(h.SecondStart, h.SecondCount) || OppositeWords.Contains(from, to);
            if (isCode || (a.IsName(h.FirstStart, h.FirstCount) && b.IsName(h.SecondStart, h.SecondCount)))
                yield return new Replacement(from, to, isCode);
        }
    }

    /// <summary>A name may only be longer in one text ("C12", "C12 Plus"): then the word before it, which is a name too, belongs
    /// to both.</summary>
    private static Hunk? Grown(Hunk hunk, WordView first)
    {
        if (hunk.FirstCount > 0 && hunk.SecondCount > 0) return hunk;
        if (hunk.FirstStart == 0 || hunk.SecondStart == 0 || !first.IsName(hunk.FirstStart - 1, 1)) return null;
        return new Hunk(hunk.FirstStart - 1, hunk.FirstCount + 1, hunk.SecondStart - 1, hunk.SecondCount + 1);
    }

    /// <summary>Two titles that differ in the same code are one more place where they do, and so are two that differ in the same name and in
    /// nothing else. Other words of a title prove nothing: titles are spun.</summary>
    private bool InTitles(int first, int second, Replacement name)
    {
        var a = Tokenizer.Tokenize(texts[first].Copies[0].Title).Hashes;
        var b = Tokenizer.Tokenize(texts[second].Copies[0].Title).Hashes;
        var from = Tokenizer.Tokenize(name.From).Hashes;
        var to = Tokenizer.Tokenize(name.To).Hashes;
        var (at, there) = (a.IndexOf(from), b.IndexOf(to));
        return at >= 0 && there >= 0
            && (name.IsCode || (at == there && a[..at].SequenceEqual(b[..at]) && a[(at + from.Length)..].SequenceEqual(b[(at + to.Length)..])));
    }

    /// <param name="From">The words of the first text.</param>
    /// <param name="To">The words of the second text.</param>
    /// <param name="IsCode">True if the words have a digit or are opposites, false if only their capitals make them names.</param>
    private readonly record struct Replacement(string From, string To, bool IsCode);
}
