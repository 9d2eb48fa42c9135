using System.Buffers;
using System.Text;

namespace ContentForge.Core.Model;

/// <summary>
/// Takes out of a text what no text is made of, or what makes it look like another: control characters, noncharacters, tag characters,
/// embeddings and overrides of direction, and characters without width where they join nothing. Marks that right-to-left text and
/// emoji need stay. Every text goes through here on its way into an article.
/// </summary>
public static class TextSanitizer
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => char.IsSurrogate(c) || (c != '\n' && c != '\t' && KindOf(new Rune(c)) is not TextCharacter.Visible))]);

    /// <summary>The text without them. Line ends become <c>\n</c>; tabs stay.</summary>
    public static string Sanitize(string text) => Inspect(text).Text;

    /// <summary>The text without them, and what was taken out.</summary>
    public static SanitizedText Inspect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Suspects);
        return first < 0 ? new SanitizedText(text, 0, 0, 0, 0) : new Pass(text).Run(first);
    }

    /// <summary>Whether a character can do harm where it is shown or printed as it is.</summary>
    public static bool IsUnsafe(Rune rune) => KindOf(rune) is TextCharacter.Control or TextCharacter.Blank or TextCharacter.Invisible or TextCharacter.Tag;

    /// <summary>Where the first character stands that may be unsafe; -1 when there is none.</summary>
    public static int IndexOfSuspect(ReadOnlySpan<char> text) => text.IndexOfAny(Suspects);

    private static TextCharacter KindOf(Rune rune) => rune.Value switch
    {
        '\t' or '\n' => TextCharacter.Visible,
        '\v' or '\f' or '\r' or 0x85 => TextCharacter.Blank,
        < 0x20 or (>= 0x7F and <= 0x9F) => TextCharacter.Control,
        < 0xAD => TextCharacter.Visible,

        // The soft hyphen, spaces of no width, invisible operators, marks of byte order and of annotations.
        0xAD or 0x180E or 0x200B or (>= 0x2060 and <= 0x2065) or (>= 0x206A and <= 0x206F) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) => TextCharacter.Invisible,

        // What turns the direction of text round, and does so to the end where it is not closed.
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => TextCharacter.Invisible,
        ZeroWidthNonJoiner or ZeroWidthJoiner or (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180D) or (>= 0xE0100 and <= 0xE01EF) => TextCharacter.Joiner,
        >= 0xE0000 and <= 0xE0FFF => TextCharacter.Tag,
        >= 0xFDD0 and <= 0xFDEF => TextCharacter.Control,
        _ => (rune.Value & 0xFFFE) == 0xFFFE ? TextCharacter.Control : TextCharacter.Visible,
    };

    private enum TextCharacter
    {
        Visible,
        Blank,
        Control,
        Invisible,
        Joiner,
        Tag,
    }

    private ref struct Pass(string text)
    {
        private readonly StringBuilder _result = new(text.Length);
        private int _controls;
        private int _firstControl;
        private int _invisible;
        private int _firstInvisible;

        public SanitizedText Run(int at)
        {
            _result.Append(text, 0, at);
            while (at < text.Length)
            {
                var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
                at += status == OperationStatus.Done ? Take(rune, at, length) : TakeHalf(length);
                var clean = text.AsSpan(at).IndexOfAny(Suspects);
                clean = clean < 0 ? text.Length - at : clean;
                _result.Append(text, at, clean);
                at += clean;
            }

            var result = _result.ToString();
            return new SanitizedText(string.Equals(result, text, StringComparison.Ordinal) ? text : result, _controls, _firstControl, _invisible, _firstInvisible);
        }

        /// <summary>Half of a pair stands for no character, and no file could hold it.</summary>
        private readonly int TakeHalf(int length)
        {
            _result.Append('\uFFFD');
            return length;
        }

        private int Take(Rune rune, int at, int length)
        {
            switch (KindOf(rune))
            {
                case TextCharacter.Visible:
                    _result.Append(text, at, length);
                    return rune.Value == 0x1F3F4 ? TakeFlag(at, length) : length;
                case TextCharacter.Blank:
                    return TakeBlank(rune, at);
                case TextCharacter.Joiner when Joins(rune):
                    _result.Append(text, at, length);
                    break;
                case TextCharacter.Control or TextCharacter.Tag:
                    _firstControl = _controls++ == 0 ? at : _firstControl;
                    break;
                default:
                    _firstInvisible = _invisible++ == 0 ? at : _firstInvisible;
                    break;
            }

            return length;
        }

        private readonly int TakeBlank(Rune rune, int at)
        {
            var isPair = rune.Value == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
            _result.Append(rune.Value == '\r' ? '\n' : ' ');
            return isPair ? 2 : 1;
        }

        /// <summary>The flags of parts of a country are a black flag, the letters of a name as tags, and an end (UTS #51, chapter 2.8).</summary>
        private readonly int TakeFlag(int at, int length)
        {
            const int shortest = 3, longest = 6;
            var end = at + length;
            var letters = 0;
            while (letters <= longest && TagAt(end) is { } tag and not '\x7F')
            {
                if (!char.IsAsciiLetterLower(tag) && !char.IsAsciiDigit(tag))
                    return length;
                end += 2;
                letters++;
            }

            if (letters is < shortest or > longest || TagAt(end) is not '\x7F')
                return length;
            _result.Append(text, at + length, end + 2 - at - length);
            return end + 2 - at;
        }

        /// <summary>The ASCII character that a tag character stands for.</summary>
        private readonly char? TagAt(int at) =>
            at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) && char.ConvertToUtf32(text[at], text[at + 1]) is >= 0xE0020 and <= 0xE007F and var code
                ? (char)(code - 0xE0000) : null;

        /// <summary>A joiner or a selector acts on the visible character before it; a joiner may come behind a selector.</summary>
        private readonly bool Joins(Rune rune)
        {
            if (_result.Length == 0)
                return false;
            var before = _result[^1];
            var isAfterPlane = char.IsLowSurrogate(before) && _result.Length > 1 && KindOf(new Rune(_result[^2], before)) is TextCharacter.Joiner;
            var isAfterJoiner = isAfterPlane || (!char.IsSurrogate(before) && KindOf(new Rune(before)) is TextCharacter.Joiner);
            if (!isAfterJoiner)
                return !char.IsWhiteSpace(before);
            return rune.Value == ZeroWidthJoiner && before is >= '\uFE00' and <= '\uFE0F';
        }
    }
}

/// <summary>A text after <see cref="TextSanitizer.Inspect"/>.</summary>
/// <param name="Text">The text without what was taken out.</param>
/// <param name="Controls">How many control characters, noncharacters and tag characters were taken out.</param>
/// <param name="FirstControl">The offset of the first of them in the text as it was.</param>
/// <param name="Invisible">How many other characters that show nothing were taken out.</param>
/// <param name="FirstInvisible">The offset of the first of them in the text as it was.</param>
public readonly record struct SanitizedText(string Text, int Controls, int FirstControl, int Invisible, int FirstInvisible);
