using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Reading.Formats;

/// <summary>HTML text to a tree, with limits.</summary>
internal static class HtmlParsing
{
    /// <summary>What stands before HTML that is the content of a body.</summary>
    public const string BodyStart = "<!DOCTYPE html><html><head></head><body>";

    /// <summary>Parses a whole document.</summary>
    /// <param name="html">The text.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="annotate">Called for each element as it is made, with its place in the text.</param>
    /// <exception cref="UnreadableDocumentException">The text has too many elements.</exception>
    public static IHtmlDocument Parse(string html, InputLimits limits, Action<IElement, TextPosition> annotate)
    {
        var count = 0;
        var options = new HtmlParserOptions
        {
            OnCreated = (element, position) =>
            {
                if (++count > limits.MaxElements)
                    throw new UnreadableDocumentException(DiagnosticCodes.TooManyElements, $"The document has more than {limits.MaxElements} elements.");
                annotate(element, position);
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }
}
