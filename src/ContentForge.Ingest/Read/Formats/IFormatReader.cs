using ContentForge.Ingest.Dom;

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
