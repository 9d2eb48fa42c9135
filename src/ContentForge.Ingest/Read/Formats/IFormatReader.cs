using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;
using ContentForge.Ingest.Read.Metadata;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>Turns one way of writing into a tree.</summary>
internal interface IFormatReader
{
    /// <summary>The format it reads.</summary>
    SourceFormat Format { get; }

    /// <summary>Reads the text of a file from a line on.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="firstLine">The first line of the text proper, from 1; front matter stands before it.</param>
    /// <exception cref="UnreadableDocumentException">The text breaks a limit.</exception>
    FormatContent Read(SourceText text, int firstLine);
}

/// <summary>How an article is written.</summary>
public enum SourceFormat
{
    /// <summary>CommonMark with tables and islands of HTML.</summary>
    Markdown,

    /// <summary>A page, or a part of one.</summary>
    Html,

    /// <summary>Text without any markup: bare heading lines, lines that begin with a bullet.</summary>
    PlainText,
}

/// <summary>What a format reader makes of a text.</summary>
/// <param name="Document">The tree; its body is the article.</param>
/// <param name="Head">What the text says about itself in its own way, such as the head of a page.</param>
internal sealed record FormatContent(IHtmlDocument Document, FrontMatter Head)
{
    /// <summary>What was repaired on the way to the tree.</summary>
    public ImmutableArray<ReadProblem> Problems { get; init; } = [];

    /// <summary>What was left out on the way because it is no part of the text.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];
}

/// <summary>What an editor should know of a text that was read all the same.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What is wrong, in plain words.</param>
internal sealed record ReadProblem(DiagnosticCode Code, SourceSpan Place, string Message);

/// <summary>
/// Leaves a third-party parser in the middle of a document that breaks a limit. Caught where the article is read, and made a diagnostic
/// of.
/// </summary>
internal sealed class UnreadableDocumentException(DiagnosticCode code, string message, SourceSpan? place = null) : Exception(message)
{
    public DiagnosticCode Code { get; } = code;

    /// <summary>Where the limit is reached; null for what has no one place.</summary>
    public SourceSpan? Place { get; } = place;
}
