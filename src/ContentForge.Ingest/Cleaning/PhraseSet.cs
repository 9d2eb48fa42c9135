using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentForge.Ingest.Cleaning;

/// <summary>Phrases to compare whole texts with, without case and marks; in them <c>*</c> stands for any words and <c>#</c> for a number.</summary>
internal sealed class PhraseSet
{
    private const int MaxWord = 64;

    private readonly FrozenSet<string> _firstWords;
    private readonly bool _beginsWithNumber;
    private readonly FrozenSet<string> _exact;
    private readonly ImmutableArray<string[]> _patterns;

    public PhraseSet(IEnumerable<string> phrases)
    {
        var all = phrases.Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        _firstWords = all.Select(words => Texts.Key(words[0]).Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        _beginsWithNumber = all.Exists(words => IsWildcard(words[0]));
        _exact = all.Where(words => !words.Any(IsWildcard)).Select(words => Texts.Key(string.Join(' ', words))).ToFrozenSet(StringComparer.Ordinal);
        _patterns = [.. all.Where(words => words.Any(IsWildcard)).Select(words => words.Select(word => IsWildcard(word) ? word : Texts.Key(word)).ToArray())];
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
        if (_patterns.IsEmpty)
            return false;

        var words = key.Split(' ');
        return _patterns.Any(pattern => Matches(pattern, words));
    }

    private static bool IsWildcard(string word) => word is "*" or "#";

    /// <summary><c>*</c> is only used at the end, which keeps this a comparison word by word.</summary>
    private static bool Matches(string[] pattern, string[] words)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "*")
                return true;
            if (i >= words.Length || !(pattern[i] == "#" ? words[i].All(char.IsAsciiDigit) : string.Equals(pattern[i], words[i], StringComparison.Ordinal)))
                return false;
        }

        return pattern.Length == words.Length;
    }
}
