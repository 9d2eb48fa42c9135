using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>Gathers the text of one block and the meanings that lie over it.</summary>
internal sealed class InlineBuilder
{
    private char[] _text = new char[256];
    private int _length;
    private readonly List<(TextSpanKind Kind, int Start, SafeUrl? Url)> _open = [];
    private readonly ImmutableArray<TextSpan>.Builder _spans = ImmutableArray.CreateBuilder<TextSpan>();

    public bool IsEmpty => _length == 0;

    /// <summary>How many meanings are open.</summary>
    public int OpenCount => _open.Count;

    public bool EndsWithBreak => _length > 0 && _text[_length - 1] == '\n';

    public void Open(TextSpanKind kind, SafeUrl? url = null) => _open.Add((kind, _length, url));

    public void Close()
    {
        var (kind, start, url) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        AddSpan(kind, start, _length, url);
    }

    public void Append(string text)
    {
        if (_length + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));

        // Locals: the loop runs over every letter of an article, and fields would be written back each time.
        var buffer = _text;
        var length = _length;
        foreach (var c in text)
        {
            if (c is > ' ' and < '\u007F' || !char.IsWhiteSpace(c))
                buffer[length++] = c;
            else if (length > 0 && buffer[length - 1] is not (' ' or '\n'))
                buffer[length++] = ' ';
        }

        _length = length;
    }

    public void Break()
    {
        if (_length > 0 && _text[_length - 1] == ' ')
            _length--;
        if (_length == 0 || _text[_length - 1] == '\n')
            return;

        if (_length == _text.Length)
            Array.Resize(ref _text, _text.Length * 2);
        _text[_length++] = '\n';
    }

    /// <summary>Takes the text out; meanings that are still open go on in the next text.</summary>
    public RichText Take()
    {
        for (var i = 0; i < _open.Count; i++)
        {
            AddSpan(_open[i].Kind, _open[i].Start, _length, _open[i].Url);
            _open[i] = _open[i] with { Start = 0 };
        }

        if (_length == 0)
            return RichText.Empty;

        // Spans end where letters do, so none reaches into the blanks that are cut.
        var plain = _text.AsSpan(0, _length).TrimEnd().ToString();
        var text = new RichText(plain, _spans.ToImmutable());
        _length = 0;
        _spans.Clear();
        return text;
    }

    private void AddSpan(TextSpanKind kind, int start, int end, SafeUrl? url)
    {
        start = Math.Min(start, _length);
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        if (end <= start)
            return;

        var span = new TextSpan(kind, start, end - start, url);
        if (!IsKnown(span))
            _spans.Add(span);
    }

    /// <summary>Meanings are closed in the order of their ends, so whatever equals this one is among the last.</summary>
    private bool IsKnown(TextSpan span)
    {
        var end = span.Start + span.Length;
        for (var i = _spans.Count - 1; i >= 0 && _spans[i].Start + _spans[i].Length == end; i--)
        {
            if (_spans[i] == span)
                return true;
        }

        return false;
    }
}
