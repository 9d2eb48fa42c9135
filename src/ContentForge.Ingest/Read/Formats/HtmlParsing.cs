using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;

namespace ContentForge.Ingest.Read.Formats;

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
    /// <param name="source">Tells where the text comes from.</param>
    /// <exception cref="UnreadableDocumentException">The text has too many elements.</exception>
    public static ParsedHtml Parse(string html, InputLimits limits, IHtmlSource source)
    {
        if (html.AsSpan().Count('<') > limits.MaxOpenElements && TagNesting.FirstDeeperThan(html, limits.MaxOpenElements) is { } deep)
            throw new UnreadableDocumentException(DiagnosticCodes.TooDeeplyNested, $"More than {limits.MaxOpenElements} elements lie in one another.", source.PlaceOf(deep));

        var problems = ImmutableArray.CreateBuilder<ReadProblem>();
        html = NestingLimit.Apply(html, limits.MaxTagDepth);
        html = AttributeLimit.Apply(html, limits.MaxAttributes, source, problems);
        var count = 0;
        var options = new HtmlParserOptions
        {
            // Its own way with deep nesting puts texts in another order.
            MaximumDepth = limits.MaxElements,
            OnCreated = (element, position) =>
            {
                if (++count > limits.MaxElements)
                    throw new UnreadableDocumentException(DiagnosticCodes.TooManyElements, $"The document has more than {limits.MaxElements} elements.", source.PlaceOf(position.Position - 1));
                source.Annotate(element, position);
            },
        };
        var document = new HtmlParser(options, _context ??= CreateContext()).ParseDocument(html);
        var leftOut = html.Contains("<template", StringComparison.OrdinalIgnoreCase) ? ShadowRoots.Open(document) : [];
        if (html.Length / MinCharsPerNode > limits.MaxSiblings)
            RefuseManySiblings(document, limits.MaxSiblings);
        if (count > limits.MaxDomDepth)
            Flatten(document, limits.MaxDomDepth);
        return new ParsedHtml(document, problems.ToImmutable(), leftOut);
    }

    private static void RefuseManySiblings(IHtmlDocument document, int max)
    {
        foreach (var node in document.Walk())
        {
            if (node.ChildNodes.Length > max)
                throw new UnreadableDocumentException(DiagnosticCodes.TooManyElements, $"More than {max} nodes lie side by side.", SourceLines.Of(node.ChildNodes[max]));
        }
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

/// <summary>Knows which places of a file HTML comes from, whether it is the file itself or was made of it.</summary>
internal interface IHtmlSource
{
    /// <summary>Writes its lines on an element that the parser has just made. Called in the order of the HTML.</summary>
    void Annotate(IElement element, TextPosition position);

    /// <summary>The place in the file of a character of the HTML.</summary>
    SourceSpan PlaceOf(int offset);
}

/// <summary>The tree of an HTML text.</summary>
/// <param name="Document">The tree.</param>
/// <param name="Problems">What was repaired on the way to it.</param>
/// <param name="LeftOut">What is not shown.</param>
internal sealed record ParsedHtml(IHtmlDocument Document, ImmutableArray<ReadProblem> Problems, ImmutableArray<LeftOut> LeftOut);
