using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

/// <summary>A stretch of a source text. Lines and columns are 1-based; columns count UTF-16 units; the end is inclusive.</summary>
public readonly record struct SourceSpan
{
    /// <summary>Makes a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A line or column is below 1, or the end lies before the start.</exception>
    [JsonConstructor]
    public SourceSpan(int startLine, int startColumn, int endLine, int endColumn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startLine, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(startColumn, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(endLine, startLine);
        ArgumentOutOfRangeException.ThrowIfLessThan(endColumn, startLine == endLine ? startColumn : 1);
        StartLine = startLine;
        StartColumn = startColumn;
        EndLine = endLine;
        EndColumn = endColumn;
    }

    /// <summary>First line, from 1.</summary>
    public int StartLine { get; }

    /// <summary>First column of the first line, from 1.</summary>
    public int StartColumn { get; }

    /// <summary>Last line that still belongs to the span.</summary>
    public int EndLine { get; }

    /// <summary>Last column of the last line that still belongs to the span.</summary>
    public int EndColumn { get; }

    /// <summary>A single position.</summary>
    public static SourceSpan At(int line, int column = 1) => new(line, column, line, column);

    /// <summary>Whole lines whose last column is not known; the end column repeats the start's.</summary>
    public static SourceSpan OfLines(int startLine, int endLine) => new(startLine, 1, endLine, 1);

    /// <summary>The smallest span that covers both.</summary>
    public SourceSpan Union(SourceSpan other)
    {
        var first = Comparer(StartLine, StartColumn, other.StartLine, other.StartColumn) <= 0 ? this : other;
        var last = Comparer(EndLine, EndColumn, other.EndLine, other.EndColumn) >= 0 ? this : other;
        return new SourceSpan(first.StartLine, first.StartColumn, last.EndLine, last.EndColumn);
    }

    /// <summary>The start as <c>line:column</c>.</summary>
    public override string ToString() => $"{StartLine}:{StartColumn}";

    private static int Comparer(int lineA, int columnA, int lineB, int columnB) =>
        lineA != lineB ? lineA.CompareTo(lineB) : columnA.CompareTo(columnB);
}

/// <summary>Where a record comes from.</summary>
/// <param name="File">The source file, relative to the input folder, with <c>/</c>.</param>
/// <param name="Span">The stretch of that file.</param>
/// <param name="Rule">The name of the reader, rule or step pattern that found it, or null where there is nothing to tell.</param>
public sealed record Provenance(string File, SourceSpan Span, string? Rule = null)
{
    /// <summary>The rule of blocks that list the fixes of their own article, for whoever renders such a list anew.</summary>
    public const string TableOfContents = "table-of-contents";

    /// <summary>The rule of headings whose section sells a product.</summary>
    public const string Promotion = "promotion";

    /// <summary>The smallest provenance that covers both; they must be of one file.</summary>
    /// <exception cref="ArgumentException">The two are of different files.</exception>
    public Provenance Union(Provenance other)
    {
        if (!string.Equals(File, other.File, StringComparison.Ordinal))
            throw new ArgumentException($"'{other.File}' is another file than '{File}'.", nameof(other));
        return this with { Span = Span.Union(other.Span) };
    }
}

/// <summary>The file an article was made from.</summary>
/// <param name="File">Its path relative to the input folder, with <c>/</c>.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Lines">How many lines it has.</param>
public sealed record SourceReference(string File, string Sha256, int Lines);
