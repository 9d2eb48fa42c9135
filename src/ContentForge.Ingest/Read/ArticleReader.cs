using System.Collections.Immutable;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;
using ContentForge.Ingest.Read.Encodings;
using ContentForge.Ingest.Read.Formats;
using ContentForge.Ingest.Read.Metadata;
using ContentForge.Ingest.Read.Structured;

namespace ContentForge.Ingest.Read;

/// <summary>Bytes to <see cref="Article"/>. A function of its input; any number of threads may use one reader.</summary>
public sealed class ArticleReader
{
    private readonly InputLimits _limits;
    private readonly ImmutableArray<IFormatReader> _formats;

    /// <summary>Makes a reader.</summary>
    /// <param name="limits">What one file may cost; the defaults when null.</param>
    public ArticleReader(InputLimits? limits = null)
    {
        _limits = limits ?? InputLimits.Default;
        _formats = [new MarkdownReader(_limits), new HtmlReader(_limits), new PlainTextReader(_limits)];
    }

    /// <summary>Reads one file. Never throws on what the bytes hold.</summary>
    /// <param name="path">The file, relative to the input folder, with <c>/</c>.</param>
    /// <param name="bytes">Its content.</param>
    public ReadResult Read(string path, byte[] bytes)
    {
        if (bytes.Length > _limits.MaxFileBytes)
            return Failed(path, DiagnosticCodes.FileTooLarge, $"The file has {bytes.Length} bytes; the limit is {_limits.MaxFileBytes}.");
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is null)
            return Failed(path, DiagnosticCodes.UnknownEncoding, decoded.Problem);

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(decoded.Repairs.Select(repair => new Diagnostic(repair.Code, path, repair.Span, repair.Message)));
        var text = CleanCharacters.Of(path, new SourceText(decoded.Text), diagnostics);
        if (string.IsNullOrWhiteSpace(text.Text))
            return Failed(path, DiagnosticCodes.EmptyFile, "There is nothing in the file.");

        var (frontMatter, bodyLine) = new FrontMatterReader(path, _limits, diagnostics).Read(text);
        var format = FormatDetector.Detect(path, text.Text.AsSpan(text.StartOfLine(bodyLine)), hasFrontMatter: bodyLine > 1);
        try
        {
            var content = _formats.First(reader => reader.Format == format).Read(text, bodyLine);
            diagnostics.AddRange(content.Problems.Select(repaired => new Diagnostic(repaired.Code, path, repaired.Place, repaired.Message)));
            if (!HoldsAnything(content.Document.Body!))
                StructuredBody.Restore(content.Document, StructuredBody.Read(content.Document));
            CleanCharacters.In(content.Document);
            var leftOut = DialectList.Apply(content.Document);
            if (!HoldsAnything(content.Document.Body!))
            {
                diagnostics.Add(new Diagnostic(DiagnosticCodes.NotAnArticle, path, null, "There is neither text nor a picture in it."));
                return new ReadResult(null, diagnostics.ToImmutable());
            }

            var own = bodyLine > 1 ? frontMatter : content.Head;
            var article = new Article(path, Hash(bytes), text, format, own, content.Document) { LeftOut = [.. content.LeftOut, .. leftOut] };
            return new ReadResult(article, diagnostics.ToImmutable());
        }
        catch (UnreadableDocumentException e)
        {
            diagnostics.Add(new Diagnostic(e.Code, path, e.Place, e.Message));
            return new ReadResult(null, diagnostics.ToImmutable());
        }
    }

    private static bool HoldsAnything(IElement body) =>
        body.Walk().Any(node => node is IText text ? text.ParentElement is not (IHtmlScriptElement or IHtmlStyleElement) && !string.IsNullOrWhiteSpace(text.Data) : node is IHtmlImageElement);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ReadResult Failed(string path, DiagnosticCode code, string message) =>
        new(null, [new Diagnostic(code, path, null, message)]);
}
