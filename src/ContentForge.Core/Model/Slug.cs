using System.Globalization;
using System.Text;

namespace ContentForge.Core.Model;

/// <summary>Makes the readable part of an address, safe as a file name on every system.</summary>
public static class Slug
{
    // Chosen: a dozen words, more than lists of search results show of an address.
    private const int MaxLength = 96;

    // Names that Windows keeps for devices, whatever the extension.
    private static readonly HashSet<string> DeviceNames = new(StringComparer.Ordinal)
    {
        "aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>
    /// Lower-case letters and digits, with one hyphen for everything between them; cut at a word border at 96 characters. Letters with
    /// marks, Cyrillic and Greek are written in plain Latin letters, other scripts stay as they are. Apostrophes vanish, so "won't"
    /// stays one word.
    /// </summary>
    /// <param name="text">Any text, for instance a title.</param>
    /// <param name="fallback">What to use when the text has no letter or digit.</param>
    /// <param name="language">The language of the text as a BCP 47 tag, for letters that languages write differently; null when it is not known.</param>
    public static string From(string text, string fallback = "article", string? language = null)
    {
        var slug = new StringBuilder(Math.Min(text.Length, MaxLength + 1));
        var pendingHyphen = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (pendingHyphen && slug.Length > 0)
                    slug.Append('-');
                pendingHyphen = false;
                var letter = Rune.ToLowerInvariant(rune);
                slug.Append(Transliteration.InLatin(letter, language) ?? letter.ToString());
            }
            else if (rune.Value is not ('\'' or 0x2019) && !AppendMark(slug, rune))
            {
                pendingHyphen = true;
            }

            if (slug.Length > MaxLength)
                break;
        }

        var result = CutAtWord(slug.ToString());
        if (result.Length == 0)
            return fallback;
        return DeviceNames.Contains(result) ? result + "-page" : result;
    }

    // A mark that stands by itself belongs to the letter before it: Latin goes without, and other scripts cannot do without.
    private static bool AppendMark(StringBuilder slug, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            return false;

        if (rune.Value is < 0x300 or > 0x36F && slug.Length > 0)
            slug.Append(rune.ToString());
        return true;
    }

    private static string CutAtWord(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;

        var hyphen = slug.LastIndexOf('-', MaxLength);
        var length = hyphen > MaxLength / 2 ? hyphen : MaxLength;
        return slug[..(char.IsHighSurrogate(slug[length - 1]) ? length - 1 : length)];
    }
}
