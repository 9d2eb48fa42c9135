using System.Collections.Frozen;
using System.Text;

namespace ContentForge.Core.Model;

/// <summary>
/// Writes letters of other alphabets and letters with marks in plain Latin ones. The tables stand here because the runtime cannot take
/// letters apart when it is told to be the same on every system (<c>InvariantGlobalization</c>).
/// </summary>
public static class Transliteration
{
    // The plain spelling, then the letters that are written so.
    private static readonly string[] Marked =
    [
        "a:àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "ae:æǣǽ",
        "b:ḃḅḇ",
        "c:çćĉċčḉ",
        "d:ðďđḋḍḏḑḓ",
        "e:èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "f:ḟ",
        "g:ĝğġģǧḡ",
        "h:ĥħȟḣḥḧḩḫẖ",
        "i:İìíîïĩīĭįıǐȉȋḭḯỉị",
        "ij:ĳ",
        "j:ĵ",
        "k:ķĸǩḱḳḵ",
        "l:ĺļľŀłḷḹḻḽ",
        "m:ḿṁṃ",
        "n:ñńņňŉŋǹṅṇṉṋ",
        "o:òóôõöøōŏőǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "oe:œ",
        "p:ṕṗ",
        "r:ŕŗřȑȓṙṛṝṟ",
        "s:śŝşšſșṡṣṥṧṩẛ",
        "ss:ß",
        "t:ţťŧțṫṭṯṱẗ",
        "th:þ",
        "u:ùúûüũūŭůűųǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "v:ṽṿ",
        "w:ŵẁẃẅẇẉẘ",
        "x:ẋẍ",
        "y:ýÿŷȳẏẙỳỵỷỹ",
        "z:źżžẑẓẕ",
    ];

    private const string Cyrillic = "а:a б:b в:v г:g ґ:g д:d е:e ё:e є:ye ж:zh з:z и:i і:i ї:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz";

    private const string Greek = "α:a ά:a β:v γ:g δ:d ε:e έ:e ζ:z η:i ή:i θ:th ι:i ί:i ϊ:i ΐ:i κ:k λ:l μ:m ν:n ξ:x ο:o ό:o π:p ρ:r σ:s ς:s τ:t υ:y ύ:y ϋ:y ΰ:y φ:f χ:ch ψ:ps ω:o ώ:o";

    private static readonly FrozenDictionary<Rune, string> Bases = Marked
        .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].EnumerateRunes().Select(letter => KeyValuePair.Create(letter, line[..line.IndexOf(':', StringComparison.Ordinal)])))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<Rune, string> Others = $"{Cyrillic} {Greek}".Split(' ')
        .Select(pair => KeyValuePair.Create(Rune.GetRuneAt(pair, 0), pair[2..]))
        .ToFrozenDictionary();

    /// <summary>A lower-case Latin letter without its marks ("é" is "e", "ß" is "ss"); null for a letter that has none or is not Latin.</summary>
    public static string? WithoutMarks(Rune letter) => Bases.GetValueOrDefault(letter);

    /// <summary>
    /// A lower-case letter in plain Latin ones, as readers of a language expect it: German writes "ae" for "ä", others write "a".
    /// </summary>
    /// <param name="letter">The letter.</param>
    /// <param name="language">A BCP 47 tag; null when it is not known.</param>
    /// <returns>Null for a plain letter, and for an alphabet that has no usual spelling here.</returns>
    public static string? InLatin(Rune letter, string? language) =>
        IsGerman(language) && Umlaut(letter) is { } digraph ? digraph : WithoutMarks(letter) ?? Others.GetValueOrDefault(letter);

    private static string? Umlaut(Rune letter) => letter.Value switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        _ => null,
    };

    private static bool IsGerman(string? language) =>
        language is not null && (language.Equals("de", StringComparison.OrdinalIgnoreCase) || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase));
}
