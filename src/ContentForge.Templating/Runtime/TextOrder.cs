using System.Globalization;

namespace ContentForge.Templating.Runtime;

/// <summary>
/// The order of words in a list for readers: punctuation, digits, letters; letters regardless of case and accents at first, small ones
/// before
/// capitals when nothing else differs. It needs no data of the operating system, so it is the same everywhere.
/// </summary>
internal static class TextOrder
{
    private const string Folded =
        "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty";

    public static int Compare(string left, string right)
    {
        var order = CompareBy(left, right, Primary);
        if (order == 0)
            order = CompareBy(left, right, Accent);
        if (order == 0)
            order = CompareBy(left, right, static c => char.IsUpper(c) ? 1 : 0);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static int CompareBy(string left, string right, Func<char, int> weigh)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var order = weigh(left[i]).CompareTo(weigh(right[i]));
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Primary(char c)
    {
        const int Width = char.MaxValue + 1;
        var rank = CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => 0,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => 1,
            UnicodeCategory.ConnectorPunctuation => 2,
            UnicodeCategory.DashPunctuation => 3,
            >= UnicodeCategory.OpenPunctuation and <= UnicodeCategory.OtherPunctuation => 4,
            >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol => 5,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => 6,
            _ => 7,
        };
        return (rank * Width) + Fold(char.ToLowerInvariant(c));
    }

    private static int Accent(char c)
    {
        var small = char.ToLowerInvariant(c);
        return Fold(small) == small ? 0 : small;
    }

    private static char Fold(char c) => c is >= '\u00C0' and <= '\u00FF' && Folded[c - '\u00C0'] != '*' ? Folded[c - '\u00C0'] : c;
}
