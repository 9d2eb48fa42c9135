using System.Globalization;
using System.Text;

namespace ContentForge.Dedup.Text;

/// <summary>
/// Decides which characters make words and folds their case. A word is a run of letters, marks and decimal digits (Unicode
/// categories L, M and Nd), so <c>don't</c> and <c>don’t</c> are the same two words.
/// </summary>
internal static class WordFolder
{
    /// <summary>The folded value of a character that separates words.</summary>
    public const int Separator = 0;

    /// <summary>The folded value of a character that is invisible inside a word, such as a soft hyphen.</summary>
    public const int Ignored = -1;

    /// <summary>The folded values of the ASCII characters, nearly all of most texts.</summary>
    public static readonly byte[] Ascii = BuildAscii();

    /// <summary>The folded code point, <see cref="Separator"/> or <see cref="Ignored"/>.</summary>
    public static int Fold(int codePoint) => codePoint < Ascii.Length ? Ascii[codePoint] : FoldWide(codePoint);

    /// <summary>The folded word as text.</summary>
    public static string Fold(ReadOnlySpan<char> word) => Fold(word, new StringBuilder(word.Length)).ToString();

    /// <summary>Appends the folded word.</summary>
    public static StringBuilder Fold(ReadOnlySpan<char> word, StringBuilder target)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            var folded = Fold(rune.Value);
            if (folded is > Separator and < 0x10000) target.Append((char)folded);
            else if (folded > Separator) target.Append(new Rune(folded));
        }

        return target;
    }

    /// <summary>
    /// True for scripts that write no space between words. Each of their characters is a word of its own, or a whole
    /// sentence would be one.
    /// </summary>
    public static bool StandsAlone(int codePoint) => codePoint >= 0x0E00 && codePoint switch
    {
        <= 0x0EFF => true, // Thai, Lao
        >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF => true, // Myanmar, Khmer
        >= 0x3040 and <= 0x30FF or >= 0x31F0 and <= 0x31FF => true, // Hiragana, Katakana
        >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF => true, // Han
        >= 0x20000 and <= 0x3FFFF => true, // Han outside the basic plane
        _ => false,
    };

    private static int FoldWide(int codePoint)
    {
        if (codePoint is 0x00AD or 0x200C or 0x200D or 0x2060 or 0xFEFF) return Ignored;
        if (!Rune.IsValid(codePoint)) return Separator;
        var rune = new Rune(codePoint);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                => FoldCase(rune),
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber => codePoint,
            _ => Separator,
        };
    }

    /// <summary>Up and then down, so that letters with two small forms (σ and ς, s and ſ) become one.</summary>
    private static int FoldCase(Rune rune) => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).Value;

    private static byte[] BuildAscii()
    {
        var table = new byte[128];
        for (var c = 0; c < table.Length; c++)
            if (char.IsAsciiLetterOrDigit((char)c)) table[c] = (byte)char.ToLowerInvariant((char)c);
        return table;
    }
}
