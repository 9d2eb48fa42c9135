using AngleSharp.Dom;
using AngleSharp.Text;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Which source lines a stretch of rendered HTML comes from. Filled while Markdown is rendered, read while the HTML is parsed; both go
/// forward only.
/// </summary>
internal sealed class RenderedLines : IHtmlSource
{
    private readonly List<Stretch> _stretches = [];
    private int _current = -1;
    private bool _isTaken;

    /// <summary>Says that the HTML from an offset on comes from these lines.</summary>
    /// <param name="offset">The offset in the HTML.</param>
    /// <param name="start">First line.</param>
    /// <param name="end">Last line.</param>
    /// <param name="isIsland">Whether it is the author's own HTML, of which every element gets the lines, not just the first.</param>
    public void Add(int offset, int start, int end, bool isIsland) => _stretches.Add(new(offset, start, end, isIsland));

    /// <inheritdoc/>
    public void Annotate(IElement element, TextPosition position)
    {
        var offset = position.Position - 1;
        while (_current + 1 < _stretches.Count && _stretches[_current + 1].Offset <= offset)
        {
            _current++;
            _isTaken = false;
        }

        if (_current < 0 || (_isTaken && !_stretches[_current].IsIsland))
            return;

        _isTaken = true;
        SourceLines.Set(element, _stretches[_current].Start, _stretches[_current].End);
    }

    /// <inheritdoc/>
    public SourceSpan PlaceOf(int offset)
    {
        var index = _stretches.FindLastIndex(stretch => stretch.Offset <= offset);
        return index < 0 ? SourceSpan.At(1) : SourceSpan.At(_stretches[index].Start);
    }

    private readonly record struct Stretch(int Offset, int Start, int End, bool IsIsland);
}
