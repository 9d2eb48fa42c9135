using System.Text;

namespace ContentForge.Export.Markdown;

/// <summary>Writes blocks as lines, within the lists and quotes that hold them.</summary>
internal sealed class MarkdownLines
{
    private readonly StringBuilder _text = new();
    private string _prefix = "";
    private string _gap = "";
    private string? _marker;
    private bool _isTight = true;

    public override string ToString() => _text.ToString();

    /// <summary>A block on lines of its own, with a blank line before it.</summary>
    public void Block(string text)
    {
        if (!_isTight)
            _text.Append(_gap.AsSpan().TrimEnd()).Append('\n');
        Lines(text);
    }

    /// <summary>Lines that belong to the block that follows.</summary>
    public void Above(string text)
    {
        Block(text);
        _isTight = true;
    }

    /// <summary>Writes what a quote holds.</summary>
    public void Quote(Action content)
    {
        var before = _text.Length;
        Within("> ", content);
        if (_text.Length == before)
            Block(">");
    }

    /// <summary>Writes one item of a list. The lines of items follow each other.</summary>
    /// <param name="marker">The marker with a blank behind it.</param>
    /// <param name="isFirst">Whether it opens the list, which has a blank line before it.</param>
    /// <param name="content">Writes what the item holds.</param>
    public void Item(string marker, bool isFirst, Action content)
    {
        if (!isFirst)
            _isTight = true;

        // The marker opens the first line; a quote within an item may still come in between.
        _marker = (_marker ?? _prefix) + marker;
        var before = _text.Length;
        Within(new string(' ', marker.Length), () =>
        {
            content();
            if (_text.Length == before)
                Block("");
        });
    }

    private void Within(string prefix, Action content)
    {
        var outer = _prefix;
        _prefix += prefix;
        content();
        _prefix = outer;

        // A blank line closes what was left.
        if (outer.Length < _gap.Length)
            _gap = outer;
    }

    private void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var start = _marker is null ? _prefix : _marker + _prefix[_marker.Length..];
            _text.Append(line.Length == 0 ? start.AsSpan().TrimEnd() : start).Append(line).Append('\n');
            _marker = null;
        }

        _gap = _prefix;
        _isTight = false;
    }
}
