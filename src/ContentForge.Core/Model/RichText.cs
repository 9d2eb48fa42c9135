using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

/// <summary>
/// Text with meaning laid over it: what the text says is in <see cref="Plain"/> alone, so comparing, indexing and counting need
/// nothing else. There is no markup in it; whoever renders it encodes it.
/// </summary>
/// <param name="Plain">The text, with single spaces and <c>\n</c> for forced line breaks.</param>
/// <param name="Spans">The meanings, ordered by start, then the longer first.</param>
public sealed record RichText(string Plain, ImmutableArray<TextSpan> Spans)
{
    /// <summary>No text.</summary>
    public static RichText Empty { get; } = new("", []);

    /// <summary>The meanings, ordered by start, then the longer first.</summary>
    /// <exception cref="ArgumentException">A span lies outside the text, or two spans cross.</exception>
    public ImmutableArray<TextSpan> Spans { get; init => field = Checked(Plain, value); } = Checked(Plain, Spans);

    /// <summary>Whether there is nothing but white space.</summary>
    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Plain);

    /// <summary>Text without any meaning laid over it.</summary>
    public static RichText FromPlain(string plain) => new(plain, []);

    /// <summary>A part of the text with what lies over it; spans are cut at the borders.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie in the text.</exception>
    public RichText Slice(int start, int length)
    {
        var part = Plain.Substring(start, length);
        if (Spans.IsEmpty)
            return FromPlain(part);

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in Spans)
        {
            var from = Math.Max(span.Start, start);
            var to = Math.Min(span.End, start + length);
            if (to > from)
                spans.Add(span with { Start = from - start, Length = to - from });
        }

        return new RichText(part, spans.DrainToImmutable());
    }

    /// <summary>The text from an offset to the end.</summary>
    public RichText Slice(int start) => Slice(start, Plain.Length - start);

    /// <summary>The text without white space at either end.</summary>
    public RichText Trim()
    {
        var start = Plain.Length - Plain.AsSpan().TrimStart().Length;
        var length = Plain.AsSpan().Trim().Length;
        return length == Plain.Length ? this : Slice(length == 0 ? 0 : start, length);
    }

    /// <summary>Both texts, one after the other, with a separator that no span covers.</summary>
    public RichText Append(string separator, RichText next)
    {
        var shift = Plain.Length + separator.Length;
        var moved = next.Spans.Select(span => span with { Start = span.Start + shift });
        return new RichText(Plain + separator + next.Plain, [.. Spans, .. moved]);
    }

    /// <inheritdoc/>
    public bool Equals(RichText? other) =>
        other is not null && string.Equals(Plain, other.Plain, StringComparison.Ordinal) && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Plain, StringComparison.Ordinal);

    /// <summary>The plain text.</summary>
    public override string ToString() => Plain;

    private static ImmutableArray<TextSpan> Checked(string plain, ImmutableArray<TextSpan> spans)
    {
        if (spans.IsDefaultOrEmpty)
            return [];

        // A stable order: of two spans over the same stretch the first stays the outer one. Most texts have one span, or come in order.
        var ordered = IsOrdered(spans) ? spans : spans.OrderBy(span => span.Start).ThenByDescending(span => span.Length).ToImmutableArray();
        var open = new Stack<int>();
        foreach (var span in ordered)
        {
            while (open.TryPeek(out var end) && end <= span.Start)
                open.Pop();
            if (span.End > plain.Length)
                throw new ArgumentException($"A span ends at {span.End}, behind the text of {plain.Length}.", nameof(spans));
            if (open.TryPeek(out var outer) && span.End > outer)
                throw new ArgumentException($"The span at {span.Start} crosses one that ends at {outer}.", nameof(spans));
            open.Push(span.End);
        }

        return ordered;
    }

    private static bool IsOrdered(ImmutableArray<TextSpan> spans)
    {
        for (var i = 1; i < spans.Length; i++)
        {
            if (spans[i].Start < spans[i - 1].Start || (spans[i].Start == spans[i - 1].Start && spans[i].Length > spans[i - 1].Length))
                return false;
        }

        return true;
    }
}
