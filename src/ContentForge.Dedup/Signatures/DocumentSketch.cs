
namespace ContentForge.Dedup.Signatures;

/// <summary>What the finder keeps of a document. Copies of one text share everything that is computed from the text.</summary>
public sealed class DocumentSketch
{
    internal DocumentSketch(DedupDocument document, SketchBody body)
    {
        Path = document.Path;
        Title = document.Title;
        Completeness = document.Completeness;
        Date = document.Date;
        Body = body;
    }

    /// <summary>The path of the document.</summary>
    public string Path { get; }

    /// <summary>The title of the document.</summary>
    public string Title { get; }

    /// <summary>How much the document holds.</summary>
    public Completeness Completeness { get; }

    /// <summary>When the document was published.</summary>
    public DateTimeOffset? Date { get; }

    /// <summary>The cleaned text, or that of another document with exactly the same text.</summary>
    public string Text => Body.Text;

    internal SketchBody Body { get; }
}
