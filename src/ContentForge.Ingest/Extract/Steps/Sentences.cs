using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Makes sentences of texts that lost their beginning.</summary>
internal static class Sentences
{
    /// <summary>The text with a capital letter. A name with a spelling of its own, or something to type, keeps it.</summary>
    public static RichText Capitalise(RichText text)
    {
        var end = text.Plain.IndexOfAny([' ', '\n']);
        var word = text.Plain.AsSpan(0, end < 0 ? text.Plain.Length : end).TrimEnd(".,;:!?");
        foreach (var c in word)
        {
            if (!char.IsLower(c) && c is not ('\'' or '’' or '-'))
                return text;
        }

        return word.IsEmpty || text.Spans.Any(span => span.Start == 0 && span.Kind is TextSpanKind.Code)
            ? text
            : text with { Plain = char.ToUpperInvariant(text.Plain[0]) + text.Plain[1..] };
    }
}
