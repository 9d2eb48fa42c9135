using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>Cuts parts out of a text, from its start to its end: each without a look at all that lies over the whole text.</summary>
internal sealed class TextSlicer(RichText text)
{
    /// <summary>Meanings that begin before the next part and may reach into it.</summary>
    private readonly List<TextSpan> _open = [];

    private int _next;

    /// <summary>As <see cref="RichText.Slice(int, int)"/>; no part may begin before the one before it.</summary>
    public RichText Slice(int start, int length)
    {
        var end = start + length;
        for (; _next < text.Spans.Length && text.Spans[_next].Start < start; _next++)
            _open.Add(text.Spans[_next]);
        _open.RemoveAll(span => EndOf(span) <= start);

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in _open)
            spans.Add(span with { Start = 0, Length = Math.Min(EndOf(span), end) - start });
        for (var i = _next; i < text.Spans.Length && text.Spans[i].Start < end; i++)
            spans.Add(text.Spans[i] with { Start = text.Spans[i].Start - start, Length = Math.Min(EndOf(text.Spans[i]), end) - text.Spans[i].Start });
        return new RichText(text.Plain.Substring(start, length), spans.DrainToImmutable());
    }

    private static int EndOf(TextSpan span) => span.Start + span.Length;
}
