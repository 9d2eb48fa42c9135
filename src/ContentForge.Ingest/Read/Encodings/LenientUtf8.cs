using System.Buffers;
using System.Text.Unicode;

namespace ContentForge.Ingest.Read.Encodings;

/// <summary>
/// UTF-8 with faults in it: bytes of another encoding, characters written in a forbidden way, a file that ends within a character. It
/// also tells whether the bytes are UTF-8 at all.
/// </summary>
internal sealed class LenientUtf8
{
    private const char Replacement = '\uFFFD';

    /// <summary>A run of bytes outside ASCII that is longer than this is a word in another script, not a letter of Latin text.</summary>
    private const int LongestAccent = 2;

    private readonly char[] _text;
    private int _length;
    private int _longRuns;

    private LenientUtf8(ReadOnlySpan<byte> bytes)
    {
        _text = new char[bytes.Length + 1];
        Read(bytes);
        Text = new string(_text, 0, _length);
    }

    /// <summary>The text with its repairs.</summary>
    public string Text { get; }

    /// <summary>How many characters outside ASCII are written as UTF-8 wants it.</summary>
    public int Valid { get; private set; }

    /// <summary>How many bytes are no part of such a character; they are read as Windows-1252.</summary>
    public int Strange { get; private set; }

    /// <summary>How many characters are written in a way that UTF-8 forbids.</summary>
    public int Malformed { get; private set; }

    /// <summary>How many characters are written as two halves (CESU-8); they are joined.</summary>
    public int Halves { get; private set; }

    /// <summary>Whether the last character is not complete; it is left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The offset in the text of the first repair; null when there is none.</summary>
    public int? FirstRepair { get; private set; }

    /// <summary>Whether the bytes are UTF-8 with faults rather than another encoding.</summary>
    public bool IsUtf8 => Strange == 0
        ? Valid + Halves + Malformed > 0 || !IsCut || CutLength > 1
        : Valid >= 2 * Strange || (Valid * 10 >= Strange && _longRuns * 4 <= Strange);

    /// <summary>Whether so much is UTF-8 that a declaration of something else is not believed.</summary>
    public bool IsUtf8ForSure => Valid >= 10 && Valid >= 10 * Strange;

    private int CutLength { get; set; }

    /// <summary>Reads the bytes.</summary>
    public static LenientUtf8 Of(ReadOnlySpan<byte> bytes) => new(bytes);

    private void Read(ReadOnlySpan<byte> bytes)
    {
        var runEnd = -1;
        for (var at = 0; at < bytes.Length;)
        {
            var status = Utf8.ToUtf16(bytes[at..], _text.AsSpan(_length), out var read, out var written, replaceInvalidSequences: false, isFinalBlock: true);
            Valid += CountCharacters(bytes.Slice(at, read));
            (at, _length) = (at + read, _length + written);
            if (status == OperationStatus.Done)
                return;

            FirstRepair ??= _length;
            var rest = bytes[at..];
            var length = TakeForbidden(rest);
            if (length == 0)
            {
                if (at > runEnd)
                {
                    var end = at + LengthOfRun(rest);
                    _longRuns += end - at > LongestAccent ? end - at : 0;
                    runEnd = end - 1;
                }

                _text[_length++] = Windows1252(rest[0]);
                Strange++;
                length = 1;
            }

            at += length;
        }
    }

    /// <summary>Takes a sequence that has the shape of UTF-8 but may not be used; 0 when there is none.</summary>
    private int TakeForbidden(ReadOnlySpan<byte> bytes)
    {
        var length = LengthByLead(bytes[0]);
        if (length == 0)
            return 0;

        var continued = 1;
        while (continued < length && continued < bytes.Length && IsContinuation(bytes[continued]))
            continued++;
        if (continued < length)
            return continued == bytes.Length ? TakeCut(continued) : 0;

        if (length == 3 && bytes.Length >= 6 && Half(bytes) is >= 0xD800 and <= 0xDBFF and var high && Half(bytes[3..]) is >= 0xDC00 and <= 0xDFFF and var low)
        {
            _text[_length++] = (char)high;
            _text[_length++] = (char)low;
            Halves++;
            return 6;
        }

        // The NUL that Java writes is taken out later, as any NUL is.
        _text[_length++] = bytes is [0xC0, 0x80, ..] ? '\0' : Replacement;
        Malformed++;
        return length;
    }

    private int TakeCut(int length)
    {
        // A single byte at the end may as well be a letter of another encoding.
        if (length == 1 && Valid + Halves == 0)
            return 0;
        (IsCut, CutLength) = (true, length);
        return length;
    }

    private static int LengthByLead(byte lead) => lead switch
    {
        >= 0xC0 and <= 0xDF => 2,
        >= 0xE0 and <= 0xEF => 3,
        >= 0xF0 and <= 0xF7 => 4,
        _ => 0,
    };

    private static int Half(ReadOnlySpan<byte> bytes) => bytes[0] == 0xED && IsContinuation(bytes[1]) && IsContinuation(bytes[2]) ? 0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F) : 0;

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;

    private static int LengthOfRun(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0, (byte)0x7F) is >= 0 and var end ? end : bytes.Length;

    /// <summary>Characters of more than one byte, but for the control characters among them: those are letters of another encoding that look like it.</summary>
    private static int CountCharacters(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F); at >= 0 && at < bytes.Length; at++)
        {
            if (bytes[at] >= 0xC0 && !(bytes[at] == 0xC2 && bytes[at + 1] < 0xA0))
                count++;
        }

        return count;
    }

    private static char Windows1252(byte value)
    {
        Span<char> character = stackalloc char[1];
        LegacyEncodings.Windows1252.GetChars([value], character);
        return char.IsControl(character[0]) ? Replacement : character[0];
    }
}
