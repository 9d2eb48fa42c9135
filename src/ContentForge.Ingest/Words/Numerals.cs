using System.Globalization;

namespace ContentForge.Ingest.Words;

/// <summary>Reads the numbers that authors count with: digits of any script, Chinese numerals, and signs such as <c>①</c> or <c>1️⃣</c>.</summary>
internal static class Numerals
{
    private const string Chinese = "一二三四五六七八九十";

    /// <summary>The first sign of each row of enclosed numbers in Unicode, how many there are, and what the first stands for.</summary>
    private static readonly (char First, int Count, int Number)[] EnclosedRows = [('①', 20, 1), ('⑴', 20, 1), ('⒈', 20, 1), ('⓫', 10, 11), ('⓵', 10, 1), ('❶', 10, 1), ('➀', 10, 1), ('➊', 10, 1)];

    /// <summary>How many decimal digits a text goes on with, at most <paramref name="most"/>, and their value.</summary>
    public static int Digits(ReadOnlySpan<char> text, int most, out int number)
    {
        number = 0;
        var length = 0;
        while (length < text.Length && length < most && Digit(text[length]) is >= 0 and var digit)
        {
            number = (number * 10) + digit;
            length++;
        }

        return length;
    }

    /// <summary>Whether a character is a decimal digit of some script.</summary>
    public static bool IsDigit(char c) => Digit(c) >= 0;

    /// <summary>The length of the Chinese numeral, up to 99, that a text begins with, or 0.</summary>
    public static int ChineseLength(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var length = 0;
        while (length < text.Length && length < 3 && Chinese.IndexOf(text[length], StringComparison.Ordinal) is >= 0 and var index)
        {
            // 十 is ten alone and a factor behind another: 三十一 is 31.
            number = index == 9 ? Math.Max(1, number) * 10 : number + index + 1;
            length++;
        }

        return length;
    }

    /// <summary>The length of a sign that is a number with its frame, <c>①</c> or <c>1️⃣</c>, or 0.</summary>
    public static int EnclosedLength(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || (text[0] < '①' && !char.IsAsciiDigit(text[0])))
            return 0;

        foreach (var (first, count, value) in EnclosedRows)
        {
            if (text[0] >= first && text[0] < first + count)
            {
                number = value + text[0] - first;
                return 1;
            }
        }

        return KeycapLength(text, out number);
    }

    /// <summary>The emoji of a key: a digit, perhaps a selector, and the frame around it.</summary>
    private static int KeycapLength(ReadOnlySpan<char> text, out int number)
    {
        const char selector = '\uFE0F';
        const char frame = '\u20E3';
        number = 0;
        if (text.StartsWith("🔟"))
        {
            number = 10;
            return "🔟".Length;
        }

        var length = text is [_, selector, frame, ..] ? 3 : text is [_, frame, ..] ? 2 : 0;
        if (length > 0 && char.IsAsciiDigit(text[0]))
            number = text[0] - '0';
        return number > 0 ? length : 0;
    }

    private static int Digit(char c) => c < '\u0080' ? (char.IsAsciiDigit(c) ? c - '0' : -1) : CharUnicodeInfo.GetDecimalDigitValue(c);
}
