using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentForge.Export.Markdown;

/// <summary>
/// Plain text in Markdown: a backslash before every mark that would be read as something else, and a numeric reference for white space
/// that would not survive.
/// </summary>
internal static partial class MarkdownEscape
{
    // The longest name of a character in HTML, CounterClockwiseContourIntegral, has 31 letters.
    private const int LongestReference = 32;

    private static readonly SearchValues<char> ReferenceName = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // A hard break needs a line behind it.
    private const string FinalBreak = "<br>";

    /// <summary>A text without meanings on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineBreak">What a line break becomes.</param>
    public static string Text(string text, string lineBreak = "<br>")
    {
        var markdown = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
            Append(markdown, text, at, isInner: false, isEdge: false, lineBreak);
        return markdown.ToString();
    }

    /// <summary>Appends one character of a text.</summary>
    /// <param name="markdown">What is written so far.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">The character's place in it.</param>
    /// <param name="isInner">Whether it is the first or last character within a mark.</param>
    /// <param name="isEdge">Whether a mark stands right before or behind it.</param>
    /// <param name="lineBreak">What a line break becomes.</param>
    public static void Append(StringBuilder markdown, string text, int at, bool isInner, bool isEdge, string lineBreak)
    {
        var c = text[at];
        if (c == '\n')
            markdown.Append(at == text.Length - 1 && lineBreak.EndsWith('\n') ? FinalBreak : lineBreak);
        else if (IsLost(text, at, isInner))
            markdown.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        else if (IsMark(text, at, isEdge) || (IsLineStart(markdown) && OpensABlock(text, at)) || EndsANumber(markdown, c))
            markdown.Append('\\').Append(c);
        else
            markdown.Append(c);
    }

    /// <summary>An address between angle brackets, or a title between quotation marks.</summary>
    public static string Quoted(string text)
    {
        var markdown = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsControl(text[at]))
            {
                markdown.Append(CultureInfo.InvariantCulture, $"&#{(int)text[at]};");
                continue;
            }

            if (text[at] is '\\' or '<' or '>' or '"' or '|' or '`' || IsReference(text, at))
                markdown.Append('\\');
            markdown.Append(text[at]);
        }

        return markdown.ToString();
    }

    /// <summary>What <see cref="Text"/> or <see cref="Quoted"/> was given.</summary>
    public static string Undo(string markdown) => Escaped().Replace(
        markdown, match => match.Groups["code"] is { Success: true } code ? Character(code.ValueSpan) : match.Groups["mark"].Value);

    /// <summary>The character that a numeric reference stands for.</summary>
    public static string Character(ReadOnlySpan<char> code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && Rune.IsValid(value) ? new Rune(value).ToString() : "\uFFFD";

    // White space at an end of a line, inside marks, or twice in a row would be taken for layout.
    private static bool IsLost(string text, int at, bool isInner)
    {
        var c = text[at];
        if (c != ' ')
            return char.IsControl(c) || c is '\u2028' or '\u2029';
        return isInner || at == 0 || at == text.Length - 1 || text[at - 1] is ' ' or '\n' || text[at + 1] == '\n';
    }

    private static bool IsMark(string text, int at, bool isEdge) => text[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '|' => true,
        '_' => isEdge || !(IsWord(text, at - 1) && IsWord(text, at + 1)),
        '~' => (at > 0 && text[at - 1] == '~') || (at + 1 < text.Length && text[at + 1] == '~'),
        '#' => at == 0 || text[at - 1] is ' ' or '\n' or '#',
        '!' => isEdge,
        '&' => IsReference(text, at),
        _ => false,
    };

    /// <summary>Whether a letter or digit stands there.</summary>
    public static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static bool IsReference(string text, int at)
    {
        if (text[at] != '&' || at + 1 == text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#'))
            return false;

        var name = text.AsSpan(at + 1, Math.Min(LongestReference, text.Length - at - 1));
        var end = name.IndexOf(';');
        return end > 0 && name[..end].TrimStart('#').IndexOfAnyExcept(ReferenceName) < 0;
    }

    private static bool IsLineStart(StringBuilder markdown) => markdown.Length == 0 || markdown[^1] == '\n';

    private static bool OpensABlock(string text, int at) => text[at] is '-' or '+' or '=' or '>' or '~';

    // At the start of a line "1. x" and "1) x" open a list.
    private static bool EndsANumber(StringBuilder markdown, char c)
    {
        if (c is not ('.' or ')'))
            return false;

        var at = markdown.Length - 1;
        while (at >= 0 && char.IsAsciiDigit(markdown[at]))
            at--;
        return at < markdown.Length - 1 && (at < 0 || markdown[at] == '\n');
    }

    [GeneratedRegex(@"\\(?<mark>[!-/:-@\[-`{-~])|&#(?<code>[0-9]{1,7});", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
