using System.Buffers;
using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Words;

/// <summary>
/// Regular expressions of which one may match. Most texts hold none of the words that they are made of, which is seen at a small part
/// of the cost of trying them; the words are read out of the patterns.
/// </summary>
internal sealed class RegexSet
{
    private readonly Regex[] _patterns;
    private readonly SearchValues<string>? _words;

    public RegexSet(params Regex[] patterns)
    {
        _patterns = patterns;
        var words = patterns.Select(pattern => RequiredWords.Of(pattern.ToString())).ToList();
        if (words.TrueForAll(some => some is not null))
            _words = SearchValues.Create([.. words.SelectMany(some => some!)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text holds words that a match needs: a cheap question to ask first.</summary>
    public bool MayMatch(ReadOnlySpan<char> text) => _words is null || text.ContainsAny(_words);

    /// <summary>Whether one of the expressions matches.</summary>
    public bool IsMatch(string text)
    {
        if (!MayMatch(text))
            return false;

        foreach (var pattern in _patterns)
        {
            if (pattern.IsMatch(text))
                return true;
        }

        return false;
    }
}
