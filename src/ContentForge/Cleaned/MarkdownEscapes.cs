using System.Buffers;
using System.Text;
using ContentForge.Export.Markdown;

namespace ContentForge.Cleaned;

/// <summary>
/// Backslashes before the marks in a text that Markdown would read, and before no others: articles are read by people, too.
/// CommonMark 0.31, chapters 2.4 and 6. What stands beyond the ends of a text is not known, so marks at its ends are taken for the worst.
/// </summary>
internal static class MarkdownEscapes
{
    private const int MaxHeadingLevel = 6;

    /// <summary>A number of more digits begins no list.</summary>
    private const int MaxNumberDigits = 9;

    /// <summary>Chosen: the references that people write (<c>&amp;nbsp;</c>, <c>&amp;#x1F600;</c>) are shorter.</summary>
    private const int MaxEntity = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<&~");

    /// <summary>A text with the marks escaped that mean something wherever they stand in a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isLabel">Whether it stands between brackets, as the text of a link does.</param>
    /// <param name="isEmphasis">Whether it stands between marks of emphasis, which a lone star could close.</param>
    public static string Inline(string text, bool isLabel, bool isEmphasis)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
            return text;

        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsRead(text, i, isLabel, isEmphasis))
                result.Append('\\');
            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>A line with the mark escaped that only means something at its start: of a heading, a quote, an item, a rule, the target of a label.</summary>
    public static string Start(string line)
    {
        var digits = 0;
        while (digits < line.Length && digits < MaxNumberDigits && char.IsAsciiDigit(line[digits]))
            digits++;
        if (digits > 0 && digits < line.Length && line[digits] is '.' or ')' && IsBlankAt(line, digits + 1))
            return string.Concat(line.AsSpan(0, digits), "\\", line.AsSpan(digits));
        return IsBlockMark(line) ? "\\" + line : line;
    }

    private static bool IsRead(string text, int i, bool isLabel, bool isEmphasis)
    {
        char? before = i > 0 ? text[i - 1] : null;
        char? after = i + 1 < text.Length ? text[i + 1] : null;
        return text[i] switch
        {
            '\\' => after is null || MarkdownPieces.IsEscapable(after.Value),
            '`' => true,
            '*' => !StandsApart(before, after) && (isEmphasis || !OnlyCloses(before, after)),
            '_' => !StandsApart(before, after) && !(before is { } letter && char.IsLetterOrDigit(letter)),
            '[' => isLabel,
            ']' => isLabel || after == '(',
            '<' => after is null or '/' or '!' or '?' || char.IsAsciiLetter(after.Value),
            '~' => before == '~' || after == '~',
            '&' => (after == '#' || (after is { } first && char.IsAsciiLetter(first))) && text.AsSpan(i, Math.Min(MaxEntity, text.Length - i)).Contains(';'),
            _ => false,
        };
    }

    private static bool StandsApart(char? before, char? after) => before == ' ' && after == ' ';

    /// <summary>Whether a star can only end what nothing has begun: the one behind a word that sends readers to a footnote.</summary>
    private static bool OnlyCloses(char? before, char? after) =>
        before is { } left && after is { } right
        && (right == ' ' ? left is not (' ' or '*') : char.IsLetterOrDigit(left) && right is ('.' or ',' or ';' or ':' or '!' or '?' or ')'));

    private static bool IsBlockMark(string line) => line[0] switch
    {
        '>' or '|' => true,
        '#' => line.AsSpan().IndexOfAnyExcept('#') is var level && level <= MaxHeadingLevel && (level < 0 || line[level] == ' '),
        '*' => IsBlankAt(line, 1),
        '-' or '+' or '=' => IsBlankAt(line, 1) || line[1] is '-' or '=',
        '[' => line.Contains("]:", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsBlankAt(string line, int i) => i == line.Length || line[i] == ' ';
}
