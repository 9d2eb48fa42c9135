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
