using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Read;

/// <summary>
/// Keeps out of articles the characters that no text is made of: in the source, where they stand as they are, and in the tree, where
/// references such as <c>&amp;#27;</c> have become characters.
/// </summary>
internal static class CleanCharacters
{
    /// <summary>The source without them, and a report of what was taken out.</summary>
    public static SourceText Of(string path, SourceText source, ICollection<Diagnostic> diagnostics)
    {
        var repaired = Repaired(source.Text);
        source = ReferenceEquals(repaired, source.Text) ? source : new SourceText(repaired);
        var clean = TextSanitizer.Inspect(source.Text);
        if (clean.Controls > 0)
            Report(DiagnosticCodes.ControlCharacters, clean.FirstControl, clean.Controls, "control character or noncharacter", "control characters or noncharacters");
        if (clean.Invisible > 0)
            Report(DiagnosticCodes.InvisibleCharacters, clean.FirstInvisible, clean.Invisible, "invisible character", "invisible characters");
        return ReferenceEquals(clean.Text, source.Text) ? source : new SourceText(clean.Text);

        void Report(DiagnosticCode code, int first, int count, string one, string many)
        {
            var character = char.ConvertToUtf32(source.Text, first).ToString("X4", CultureInfo.InvariantCulture);
            diagnostics.Add(new Diagnostic(code, path, source.PositionAt(first), string.Create(
                CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)} {(count == 1 ? "was" : "were")} taken out; {(count == 1 ? "it" : "the first")}, U+{character}, stood here.")));
        }
    }

    /// <summary>Cleans the texts and the attributes of a tree.</summary>
    public static void In(IHtmlDocument document)
    {
        foreach (var node in document.Body!.Walk())
        {
            if (node is IText text)
                Clean(text);
            else if (node is IElement element)
                Clean(element);
        }
    }

    private static void Clean(IText text)
    {
        var clean = TextSanitizer.Sanitize(Repaired(text.Data));
        if (!ReferenceEquals(clean, text.Data))
            text.Data = clean;
    }

    private static void Clean(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var clean = TextSanitizer.Sanitize(attribute.Value);
            if (!ReferenceEquals(clean, attribute.Value))
                attribute.Value = clean;
        }
    }

    /// <summary>Misread UTF-8 is partly control characters, and is read aright before they go.</summary>
    private static string Repaired(string text) => text.AsSpan().ContainsAnyInRange('\u0080', '\u009F') ? Mojibake.Repair(text) : text;
}
