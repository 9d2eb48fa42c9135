using ContentForge.Core.Model;

namespace ContentForge.Ingest.Dom;

/// <summary>The text of a file, with its lines. Line ends are <c>\n</c> whatever the file has; lines keep their numbers.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Takes a text and finds its lines.</summary>
    public SourceText(string text)
    {
        Text = NormalizeLineEnds(text);
        _lineStarts = FindLineStarts(Text);
    }

    /// <summary>The text with <c>\n</c> as line end.</summary>
    public string Text { get; }

    /// <summary>How many lines there are; a line end at the very end opens no further line.</summary>
    public int LineCount => Text.EndsWith('\n') ? _lineStarts.Length - 1 : _lineStarts.Length;

    /// <summary>The line, from 1, that holds the character at an offset.</summary>
    public int LineAt(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Line and column, both from 1, of an offset.</summary>
    public SourceSpan PositionAt(int offset)
    {
        var line = LineAt(offset);
        return SourceSpan.At(line, offset - _lineStarts[line - 1] + 1);
    }

    /// <summary>The offset of the first character of a line, counted from 1.</summary>
    public int StartOfLine(int line) => line > _lineStarts.Length ? Text.Length : _lineStarts[line - 1];

    /// <summary>A line without its end, counted from 1.</summary>
    public ReadOnlySpan<char> Line(int line) => Text.AsSpan()[StartOfLine(line)..StartOfLine(line + 1)].TrimEnd('\n');

    private static string NormalizeLineEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(1 + (text.Length / 60)) { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return [.. starts];
    }
}
