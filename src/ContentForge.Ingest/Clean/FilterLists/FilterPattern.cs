using System.Buffers;
using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>
/// The address pattern of a rule: literal text with <c>*</c> for anything and <c>^</c> for a separator or the end, bound by
/// <c>|</c> to an end of the address or by <c>||</c> to a label of its host; or a regular expression.
/// </summary>
internal sealed class FilterPattern
{
    private static readonly SearchValues<char> NoSeparators = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-.%");

    /// <summary>What a pattern may not hold if it is to be a plain host.</summary>
    private static readonly SearchValues<char> BeyondHost = SearchValues.Create("/*^:?=");

    private readonly string _text;
    private readonly Anchor _start;
    private readonly bool _endsAtEnd;
    private readonly Regex? _regex;

    private FilterPattern(string text, Anchor start, bool endsAtEnd, Regex? regex)
    {
        _text = text;
        _start = start;
        _endsAtEnd = endsAtEnd;
        _regex = regex;
    }

    private enum Anchor
    {
        None,
        Start,
        Host,
    }

    /// <summary>The host when the pattern is no more than <c>||host^</c>.</summary>
    public string? Host =>
        _regex is null && _start == Anchor.Host && !_endsAtEnd && _text is [_, .., '^'] && _text.AsSpan(0, _text.Length - 1).IndexOfAny(BeyondHost) < 0
            ? _text[..^1]
            : null;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="ArgumentException">It is a regular expression that cannot be used.</exception>
    public static FilterPattern Parse(ReadOnlySpan<char> pattern, TimeSpan regexTimeout)
    {
        if (pattern.Length > 2 && pattern[0] == '/' && pattern[^1] == '/')
        {
            var options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;
            return new("", Anchor.None, endsAtEnd: false, CreateRegex(pattern[1..^1].ToString(), options, regexTimeout));
        }

        var start = pattern.StartsWith("||") ? Anchor.Host : pattern.StartsWith("|") ? Anchor.Start : Anchor.None;
        pattern = pattern[(start == Anchor.Host ? 2 : start == Anchor.Start ? 1 : 0)..];
        var endsAtEnd = pattern.EndsWith("|");
        if (endsAtEnd)
            pattern = pattern[..^1];
        if (pattern.StartsWith("*"))
            start = Anchor.None;
        if (pattern.EndsWith("*"))
            endsAtEnd = false;
        pattern = pattern.Trim('*');
        return new(pattern.ToString().ToLowerInvariant(), start, endsAtEnd, regex: null);
    }

    /// <summary>
    /// A run of letters and digits that every matching address holds between two separators, the longest there is; empty when there
    /// is none. By it a rule is found without being tried.
    /// </summary>
    public ReadOnlySpan<char> Token()
    {
        var best = ReadOnlySpan<char>.Empty;
        for (var i = 0; i < _text.Length; i++)
        {
            var length = 0;
            while (i + length < _text.Length && IsTokenChar(_text[i + length]))
                length++;
            var isBoundBefore = i > 0 ? _text[i - 1] != '*' : _start != Anchor.None;
            var isBoundAfter = i + length < _text.Length ? _text[i + length] != '*' : _endsAtEnd;
            if (length > best.Length && isBoundBefore && isBoundAfter)
                best = _text.AsSpan(i, length);
            i += length;
        }

        return best;
    }

    /// <summary>Whether a character belongs to a token.</summary>
    public static bool IsTokenChar(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '%';

    /// <summary>Whether an address matches.</summary>
    /// <param name="url">The address in lower case.</param>
    /// <param name="hostStart">Where its host begins.</param>
    /// <param name="hostEnd">Where its host ends.</param>
    public bool IsMatch(string url, int hostStart, int hostEnd)
    {
        if (_regex is not null)
            return _regex.IsMatch(url);

        switch (_start)
        {
            case Anchor.Start:
                return MatchesAt(url);
            case Anchor.Host:
                for (var at = hostStart; at < hostEnd; at++)
                {
                    if ((at == hostStart || url[at - 1] == '.') && MatchesAt(url.AsSpan(at)))
                        return true;
                }

                return false;
            default:
                return MatchesSomewhere(url);
        }
    }

    private static Regex CreateRegex(string pattern, RegexOptions options, TimeSpan timeout)
    {
        try
        {
            return new Regex(pattern, options, timeout);
        }
        catch (NotSupportedException)
        {
            // Look-around and back references need the backtracking engine.
            return new Regex(pattern, options & ~RegexOptions.NonBacktracking, timeout);
        }
    }

    private bool MatchesSomewhere(ReadOnlySpan<char> url)
    {
        if (_text.Length == 0)
            return true;

        var first = _text[0];
        for (var at = 0; at < url.Length; at++)
        {
            if (first != '^')
            {
                var skip = url[at..].IndexOf(first);
                if (skip < 0)
                    return false;
                at += skip;
            }

            if (MatchesAt(url[at..]))
                return true;
        }

        return false;
    }

    /// <summary>Glob matching from the start of a text, with one position to go back to: linear in practice, quadratic at worst.</summary>
    private bool MatchesAt(ReadOnlySpan<char> url)
    {
        int u = 0, p = 0, starUrl = -1, starPattern = -1;
        while (true)
        {
            if (p == _text.Length)
            {
                if (!_endsAtEnd || u == url.Length)
                    return true;
            }
            else if (_text[p] == '*')
            {
                starPattern = ++p;
                starUrl = u;
                continue;
            }
            else if (u < url.Length ? MatchesChar(_text[p], url[u]) : _text[p] == '^')
            {
                p++;
                u = Math.Min(u + 1, url.Length);
                continue;
            }

            if (starPattern < 0 || starUrl >= url.Length)
                return false;
            u = ++starUrl;
            p = starPattern;
        }
    }

    private static bool MatchesChar(char pattern, char c) => pattern == '^' ? !NoSeparators.Contains(c) && c < 128 : pattern == c;
}
