using System.Buffers;
using System.Runtime.InteropServices;

namespace ContentForge.Ingest.Dom;

/// <summary>Characters while a text is put together, in a lent array. To be ended by <see cref="TakeString"/> or <see cref="Discard"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct TextBuffer
{
    /// <summary>Chosen: most paragraphs fit, and the pool has many of this size.</summary>
    private const int FirstSize = 1024;

    private char[] _chars;

    public TextBuffer() => _chars = ArrayPool<char>.Shared.Rent(FirstSize);

    /// <summary>How many characters there are; a smaller number drops some.</summary>
    public int Length { get; set; }

    /// <summary>Whether the last character is this one.</summary>
    public readonly bool EndsWith(char c) => Length > 0 && _chars[Length - 1] == c;

    /// <summary>Adds a character.</summary>
    public void Append(char c)
    {
        if (Length == _chars.Length)
            Grow();
        _chars[Length++] = c;
    }

    /// <summary>Adds characters.</summary>
    public void Append(ReadOnlySpan<char> chars)
    {
        while (Length + chars.Length > _chars.Length)
            Grow();
        chars.CopyTo(_chars.AsSpan(Length));
        Length += chars.Length;
    }

    /// <summary>The text; the array goes back.</summary>
    public readonly string TakeString()
    {
        var text = new string(_chars, 0, Length);
        ArrayPool<char>.Shared.Return(_chars);
        return text;
    }

    /// <summary>Gives the array back without a text.</summary>
    public readonly string? Discard()
    {
        ArrayPool<char>.Shared.Return(_chars);
        return null;
    }

    private void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(_chars.Length * 2);
        _chars.CopyTo(larger, 0);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
