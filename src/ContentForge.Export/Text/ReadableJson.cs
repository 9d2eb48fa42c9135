using System.Text;
using System.Text.Encodings.Web;
using ContentForge.Core.Model;

namespace ContentForge.Export.Text;

/// <summary>
/// Escapes for JSON that people read and no page holds: letters of all scripts, and <c>&lt;</c>, stay as they are. What would steer a
/// terminal or show nothing is escaped; the names of files may hold anything.
/// </summary>
public sealed unsafe class ReadableJson : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    private ReadableJson()
    {
    }

    /// <summary>The encoder.</summary>
    public static JavaScriptEncoder Encoder { get; } = new ReadableJson();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        Relaxed.WillEncode(unicodeScalar) || (Rune.IsValid(unicodeScalar) && TextSanitizer.IsUnsafe(new Rune(unicodeScalar)));

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var first = TextSanitizer.IndexOfSuspect(span);
        var relaxed = Relaxed.FindFirstCharacterToEncode(text, textLength);
        return first < 0 ? relaxed : FirstUnsafe(span, first, relaxed);
    }

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (Relaxed.WillEncode(unicodeScalar))
            return Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

        var escaped = PrintableText.Escaped(new Rune(unicodeScalar));
        var fits = escaped.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? escaped.Length : 0;
        return fits;
    }

    private static int FirstUnsafe(ReadOnlySpan<char> text, int from, int end)
    {
        var limit = end < 0 ? text.Length : end;
        for (var at = from; at < limit;)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            if (TextSanitizer.IsUnsafe(rune))
                return at;
            at += length;
        }

        return end;
    }
}
