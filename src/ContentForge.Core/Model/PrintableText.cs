using System.Globalization;
using System.Text;

namespace ContentForge.Core.Model;

/// <summary>
/// Text in the form in which it can be shown and still be told from any other: what would steer a terminal or show nothing is written
/// as <c>\u001B</c>. For names of files, which may hold anything; the text of articles is clean, see <see cref="TextSanitizer"/>.
/// </summary>
public static class PrintableText
{
    /// <summary>A name. A backslash in a name that needs escapes is written twice, so that two names never look the same.</summary>
    public static string Name(string name) => Escape(name, doubleBackslash: true);

    /// <summary>A line that may hold several names: line ends and tabs become blanks.</summary>
    public static string Line(string text) => Escape(text.ReplaceLineEndings(" ").Replace('\t', ' '), doubleBackslash: false);

    /// <summary>Lines: line ends and tabs stay.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => Escape(line, doubleBackslash: false, keepTabs: true)));

    /// <summary>The escape of a character.</summary>
    public static string Escaped(Rune rune)
    {
        var escaped = new StringBuilder();
        AppendEscaped(escaped, rune.ToString());
        return escaped.ToString();
    }

    private static string Escape(string text, bool doubleBackslash, bool keepTabs = false)
    {
        if (!NeedsEscapes(text, keepTabs) && !(doubleBackslash && text.Contains("\\u", StringComparison.Ordinal)))
            return text;

        var result = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            if (!isWhole || IsEscaped(rune, keepTabs))
                AppendEscaped(result, text.AsSpan(at, length));
            else if (rune.Value == '\\' && doubleBackslash)
                result.Append(@"\\");
            else
                result.Append(text, at, length);
            at += length;
        }

        return result.ToString();
    }

    private static bool NeedsEscapes(string text, bool keepTabs)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || IsEscaped(rune, keepTabs))
                return true;
        }

        return false;
    }

    private static bool IsEscaped(Rune rune, bool keepTabs) =>
        TextSanitizer.IsUnsafe(rune) || rune.Value is '\n' or 0x2028 or 0x2029 || (rune.Value == '\t' && !keepTabs);

    private static void AppendEscaped(StringBuilder result, ReadOnlySpan<char> units)
    {
        foreach (var unit in units)
            result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
    }
}
