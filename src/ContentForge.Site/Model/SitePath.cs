using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ContentForge.Site.Model;

/// <summary>
/// Where a file of the site lies: a path relative to its root, with <c>/</c>. Only <see cref="Parse"/> makes one, so nothing that holds
/// a <see cref="SitePath"/> can be led out of the output folder.
/// </summary>
public readonly record struct SitePath
{
    // A file name may have 255 bytes on Linux, and a path 1,024 on macOS; some room is left.
    private const int MaxSegmentBytes = 240;
    private const int MaxBytes = 1024;

    // What a file name cannot hold on one of the usual systems, or what would change the meaning of a link.
    private static readonly SearchValues<char> Refused = SearchValues.Create("\\:*?\"<>|#%&");

    private readonly string? _value;

    private SitePath(string value) => _value = value;

    /// <summary>The path.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A path is needed.");

    /// <summary>What leads from this file back to the root of the site: empty, or some <c>../</c>.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", Value.Count(c => c == '/')));

    /// <summary>Whether it is a page.</summary>
    public bool IsPage => Value.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Takes a path if it is one that may be written.</summary>
    /// <exception cref="FormatException">It is rooted, leaves the folder, or is no name on one of the usual systems.</exception>
    public static SitePath Parse(string path) =>
        Problem(path) is { } problem ? throw new FormatException($"'{Printable(path)}' {problem}.") : new SitePath(path);

    /// <summary>Takes a path if it is one that may be written.</summary>
    public static bool TryParse(string path, out SitePath parsed)
    {
        var isGood = Problem(path) is null;
        parsed = isGood ? new SitePath(path) : default;
        return isGood;
    }

    /// <summary>The path.</summary>
    public override string ToString() => Value;

    private static string? Problem(string path)
    {
        if (path.Length == 0 || path[0] == '/')
            return "is not a relative path";
        if (Encoding.UTF8.GetByteCount(path) > MaxBytes)
            return "is too long";
        if (path.Any(char.IsControl) || !IsWellFormed(path) || path.AsSpan().ContainsAny(Refused))
            return "has a character that a file name cannot hold";
        return Array.Find(path.Split('/'), segment => !IsName(segment)) is { } bad ? $"has the segment '{bad}'" : null;
    }

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private static bool IsName(string segment) =>
        segment.Length > 0
        && segment is not ("." or "..")
        && segment[^1] is not ('.' or ' ')
        && segment[0] != ' '
        && Encoding.UTF8.GetByteCount(segment) <= MaxSegmentBytes
        && !IsDevice(segment.Split('.')[0]);

    private static bool IsDevice(string name) =>
        name.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        || (name.Length == 4 && name[3] is >= '1' and <= '9'
            && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));

    private static string Printable(string path) => string.Concat(path.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}

/// <summary>
/// Tells which addresses are one: on some systems those that differ in case or in the Unicode form of a letter name one file, and readers
/// cannot tell full-width letters from plain ones. The table stands here because the runtime cannot take letters apart when it is told to be
/// the same on every system (<c>InvariantGlobalization</c>).
/// </summary>
internal static class AddressKey
{
    // The syllables of Hangul and the letters they are made of (Unicode 16, chapter 3.12).
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
