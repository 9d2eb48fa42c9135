using System.Buffers;
using System.Runtime.InteropServices;

namespace ContentForge.Templating.Runtime;

/// <summary>
/// The text of a render, in one pooled buffer. What a capture, a function or an include prints is written to its end and cut off again.
/// </summary>
internal sealed class OutputBuffer
{
    private const int KeptLength = 256 * 1024;

    private char[] _chars = new char[4096];
    private int _length;
    private bool _atLineStart;

    /// <summary>What each line after the first begins with, while the tag that is being executed is indented.</summary>
    public string? Indent { get; set; }

    public bool IndentEmptyLines { get; set; } = true;

    public int Limit { get; set; } = int.MaxValue;

    /// <summary>Called when the limit is reached; it throws.</summary>
    public Action LimitReached { get; set; } = static () => throw new InvalidOperationException();

    public int Length => _length;

    public ReadOnlySpan<char> Written => _chars.AsSpan(0, _length);

    public void Reset()
    {
        if (_chars.Length > KeptLength)
            _chars = new char[4096];
        _length = 0;
        _atLineStart = false;
        Indent = null;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (Indent is null)
            Append(text);
        else if (!text.IsEmpty)
            WriteIndented(text);
    }

    public void Write<T>(T value, IFormatProvider culture)
        where T : ISpanFormattable
    {
        _atLineStart = false;
        int written;
        while (!value.TryFormat(_chars.AsSpan(_length), out written, default, culture))
            Grow(64);
        _length += written;
        CheckLimit();
    }

    public ReadOnlySpan<char> From(int start) => _chars.AsSpan(start, _length - start);

    public void CutTo(int length) => _length = length;

    /// <summary>Starts what a function or an include prints: it is indented by itself first, and then as a whole.</summary>
    public Section BeginSection()
    {
        var section = new Section(_length, Indent, _atLineStart);
        Indent = null;
        return section;
    }

    public void EndSection(Section section)
    {
        Indent = section.Indent;
        if (Indent is null || (!section.IsAtLineStart && From(section.Start).IndexOf('\n') < 0))
            return;

        var length = _length - section.Start;
        var copy = ArrayPool<char>.Shared.Rent(length);
        From(section.Start).CopyTo(copy);
        _length = section.Start;
        _atLineStart = section.IsAtLineStart;
        WriteIndented(copy.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(copy);
    }

    private void WriteIndented(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (_atLineStart && (IndentEmptyLines || text[0] is not ('\n' or '\r')))
                Append(Indent);

            var lineEnd = text.IndexOf('\n');
            var line = lineEnd < 0 ? text : text[..(lineEnd + 1)];
            Append(line);
            _atLineStart = lineEnd >= 0;
            text = text[line.Length..];
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - _length)
            Grow(text.Length);
        text.CopyTo(_chars.AsSpan(_length));
        _length += text.Length;
        _atLineStart = false;
        CheckLimit();
    }

    private void CheckLimit()
    {
        if (_length > Limit)
            LimitReached();
    }

    private void Grow(int needed)
    {
        if ((long)_length + needed > Limit)
            LimitReached();
        const int Large = 1 << 20;
        var growth = _chars.Length < Large ? _chars.Length : _chars.Length / 2;
        Array.Resize(ref _chars, checked(Math.Max(_chars.Length + growth, _length + needed)));
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Section(int Start, string? Indent, bool IsAtLineStart);
}
