using System.Globalization;
using ContentForge.Ingest.Words;

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
        if (MarkerText.SymbolLength(digits, out var symbol) is > 0 and var length)
            return length == digits.Length ? symbol : null;

        digits = digits.TrimStart('(').TrimEnd(".):").TrimEnd();
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Max ? number : null;
    }
}
