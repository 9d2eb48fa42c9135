using ContentForge.Core.Model;

namespace ContentForge.Site.Views;

/// <summary>
/// Finds in a sentence what a reader is to type: "Type <b>devmgmt.msc</b> and press Enter". It is shown as code there, and then needs no line of
/// its own below.
/// </summary>
internal static class TypedText
{
    /// <summary>The sentence, where each command that it says is code.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="commands">What is typed.</param>
    /// <param name="found">Those of the commands that the sentence says.</param>
    public static RichText Mark(RichText sentence, IEnumerable<string> commands, out IReadOnlySet<string> found)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in commands.OrderByDescending(command => command.Length).ThenBy(command => command, StringComparer.Ordinal))
        {
            if (PlaceOf(command, sentence.Plain) is var start and >= 0 && WithCode(sentence, start, command.Length) is { } marked)
            {
                said.Add(command);
                sentence = marked;
            }
        }

        found = said;
        return sentence;
    }

    // "cd" is not said by "the cdrom drive".
    private static int PlaceOf(string command, string text)
    {
        for (var at = text.IndexOf(command, StringComparison.Ordinal); at >= 0; at = text.IndexOf(command, at + 1, StringComparison.Ordinal))
        {
            var end = at + command.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
        }

        return -1;
    }

    /// <summary>The text with code at a place; null where other spans cross it.</summary>
    private static RichText? WithCode(RichText text, int start, int length)
    {
        var end = start + length;
        if (text.Spans.Any(span => span.Kind == TextSpanKind.Code && span.Start <= start && span.End >= end))
            return text;
        if (text.Spans.Any(span => (span.Start < start && span.End > start && span.End < end) || (span.Start > start && span.Start < end && span.End > end)))
            return null;
        var code = new TextSpan(TextSpanKind.Code, start, length);
        var outside = text.Spans.TakeWhile(span => span.Start < start || (span.Start == start && span.Length >= length)).Count();
        return text with { Spans = [.. text.Spans[..outside], code, .. text.Spans[outside..].Where(span => span.Start >= end || span.Kind != TextSpanKind.Code)] };
    }
}
