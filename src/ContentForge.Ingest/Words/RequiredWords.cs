using System.Text;

namespace ContentForge.Ingest.Words;

/// <summary>
/// Words of which every match of a regular expression holds one. Read are groups, alternatives, classes and quantifiers, which is all
/// that the patterns of this library have.
/// </summary>
internal ref struct RequiredWords
{
    private readonly ReadOnlySpan<char> _pattern;
    private int _at;

    private RequiredWords(ReadOnlySpan<char> pattern) => _pattern = pattern;

    /// <summary>The words, whatever their case; null when a match needs none.</summary>
    public static string[]? Of(string pattern) => new RequiredWords(pattern).Alternatives();

    private readonly bool IsAtEnd => _at == _pattern.Length;

    /// <summary>One word of any alternative; null when one of them needs none.</summary>
    private string[]? Alternatives()
    {
        var all = Sequence();
        while (!IsAtEnd && _pattern[_at] == '|')
        {
            _at++;
            all = Sequence() is { } words && all is { } before ? [.. before, .. words] : null;
        }

        return all;
    }

    /// <summary>The best words of all that stands in a row up to the end of the alternative.</summary>
    private string[]? Sequence()
    {
        string[]? best = null;
        var literal = new StringBuilder();
        while (!IsAtEnd && _pattern[_at] is not ('|' or ')'))
        {
            var (letter, words) = Atom();
            var (isOptional, isRepeated) = Quantifier();
            if (letter is not null && !isOptional)
                literal.Append(letter);
            if (letter is not null && !isOptional && !isRepeated)
                continue;

            best = Better(Better(best, Word(literal)), isOptional ? null : words);
            literal.Clear();
        }

        return Better(best, Word(literal));
    }

    /// <summary>The next letter, or the words of the next group; neither for what matches many letters or none.</summary>
    private (char? Letter, string[]? Words) Atom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '(':
                if (_pattern[_at] == '?')
                    _at += _pattern[_at..].StartsWith("?:") ? 2 : throw new NotSupportedException($"A group of this kind is not read: {_pattern}");
                var words = Alternatives();
                _at++;
                return (null, words);
            case '[':
                while (_pattern[_at] != ']')
                    _at += _pattern[_at] == '\\' ? 2 : 1;
                _at++;
                return (null, null);
            case '\\':
                var escaped = _pattern[_at++];
                if (escaped is 'p' or 'P')
                    _at += _pattern[_at..].IndexOf('}') + 1;
                return (char.IsAsciiLetterOrDigit(escaped) ? null : escaped, null);
            default:
                return (c is '.' or '^' or '$' ? null : c, null);
        }
    }

    private (bool IsOptional, bool IsRepeated) Quantifier()
    {
        if (IsAtEnd || _pattern[_at] is not ('?' or '*' or '+' or '{'))
            return (false, false);

        var c = _pattern[_at++];
        var isOptional = c is '?' or '*' || (c == '{' && _pattern[_at] == '0');
        if (c == '{')
            _at += _pattern[_at..].IndexOf('}') + 1;
        if (!IsAtEnd && _pattern[_at] == '?')
            _at++;
        return (isOptional, true);
    }

    /// <summary>The longest part of a literal in plain letters, which are found fastest, or else all of it.</summary>
    private static string[]? Word(StringBuilder literal)
    {
        var text = literal.ToString();
        var longest = "";
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAscii(text[i]))
                continue;
            if (i - start > longest.Length)
                longest = text[start..i];
            start = i + 1;
        }

        return text.Length == 0 ? null : [longest.Length > 0 ? longest : text];
    }

    /// <summary>The words of which the shortest is longer: the rarer they are, the more is decided by them.</summary>
    private static string[]? Better(string[]? a, string[]? b) =>
        a is null || (b is not null && Shortest(b) > Shortest(a)) ? b : a;

    private static int Shortest(string[] words) => words.Min(word => word.Length);
}
