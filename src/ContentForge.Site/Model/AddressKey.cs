using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ContentForge.Site.Model;

/// <summary>
/// Tells which addresses are one: on some systems those that differ in case or in the Unicode form of a letter name one file, and readers
/// cannot tell full-width letters from plain ones. The table stands here because the runtime cannot take letters apart when it is told to be
/// the same on every system (<c>InvariantGlobalization</c>).
/// </summary>
internal static class AddressKey
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Vowels = 21;
    private const int Finals = 28;

    private static readonly Lazy<FrozenDictionary<int, string>> Forms = new(ReadForms);

    /// <summary>A text that is the same for all addresses that are one.</summary>
    public static string Of(string path)
    {
        if (Ascii.IsValid(path))
            return path.ToUpperInvariant();

        var key = new StringBuilder(path.Length + 8);
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.Value is >= FirstSyllable and <= LastSyllable)
                AppendSyllable(key, rune.Value - FirstSyllable);
            else
                key.Append(Forms.Value.GetValueOrDefault(rune.Value) ?? rune.ToString());
        }

        return key.ToString().ToUpperInvariant();
    }

    // A Korean syllable is a first consonant, a vowel and perhaps a last consonant.
    private static void AppendSyllable(StringBuilder key, int index)
    {
        key.Append((char)(0x1100 + (index / (Vowels * Finals))));
        key.Append((char)(0x1161 + (index % (Vowels * Finals) / Finals)));
        if (index % Finals is var final and > 0)
            key.Append((char)(0x11A7 + final));
    }

    private static FrozenDictionary<int, string> ReadForms()
    {
        using var stream = typeof(AddressKey).Assembly.GetManifestResourceStream("ContentForge.Site.Model.unicode-forms.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ').Select(code => int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToArray())
            .ToFrozenDictionary(codes => codes[0], codes => string.Concat(codes.Skip(1).Select(char.ConvertFromUtf32)));
    }
}
