namespace ContentForge.Ingest.Words;

/// <summary>Reads markers at the start of a text.</summary>
internal static class MarkerText
{
    /// <summary>The two characters that make a key of a digit.</summary>
    private const char EmojiStyle = '\uFE0F';
    private const char KeyCap = '\u20E3';

    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <summary>The length of <c>3.</c>, <c>3)</c>, <c>(3)</c> or <c>3-</c> at the start of a text, or 0.</summary>
    public static int NumberLength(ReadOnlySpan<char> text, out int number)
    {
        if (SymbolLength(text, out number) is > 0 and var symbol)
            return symbol;

        number = 0;
        var at = text is ['(', ..] ? 1 : 0;
        var first = at;
        while (at < text.Length && at - first < 2 && char.IsAsciiDigit(text[at]))
            number = (number * 10) + text[at++] - '0';
        if (at == first || at >= text.Length || number == 0)
            return 0;

        var isClosed = first == 1 ? text[at] == ')' : text[at] is '.' or ')' or '-' or '–';
        if (!isClosed)
            return 0;

        var end = at + 1;
        while (end < text.Length && text[end] is '.' or ')')
            end++;
        return IsFollowed(text, end, allowLetter: text[at] is not ('-' or '–')) && !IsRange(text[end..]) ? end : 0;
    }

    /// <summary>The length of a number in one sign at the start of a text, <c>③</c>, <c>❸</c> or <c>3️⃣</c>, with the mark behind it; 0 when there is none.</summary>
    public static int SymbolLength(ReadOnlySpan<char> text, out int number)
    {
        number = text is [var sign, ..] ? sign switch
        {
            >= '①' and <= '⑳' => sign - '①' + 1,
            >= '⑴' and <= '⒇' => sign - '⑴' + 1,
            >= '⒈' and <= '⒛' => sign - '⒈' + 1,
            >= '❶' and <= '❿' => sign - '❶' + 1,
            >= '➀' and <= '➉' => sign - '➀' + 1,
            >= '➊' and <= '➓' => sign - '➊' + 1,
            >= '⓵' and <= '⓾' => sign - '⓵' + 1,
            >= '1' and <= '9' when text[1..] is [KeyCap, ..] or [EmojiStyle, KeyCap, ..] => sign - '0',
            _ => 0,
        } : 0;
        if (number == 0)
            return 0;

        var length = text[1..] switch
        {
            [KeyCap, ..] => 2,
            [EmojiStyle, KeyCap, ..] => 3,
            _ => 1,
        };
        return length < text.Length && text[length] is '.' or ')' or ':' ? length + 1 : length;
    }

    /// <summary>Whether a second number follows: "1) – 4) are for …" counts nothing.</summary>
    public static bool IsRange(ReadOnlySpan<char> behind) =>
        behind.TrimStart() is ['-' or '–' or '—', .. var rest] && rest.TrimStart() is [>= '0' and <= '9', ..];

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
