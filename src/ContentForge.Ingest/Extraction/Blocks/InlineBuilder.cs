using System.Collections.Immutable;
using System.Text;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extraction.Blocks;

/// <summary>Gathers the text of one block and the meanings that lie over it.</summary>
internal sealed class InlineBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<(TextSpanKind Kind, int Start, SafeUrl? Url)> _open = [];
    private readonly ImmutableArray<TextSpan>.Builder _spans = ImmutableArray.CreateBuilder<TextSpan>();

    public bool IsEmpty => _text.Length == 0;

    public bool EndsWithBreak => _text.Length > 0 && _text[^1] == '\n';

    public void Open(TextSpanKind kind, SafeUrl? url = null) => _open.Add((kind, _text.Length, url));

    public void Close()
    {
        var (kind, start, url) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        AddSpan(kind, start, _text.Length, url);
    }

    public void Append(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                _text.Append(' ');
        }
    }

    public void Break()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }

    /// <summary>Takes the text out; meanings that are still open go on in the next text.</summary>
    public RichText Take()
    {
        for (var i = 0; i < _open.Count; i++)
        {
            AddSpan(_open[i].Kind, _open[i].Start, _text.Length, _open[i].Url);
            _open[i] = _open[i] with { Start = 0 };
        }

        if (_text.Length == 0)
            return RichText.Empty;

        var plain = _text.ToString().TrimEnd();
        var spans = _spans.Where(span => span.Start < plain.Length)
            .Select(span => span.Start + span.Length <= plain.Length ? span : span with { Length = plain.Length - span.Start });
        var text = new RichText(plain, [.. spans]);
        _text.Clear();
        _spans.Clear();
        return text;
    }

    private void AddSpan(TextSpanKind kind, int start, int end, SafeUrl? url)
    {
        start = Math.Min(start, _text.Length);
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        if (end <= start)
            return;

        var span = new TextSpan(kind, start, end - start, url);
        if (!_spans.Contains(span))
            _spans.Add(span);
    }
}
