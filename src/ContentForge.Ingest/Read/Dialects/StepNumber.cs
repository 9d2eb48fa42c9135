using System.Globalization;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>Numbers that stand alone: <c>3</c>, <c>03.</c>, <c>(3)</c>, <c>③</c>, <c>3️⃣</c>.</summary>
internal static class StepNumber
{
    /// <summary>Chosen: no procedure has as many steps; larger numbers are years and codes.</summary>
    private const int Max = 99;

    /// <summary>The number that a text is, or null when it is anything else.</summary>
    public static int? Read(ReadOnlySpan<char> text)
    {
        var digits = text.Trim();
        if (digits.IsEmpty)
            return null;
        if (Symbol(digits, out var length) is { } symbol)
            return digits[length..].TrimEnd(".:) ").IsEmpty ? symbol : null;

        digits = digits.TrimStart('(').TrimEnd(".):").TrimEnd();
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Max ? number : null;
    }

    /// <summary>The number in one sign that a text begins with, and how long that is.</summary>
    private static int? Symbol(ReadOnlySpan<char> text, out int length)
    {
        length = 1;
        switch (text[0])
        {
            case >= '①' and <= '⑳':
                return text[0] - '①' + 1;
            case >= '❶' and <= '❿':
                return text[0] - '❶' + 1;
            case >= '➀' and <= '➉':
                return text[0] - '➀' + 1;
            case >= '➊' and <= '➓':
                return text[0] - '➊' + 1;
            case >= '⓵' and <= '⓾':
                return text[0] - '⓵' + 1;
            case >= '1' and <= '9' when text[1..] is ['\u20E3', ..] or ['\uFE0F', '\u20E3', ..]:
                length = text[1] == '\u20E3' ? 2 : 3;
                return text[0] - '0';
            default:
                return null;
        }
    }
}
