using System.Globalization;
using ContentForge.Dedup.Signatures;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests;

/// <summary>The pairs that are listed, against a plain comparison of everything with everything.</summary>
public sealed class BruteForceTests
{
    [Fact]
    public void No_pair_of_500_articles_is_missing_or_wrong()
    {
        var random = new Random(5);
        var documents = Enumerable.Range(0, 500)
            .Select(i => Document($"{i:D3}.md", Edit(Invent(i / 10, 25), i, i % 10 == 0 ? 0 : random.NextDouble() * 0.12)))
            .ToList();
        AssertAgrees(documents);
    }

    [Fact]
    public void No_pair_of_a_real_corpus_is_missing_or_wrong()
    {
        var folder = Environment.GetEnvironmentVariable("CONTENTFORGE_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Set CONTENTFORGE_CORPUS to a folder of articles to run this test.");
        var documents = Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Take(500)
            .Select(f => Document(Path.GetRelativePath(folder, f), File.ReadAllText(f)))
            .ToList();
        AssertAgrees(documents);
    }

    private static void AssertAgrees(List<DedupDocument> documents)
    {
        var found = Find([.. documents]).Pairs.ToDictionary(p => (p.A, p.B), p => (p.Jaccard, p.Containment));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = documents.GroupBy(d => string.Join(' ', Words(d.Text)), StringComparer.Ordinal)
            .Select(g => (Path: g.Select(d => d.Path).Min(StringComparer.Ordinal)!, Set: Shingles(g.First().Text, numbers)))
            .OrderBy(s => s.Path, StringComparer.Ordinal)
            .ToList();
        var expected = new Dictionary<(string, string), (double Jaccard, double Containment)>();
        for (var i = 0; i < sets.Count; i++)
        {
            for (var j = i + 1; j < sets.Count; j++)
            {
                var common = sets[i].Set.Count(sets[j].Set.Contains);
                var jaccard = (double)common / (sets[i].Set.Count + sets[j].Set.Count - common);
                if (jaccard >= 0.5)
                    expected.Add((sets[i].Path, sets[j].Path), (jaccard, (double)common / Math.Min(sets[i].Set.Count, sets[j].Set.Count)));
            }
        }

        Assert.NotEmpty(expected);
        Assert.All(found, f => Assert.Equal(expected[f.Key], f.Value));
        Assert.DoesNotContain(expected, e => e.Value.Jaccard >= 0.8 && !found.ContainsKey(e.Key));
    }

    /// <summary>The shingles as words, each with a number of its own so that sets of them are quick to compare.</summary>
    private static HashSet<int> Shingles(string text, Dictionary<string, int> numbers)
    {
        var words = Words(text).ToList();
        var shingles = new HashSet<int>();
        for (var i = 0; i == 0 || i + 5 <= words.Count; i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(5));
            if (shingle.Length > 0) shingles.Add(numbers.TryGetValue(shingle, out var number) ? number : numbers[shingle] = numbers.Count);
        }

        return shingles;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = "";
        foreach (var c in text + " ")
        {
            var isWord = char.IsLetter(c) || char.IsDigit(c) || char.GetUnicodeCategory(c) is >= UnicodeCategory.NonSpacingMark and <= UnicodeCategory.EnclosingMark;
            var standsAlone = isWord && c >= '\u2E80' && c is not (>= '\uAC00' and <= '\uD7FF');
            if ((!isWord || standsAlone) && word.Length > 0)
            {
                yield return word;
                word = "";
            }

            if (standsAlone) yield return c.ToString();
            else if (isWord) word += char.ToLowerInvariant(c);
        }
    }
}
