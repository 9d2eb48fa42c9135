using ContentForge.Core.Model;

namespace ContentForge.Site.Check;

/// <summary>Turns places of a text, in characters from its start, into lines and columns, and back.</summary>
internal sealed class LineIndex
{
    private readonly int _length;
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        _length = text.Length;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
            _starts.Add(end + 1);
    }

    /// <summary>The line and the column of a place.</summary>
    public SourceSpan SpanAt(int offset)
    {
        var place = Math.Min(offset, _length);
        var found = _starts.BinarySearch(place);
        var line = found >= 0 ? found : ~found - 1;
        return SourceSpan.At(line + 1, place - _starts[line] + 1);
    }

    /// <summary>The place of a line and a column, both counted from 1.</summary>
    public int OffsetOf(int line, int column) =>
        Math.Min(_starts[Math.Clamp(line, 1, _starts.Count) - 1] + Math.Max(column - 1, 0), _length);
}
