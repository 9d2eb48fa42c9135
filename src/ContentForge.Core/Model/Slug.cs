using System.Text;

namespace ContentForge.Core.Model;

/// <summary>Makes the readable part of an address, safe as a file name on every system.</summary>
public static class Slug
{
    private const int MaxLength = 96;

    // Names that Windows keeps for devices, whatever the extension.
    private static readonly HashSet<string> DeviceNames = new(StringComparer.Ordinal)
    {
        "aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>
    /// Lower-case letters and digits of any script, with one hyphen for everything between them; cut at a word border at 96
    /// characters. Apostrophes vanish, so "won't" stays one word.
    /// </summary>
    /// <param name="text">Any text, for instance a title.</param>
    /// <param name="fallback">What to use when the text has no letter or digit.</param>
    public static string From(string text, string fallback = "article")
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
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or 0x2019))
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

    private static string CutAtWord(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;

        var hyphen = slug.LastIndexOf('-', MaxLength);
        var length = hyphen > MaxLength / 2 ? hyphen : MaxLength;
        return slug[..(char.IsHighSurrogate(slug[length - 1]) ? length - 1 : length)];
    }
}
