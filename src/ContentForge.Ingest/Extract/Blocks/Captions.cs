using ContentForge.Core.Model;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>Tells the line below a picture from other paragraphs.</summary>
internal static class Captions
{
    /// <summary>Chosen: a caption names what is seen. Longer lines are instructions.</summary>
    private const int MaxWords = 16;

    private static readonly string[] Openings = ["Figure", "Fig.", "Image", "Screenshot", "Photo", "Source:", "Credit", "Abbildung", "Bild", "Figura", "Imagen", "Imagem"];

    public static bool IsCaption(RichText text)
    {
        var plain = text.Plain.AsSpan().TrimStart();
        if (TextShape.IsCovered(text, TextSpanKind.Italic) && char.IsLetterOrDigit(TextShape.LastMark(plain)))
            return TextShape.CountWords(plain) <= MaxWords;
        foreach (var opening in Openings)
        {
            if (plain.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && plain.Length > opening.Length
                && (plain[opening.Length] is ':' or ' ' or '.' || opening[^1] == ':')
                && (plain[..Math.Min(plain.Length, 16)].Contains(':') || TextShape.IsCovered(text, TextSpanKind.Italic)))
                return TextShape.CountWords(plain) <= MaxWords;
        }

        return false;
    }
}
