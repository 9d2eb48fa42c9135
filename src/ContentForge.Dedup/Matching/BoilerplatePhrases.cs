using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Matching;

/// <summary>Puts boilerplate shingles into words.</summary>
internal static class BoilerplatePhrases
{
    /// <summary>The most common phrases. Shingles that overlap in a text and are equally common are told as one phrase.</summary>
    public static List<BoilerplatePhrase> Of(
        IReadOnlyDictionary<ulong, int> frequencies, IReadOnlyList<Representative> texts, DedupOptions options)
    {
        var told = new HashSet<ulong>();
        var phrases = new List<BoilerplatePhrase>();
        foreach (var (shingle, groups) in frequencies.OrderByDescending(f => f.Value).ThenBy(f => f.Key))
        {
            if (phrases.Count == options.BoilerplateListed) break;
            if (told.Contains(shingle)) continue;
            var text = texts.First(t => Array.BinarySearch(t.Body.Shingles, shingle) >= 0);
            var inOrder = ShingleSet.InOrder(text.Tokens.Hashes, options.ShingleSize);
            int start = Array.IndexOf(inOrder, shingle), end = start;
            while (start > 0 && Same(inOrder[start - 1])) start--;
            while (end + 1 < inOrder.Length && Same(inOrder[end + 1])) end++;
            told.UnionWith(inOrder[start..(end + 1)]);
            var words = Math.Min(end - start + options.ShingleSize, text.Tokens.Count);
            phrases.Add(new BoilerplatePhrase(text.Tokens.Phrase(start, words), groups));

            bool Same(ulong other) => frequencies.TryGetValue(other, out var count) && count == groups;
        }

        return phrases;
    }
}
