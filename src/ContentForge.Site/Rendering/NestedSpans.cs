using ContentForge.Core.Model;

namespace ContentForge.Site.Rendering;

/// <summary>
/// The meanings of a text in the order in which their elements open. A text checks its spans when it is made, but a copy of one can be
/// given others; a span that is out of place must not stop a page or break its markup.
/// </summary>
internal static class NestedSpans
{
    public static IEnumerable<TextSpan> Of(RichText text)
    {
        var open = new Stack<int>();
        foreach (var span in text.Spans.OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            var end = span.Start + span.Length;
            while (open.TryPeek(out var inner) && inner <= span.Start)
                open.Pop();
            if (end > (open.TryPeek(out var outer) ? outer : text.Plain.Length))
                continue;

            open.Push(end);
            yield return span;
        }
    }
}
