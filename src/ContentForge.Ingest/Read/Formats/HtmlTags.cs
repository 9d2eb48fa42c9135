using System.Runtime.InteropServices;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// The tags of an HTML text one after the other, found as an HTML parser finds them: none in comments, scripts and the like, and each with
/// its attributes whatever quotes they stand in. Goes over the text once and makes nothing of it.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct HtmlTags(ReadOnlySpan<char> html)
{
    /// <summary>Elements in which there is only text up to their end tag.</summary>
    private static readonly string[] TextElements = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"];

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    /// <summary>The name of the tag reached, as it is written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Whether it is an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where its next attribute can stand, or its end.</summary>
    public readonly int Position => _at;

    /// <summary>Goes to the next tag; call <see cref="SkipAttribute"/> until there is none before the next call.</summary>
    public bool MoveNext()
    {
        if (!IsEnd && !Name.IsEmpty)
            SkipText();
        while (_at < _html.Length && _html[_at..].IndexOf('<') is >= 0 and var found)
        {
            Start = _at + found;
            _at = Start + 1;
            if (_at < _html.Length && _html[_at] is '!' or '?')
                SkipComment();
            else if (ReadName())
                return true;
        }

        return false;
    }

    /// <summary>Goes behind the next attribute of the tag; false at the end of the tag.</summary>
    public bool SkipAttribute()
    {
        while (_at < _html.Length && (IsBlank(_html[_at]) || _html[_at] == '/'))
            _at++;
        if (_at == _html.Length || _html[_at] == '>')
            return false;

        _at++;
        while (_at < _html.Length && !IsBlank(_html[_at]) && _html[_at] is not ('/' or '>' or '='))
            _at++;
        var value = _at;
        SkipBlanks(ref value);
        if (value < _html.Length && _html[value] == '=')
        {
            _at = value + 1;
            SkipValue();
        }

        return true;
    }

    private void SkipValue()
    {
        SkipBlanks(ref _at);
        if (_at < _html.Length && _html[_at] is '"' or '\'')
        {
            var end = _html[(_at + 1)..].IndexOf(_html[_at]);
            _at = end < 0 ? _html.Length : _at + end + 2;
            return;
        }

        while (_at < _html.Length && !IsBlank(_html[_at]) && _html[_at] != '>')
            _at++;
    }

    private bool ReadName()
    {
        IsEnd = _at < _html.Length && _html[_at] == '/';
        var start = IsEnd ? _at + 1 : _at;
        if (start == _html.Length || !char.IsAsciiLetter(_html[start]))
            return false;

        _at = start;
        while (_at < _html.Length && !IsBlank(_html[_at]) && _html[_at] is not ('/' or '>'))
            _at++;
        Name = _html[start.._at];
        return true;
    }

    private void SkipComment()
    {
        var isComment = _html[_at..].StartsWith("!--");
        var start = isComment ? _at + 3 : _at;
        var end = isComment && !_html[start..].StartsWith(">") && !_html[start..].StartsWith("->") ? _html[start..].IndexOf("-->") : _html[start..].IndexOf('>');
        _at = end < 0 ? _html.Length : start + end + 1;
    }

    /// <summary>Goes behind the text of an element that holds no tags.</summary>
    private void SkipText()
    {
        foreach (var name in TextElements)
        {
            if (!Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;

            var end = _html[_at..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
            _at = end < 0 ? _html.Length : _at + end;
            return;
        }
    }

    private readonly void SkipBlanks(ref int at)
    {
        while (at < _html.Length && IsBlank(_html[at]))
            at++;
    }

    private static bool IsBlank(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}
