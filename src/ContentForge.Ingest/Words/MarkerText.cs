namespace ContentForge.Ingest.Words;

/// <summary>Reads markers at the start of a text.</summary>
internal static class MarkerText
{
    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <summary>Chosen: a list has fewer items; four digits are a year.</summary>
    private const int MaxDigits = 3;

    /// <summary>The length of <c>3.</c>, <c>3)</c>, <c>(3)</c>, <c>3-</c>, <c>３）</c>, <c>三、</c> or <c>③</c> at the start of a text, or 0.</summary>
    public static int NumberLength(ReadOnlySpan<char> text, out int number)
    {
        if (SymbolLength(text, out number) is > 0 and var symbol)
            return symbol;

        var first = text is ['(' or '（', ..] ? 1 : 0;
        if (first == text.Length || text[first] > '\u007F' && !IsNumeral(text[first]))
            return 0;

        var digits = Numerals.Digits(text[first..], MaxDigits, out number);
        var isChinese = digits == 0;
        if (isChinese)
            digits = Numerals.ChineseLength(text[first..], out number);
        if (digits == 0 || number == 0)
            return 0;

        var at = first + digits;
        while (at + 1 < text.Length && text[at] is ' ' && text[at + 1] is ')')
            at++;
        if (at >= text.Length || !IsClosed(text[at], first == 1, isChinese))
            return 0;

        var end = at + 1;
        while (end < text.Length && text[end] is '.' or ')')
            end++;
        return IsFollowed(text, end, allowLetter: text[at] is not ('-' or '–')) && !IsRange(text[end..]) ? end : 0;
    }

    /// <summary>The length of a number in one sign at the start of a text, <c>③</c>, <c>❸</c> or <c>3️⃣</c>, with the mark behind it; 0 when there is none.</summary>
    public static int SymbolLength(ReadOnlySpan<char> text, out int number) => Numerals.EnclosedLength(text, out number) switch
    {
        0 => 0,
        var length when length < text.Length && text[length] is '.' or ')' or ':' or '、' or '：' => length + 1,
        var length => length,
    };

    private static bool IsNumeral(char c) => Numerals.IsDigit(c) || Numerals.ChineseLength([c], out _) > 0;

    /// <summary>The mark behind a number. Chinese numerals are words as well, so that only the comma of lists, or brackets, make them markers.</summary>
    private static bool IsClosed(char mark, bool isOpen, bool isChinese) =>
        isOpen ? mark is ')' or '）' : isChinese ? mark is '、' : mark is '.' or ')' or '-' or '–' or '．' or '）' or '、';

    /// <summary>Whether a text opens with several markers at once, <c>1) – 4)</c>, and so speaks of steps instead of being one.</summary>
    public static bool IsAboutRange(ReadOnlySpan<char> text)
    {
        var digits = Numerals.Digits(text, MaxDigits, out _);
        if (digits == 0 || digits == text.Length || text[digits] is not (')' or '.') || !IsRange(text[(digits + 1)..]))
            return false;
        var second = text[(digits + 1)..].TrimStart(" -–—");
        return Numerals.Digits(second, MaxDigits, out _) is var length && length < second.Length && second[length] == text[digits];
    }

    /// <summary>Whether a second number follows: "1) – 4) are for …" counts nothing.</summary>
    public static bool IsRange(ReadOnlySpan<char> behind) =>
        behind.TrimStart() is ['-' or '–' or '—', .. var rest] && rest.TrimStart() is [var next, ..] && Numerals.IsDigit(next);

    /// <summary>The length of <c>a)</c>, <c>(a)</c> or <c>a.</c> at the start of a text, or 0.</summary>
    public static int LetterLength(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var at = text is ['(', ..] ? 1 : 0;
        if (at + 1 >= text.Length || !char.IsAsciiLetter(text[at]) || char.ToLowerInvariant(text[at]) > 'h')
            return 0;

        var mark = text[at + 1];
        var isMarker = mark == ')' || (mark == '.' && at == 0 && char.IsAsciiLetterLower(text[0]));
        if (!isMarker || !IsFollowed(text, at + 2, allowLetter: mark == ')'))
            return 0;

        number = char.ToLowerInvariant(text[at]) - 'a' + 1;
        return at + 2;
    }

    /// <summary>The length of <c>iv.</c> or <c>iv)</c> at the start of a text, or 0.</summary>
    public static int RomanLength(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var length = 0;
        while (length < text.Length && length < 5 && text[length] is 'i' or 'v' or 'x')
            length++;
        if (length == 0 || length >= text.Length || text[length] is not ('.' or ')') || !IsFollowed(text, length + 1, allowLetter: true))
            return 0;

        for (var i = 0; i < Romans.Length; i++)
        {
            if (text[..length].SequenceEqual(Romans[i]))
                number = i + 1;
        }

        return number == 0 ? 0 : length + 1;
    }

    /// <summary>Whether a text opens with an arrow, by which some authors lead from step to step.</summary>
    public static bool IsArrow(ReadOnlySpan<char> text) => text is ['→' or '➜' or '➔' or '➙' or '➝' or '➡' or '⇒' or '⮕', ..];

    /// <summary>Whether a line opens with a marker, so that it is no mere continuation of the line before.</summary>
    public static bool Opens(ReadOnlySpan<char> line) =>
        NumberLength(line, out _) > 0 || IsArrow(line) || (LetterLength(line, out var letter) > 0 && letter > 0 && line[..2].Contains(')')) || LabelForm.Read(line) is { HasMark: true };

    /// <summary>The offset of the first character that is no blank.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static bool IsFollowed(ReadOnlySpan<char> text, int at, bool allowLetter) =>
        at >= text.Length || char.IsWhiteSpace(text[at]) || (allowLetter && !char.IsDigit(text[at]) && text[at] is not ('.' or ',' or '/' or '%'));
}
