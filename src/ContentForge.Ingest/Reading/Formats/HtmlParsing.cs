using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Cleaning;

namespace ContentForge.Ingest.Reading.Formats;

/// <summary>HTML text to a tree, with limits.</summary>
internal static class HtmlParsing
{
    /// <summary>What stands before HTML that is the content of a body.</summary>
    public const string BodyStart = "<!DOCTYPE html><html><head></head><body>";

    /// <summary>Two nodes lie side by side only if at least one of them is a tag.</summary>
    private const int MinCharsPerNode = 2;

    /// <summary>Making one takes longer than many an article; a thread parses one article at a time.</summary>
    [ThreadStatic]
    private static IBrowsingContext? _context;

    /// <summary>Parses a whole document.</summary>
    /// <param name="html">The text.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="annotate">Called for each element as it is made, with its place in the text.</param>
    /// <exception cref="UnreadableDocumentException">The text has too many elements.</exception>
    public static IHtmlDocument Parse(string html, InputLimits limits, Action<IElement, TextPosition> annotate)
    {
        if (html.AsSpan().Count('<') > limits.MaxOpenElements && TagNesting.Depth(html) > limits.MaxOpenElements)
            throw new UnreadableDocumentException(DiagnosticCodes.TooDeeplyNested, $"More than {limits.MaxOpenElements} elements lie in one another.");

        var count = 0;
        var options = new HtmlParserOptions
        {
            // Its own way with deep nesting puts texts in another order.
            MaximumDepth = limits.MaxElements,
            OnCreated = (element, position) =>
            {
                if (++count > limits.MaxElements)
                    throw new UnreadableDocumentException(DiagnosticCodes.TooManyElements, $"The document has more than {limits.MaxElements} elements.");
                annotate(element, position);
            },
        };
        var document = new HtmlParser(options, _context ??= CreateContext()).ParseDocument(html);
        if (html.Length / MinCharsPerNode > limits.MaxSiblings && document.Walk().Any(node => node.ChildNodes.Length > limits.MaxSiblings))
            throw new UnreadableDocumentException(DiagnosticCodes.TooManyElements, $"More than {limits.MaxSiblings} nodes lie side by side.");
        if (count > limits.MaxDomDepth)
            Flatten(document, limits.MaxDomDepth);
        return document;
    }

    /// <summary>A context for documents that nobody browses: no frame opens, and no element follows its attributes.</summary>
    private static IBrowsingContext CreateContext()
    {
        var elements = Configuration.Default.Services.OfType<IElementFactory<Document, HtmlElement>>().Single();
        return BrowsingContext.New(Configuration.Default.WithOnly<IElementFactory<Document, HtmlElement>>(new PlainElementFactory(elements)).Without<IAttributeObserver>());
    }

    /// <summary>Makes one text of whatever lies too deep: questions about ancestors are asked everywhere, and must stay cheap.</summary>
    private static void Flatten(IHtmlDocument document, int maxDepth)
    {
        var tooDeep = new List<IElement>();
        foreach (var (element, depth) in document.DocumentElement.WalkWithDepth())
        {
            if (depth == maxDepth && element.ChildElementCount > 0)
                tooDeep.Add(element);
        }

        foreach (var element in tooDeep)
            element.TextContent = Texts.Of(element);
    }
}
