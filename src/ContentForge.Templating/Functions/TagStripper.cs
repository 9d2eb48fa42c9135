using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>Removes tags, comments, scripts and styles. A <c>&lt;</c> that opens nothing stays.</summary>
internal ref struct TagStripper(Arguments arguments, string text)
{
    private static readonly (string Open, string Close)[] Sections =
        [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")];

    private readonly Arguments _arguments = arguments;
    private readonly int _lastEnd = text.LastIndexOf('>');
    private readonly StringBuilder _kept = new(text.Length);

    // Sections whose end was looked for in vain; looking again at each of their starts would take forever.
    private readonly bool[] _isUnclosed = new bool[Sections.Length];

    public string Strip()
    {
        var position = 0;
        while (position <= _lastEnd)
        {
            var open = text.IndexOf('<', position);
            if (open < 0)
                break;
            _kept.Append(text, position, open - position);
            var end = FindSectionEnd(open);
            if (end < 0)
                end = FindTagEnd(open);
            if (end < 0)
                _kept.Append('<');
            position = end < 0 ? open + 1 : end;
        }

        return _kept.Append(text, position, text.Length - position).ToString();
    }

    private readonly int FindSectionEnd(int open)
    {
        for (var i = 0; i < Sections.Length; i++)
        {
            var (start, close) = Sections[i];
            if (_isUnclosed[i] || !text.AsSpan(open).StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            var end = text.IndexOf(close, open + start.Length, StringComparison.OrdinalIgnoreCase);
            if (end >= 0)
                return end + close.Length;
            _isUnclosed[i] = true;
        }

        return -1;
    }

    /// <summary>Finds the end of a tag; a <c>&gt;</c> in a quoted attribute value is not it.</summary>
    private readonly int FindTagEnd(int open)
    {
        var i = open + 1;
        while (i <= _lastEnd)
        {
            if (text[i] == '>')
                return i + 1;
            if (text[i] == '=' && i + 1 < text.Length && text[i + 1] is '"' or '\'')
            {
                i = text.IndexOf(text[i + 1], i + 2);
                if (i < 0)
                    break;
            }

            i++;
        }

        _arguments.ChargeWork(text.Length - open);
        return -1;
    }
}
