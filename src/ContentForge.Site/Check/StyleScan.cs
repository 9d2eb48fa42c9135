using System.Globalization;
using System.Text;

namespace ContentForge.Site.Check;

/// <summary>
/// Reads the addresses of a style sheet: <c>url(…)</c>, with and without quotes, and the text of an <c>@import</c>. It takes the text apart as
/// CSS Syntax says, as far as that needs: comments, strings, names and escapes.
/// </summary>
internal sealed class StyleScan
{
    private readonly string _text;
    private readonly List<FoundLink> _links = [];
    private int _at;

    private StyleScan(string text) => _text = text;

    public static FileScan Of(string text)
    {
        var scan = new StyleScan(text);
        scan.Read();
        return new FileScan(scan._links, []);
    }

    private void Read()
    {
        var isImport = false;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (StartsWith("/*"))
            {
                SkipComment();
            }
            else if (c is '"' or '\'')
            {
                var start = _at + 1;
                Add(String(), start, isImport);
                isImport = false;
            }
            else if (c == '@' || IsName(c))
            {
                _at += c == '@' ? 1 : 0;
                var name = Name();
                isImport = c == '@' && name.Equals("import", StringComparison.OrdinalIgnoreCase);
                if (Current == '(' && name.Equals("url", StringComparison.OrdinalIgnoreCase))
                    ReadAddress();
            }
            else
            {
                isImport &= char.IsWhiteSpace(c);
                _at++;
            }
        }
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private void ReadAddress()
    {
        _at++;
        SkipSpace();
        if (Current is '"' or '\'')
        {
            var start = _at + 1;
            Add(String(), start, isAddress: true);
            return;
        }

        var (from, address) = (_at, new StringBuilder());
        while (_at < _text.Length && _text[_at] != ')')
            Append(address);
        Add(address.ToString().TrimEnd(), from, isAddress: true);
    }

    private void Add(string address, int offset, bool isAddress)
    {
        if (isAddress && address.Length > 0)
            _links.Add(new FoundLink(address, offset, LinkRole.Loaded));
    }

    private string String()
    {
        var (quote, text) = (_text[_at++], new StringBuilder());
        while (_at < _text.Length && _text[_at] != quote && _text[_at] != '\n')
            Append(text);
        _at++;
        return text.ToString();
    }

    private string Name()
    {
        var name = new StringBuilder();
        while (IsName(Current))
            Append(name);
        return name.ToString();
    }

    /// <summary>Takes one character, or one escape: a backslash and up to six hexadecimal digits, or any other character.</summary>
    private void Append(StringBuilder text)
    {
        var c = _text[_at++];
        if (c != '\\' || _at >= _text.Length)
        {
            text.Append(c);
            return;
        }

        var digits = 0;
        while (digits < 6 && _at + digits < _text.Length && char.IsAsciiHexDigit(_text[_at + digits]))
            digits++;
        if (digits == 0)
        {
            text.Append(_text[_at] == '\n' ? "" : _text[_at].ToString());
            _at++;
            return;
        }

        var code = int.Parse(_text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        text.Append(Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar);
        _at += digits;
        if (char.IsWhiteSpace(Current))
            _at++;
    }

    private void SkipComment()
    {
        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + 2;
    }

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
            _at++;
    }

    private bool StartsWith(string mark) => _text.AsSpan(_at).StartsWith(mark, StringComparison.Ordinal);

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '\\' or >= '\u0080';
}
