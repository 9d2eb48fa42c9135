using System.Collections.Frozen;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Words;

/// <summary>
/// Phrases to compare whole texts with, without case and marks; in them <c>*</c> stands for any words, <c>#</c> for a number and <c>one|other</c>
/// for either word.
/// </summary>
internal sealed class PhrasePatterns
{
    /// <summary>Longer words are looked up in a slower way.</summary>
    private const int MaxWord = 64;

    private readonly FrozenSet<string> _firstWords;
    private readonly bool _beginsWithNumber;
    private readonly FrozenSet<string> _exact;
    private readonly FrozenDictionary<string, string[][]> _patternsByFirstWord;
    private readonly string[][] _patternsWithoutFirstWord;

    public PhrasePatterns(IEnumerable<string> phrases)
    {
        var all = phrases.SelectMany(Readings).ToList();
        _firstWords = all.Select(words => Texts.Key(words[0]).Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        _beginsWithNumber = all.Exists(words => IsWildcard(words[0]));
        _exact = all.Where(words => !words.Any(IsWildcard)).Select(words => Texts.Key(string.Join(' ', words))).ToFrozenSet(StringComparer.Ordinal);
        var patterns = all.Where(words => words.Any(IsWildcard)).Select(words => words.Select(word => IsWildcard(word) ? word : Texts.Key(word)).ToArray()).ToLookup(words => IsWildcard(words[0]));
        _patternsByFirstWord = patterns[false].GroupBy(words => words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _patternsWithoutFirstWord = [.. patterns[true]];
    }

    /// <summary>
    /// Whether a text can be one of the phrases, told from its first word: a cheap question to ask first. The beginning of a text is
    /// enough.
    /// </summary>
    public bool MayContain(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
            start++;
        if (start == text.Length)
            return start > 0;

        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
            end++;
        return IsFirstWord(text[start..end]) || (_beginsWithNumber && char.IsAsciiDigit(text[start]));
    }

    private bool IsFirstWord(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[MaxWord];
        if (word.Length > MaxWord)
            return _firstWords.Contains(Texts.Key(word));

        var length = 0;
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
                key[length++] = char.ToLowerInvariant(c);
        }

        return _firstWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..length]);
    }

    /// <summary>Whether a text, as <see cref="Texts.Key"/> makes it, is one of the phrases.</summary>
    public bool Contains(string key)
    {
        if (_exact.Contains(key))
            return true;
        if (_patternsByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstWord(key), out var patterns) && MatchesAny(patterns, key))
            return true;
        return MatchesAny(_patternsWithoutFirstWord, key);
    }

    /// <summary>A phrase as its words, once for each choice of one of several.</summary>
    private static IEnumerable<string[]> Readings(string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(
        (IEnumerable<string[]>)[[]],
        (readings, word) => readings.SelectMany(reading => (word.Length > 1 ? word.Split('|', StringSplitOptions.RemoveEmptyEntries) : [word]).Select(choice => (string[])[.. reading, choice])));

    private static bool IsWildcard(string word) => word is "*" or "#";

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> key) => key.IndexOf(' ') is >= 0 and var end ? key[..end] : key;

    private static bool MatchesAny(string[][] patterns, string key)
    {
        foreach (var pattern in patterns)
        {
            if (Matches(pattern, key))
                return true;
        }

        return false;
    }

    /// <summary><c>*</c> is only used at the end, which keeps this a comparison word by word.</summary>
    private static bool Matches(string[] pattern, ReadOnlySpan<char> key)
    {
        foreach (var word in pattern)
        {
            if (word == "*")
                return true;

            var next = FirstWord(key);
            if (next.IsEmpty || !(word == "#" ? !next.ContainsAnyExceptInRange('0', '9') : next.SequenceEqual(word)))
                return false;
            key = key[Math.Min(key.Length, next.Length + 1)..];
        }

        return key.IsEmpty;
    }
}
