using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;
using ContentForge.Ingest.Read.Formats;
using ContentForge.Ingest.Read.Metadata;

namespace ContentForge.Ingest.Read;

/// <summary>
/// One source file as a tree. Whatever the format, the article is the children of the document's body as ordinary HTML; containers
/// without a meaning of their own (<c>div</c>, <c>span</c>, <c>section</c>) may remain and are transparent.
/// </summary>
/// <remarks>The document is changed in place while it is cleaned, so an article belongs to one thread at a time.</remarks>
public sealed class Article
{
    /// <summary>Makes an article.</summary>
    public Article(string path, string sha256, SourceText text, SourceFormat format, FrontMatter frontMatter, IHtmlDocument document)
    {
        Path = path;
        Sha256 = sha256;
        Text = text;
        Format = format;
        FrontMatter = frontMatter;
        Document = document;
    }

    /// <summary>The file, relative to the input folder, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The file's text.</summary>
    public SourceText Text { get; }

    /// <summary>How it is written.</summary>
    public SourceFormat Format { get; }

    /// <summary>What the file says about itself; for a page, what its head says.</summary>
    public FrontMatter FrontMatter { get; }

    /// <summary>What reading left out because it is no part of the text.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The tree. Block elements, list items, rows and images carry their source lines, see <see cref="SourceLines"/>.</summary>
    public IHtmlDocument Document { get; }
}

/// <summary>What came of reading one file: an article, or the diagnostics that say why there is none. There may be both.</summary>
/// <param name="Article">The article, or null when the file cannot be used.</param>
/// <param name="Diagnostics">What was found on the way.</param>
public sealed record ReadResult(Article? Article, ImmutableArray<Diagnostic> Diagnostics);
