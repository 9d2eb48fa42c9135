using System.Buffers;
using System.Collections.Frozen;

namespace ContentForge.Ingest.Words;

/// <summary>Words and phrases, found at word borders whatever the case.</summary>
internal sealed class PhraseSet
{
    private static readonly SearchValues<char> EndMarks = SearchValues.Create(" :.!?…&");
    private readonly FrozenDictionary<string, string[]> _byFirstWord;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly SearchValues<char> _firstLetters;

    public PhraseSet(IEnumerable<string> phrases)
    {
        // Longer phrases first, so that the match tells all that was said.
        _byFirstWord = phrases
            .GroupBy(phrase => phrase[..WordLength(phrase)], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _firstLetters = SearchValues.Create([.. _byFirstWord.Keys.SelectMany(key => new[] { key[0], char.ToUpperInvariant(key[0]) }).Distinct()]);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many words the phrases begin with.</summary>
    public int Count => _byFirstWord.Count;

    /// <summary>The length of the phrase that the text begins with, or 0.</summary>
    public int MatchStart(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_firstLetters.Contains(text[0]))
            return 0;

        var length = WordLength(text);
        return length == 0 ? 0 : MatchFrom(text, length);
    }

    /// <summary>The length of the phrase that a label begins with: as <see cref="MatchStart"/>, but a number may follow at once, as in "Step1:".</summary>
    public int MatchLabel(ReadOnlySpan<char> text)
    {
        // Most texts begin with none: that is seen before their letters are counted.
        if (text.IsEmpty || !_firstLetters.Contains(text[0]))
            return 0;

        var letters = 0;
        while (letters < text.Length && char.IsLetter(text[letters]))
            letters++;
        return MatchStart(letters < text.Length && char.IsAsciiDigit(text[letters]) ? text[..letters] : text);
    }

    /// <summary>The first place with a letter that a phrase begins with; -1 when there is none.</summary>
    public int IndexOfFirstLetter(ReadOnlySpan<char> text) => text.IndexOfAny(_firstLetters);

    /// <summary>Whether the text is one of the phrases and nothing else, but for marks at its end.</summary>
    public bool IsWhole(ReadOnlySpan<char> text)
    {
        var length = MatchStart(text);
        return length > 0 && text[length..].IndexOfAnyExcept(EndMarks) < 0;
    }

    /// <summary>Whether one of the phrases stands anywhere in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsWordChar(text[at]))
            {
                at++;
                continue;
            }

            var length = WordLength(text[at..]);
            if (_firstLetters.Contains(text[at]) && MatchFrom(text[at..], length) > 0)
                return true;
            at += length;
        }

        return false;
    }

    /// <summary>How many letters, digits, hyphens and apostrophes within words the text begins with.</summary>
    public static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (IsWordChar(text[length]) || (text[length] is '-' && length > 0 && length + 1 < text.Length && IsWordChar(text[length + 1]))))
            length++;
        return length;
    }

    /// <summary>The length of the phrase that the text begins with, or 0, when the length of its first word is known.</summary>
    private int MatchFrom(ReadOnlySpan<char> text, int wordLength)
    {
        if (!_lookup.TryGetValue(text[..wordLength], out var phrases))
            return 0;

        foreach (var phrase in phrases)
        {
            if (StartsWith(text, phrase) && (text.Length == phrase.Length || !IsWordChar(text[phrase.Length])))
                return phrase.Length;
        }

        return 0;
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';

    private static bool StartsWith(ReadOnlySpan<char> text, string phrase)
    {
        if (text.Length < phrase.Length)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            var c = text[i] is '’' ? '\'' : char.ToLowerInvariant(text[i]);
            if (c != phrase[i])
                return false;
        }

        return true;
    }
}
