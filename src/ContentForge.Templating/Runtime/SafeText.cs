namespace ContentForge.Templating.Runtime;

/// <summary>Keeps track of what is HTML already while texts are put together.</summary>
internal static class SafeText
{
    public static bool IsSafe(object? value) => value is SafeHtml or CapturedText { IsSafe: true };

    /// <summary>Gives a value as HTML: as it is when it is HTML, escaped otherwise.</summary>
    public static string Html(RenderContext context, object? value) =>
        IsSafe(value) ? value!.ToString()! : HtmlText.Escape(ValueWriter.ToText(context, value));

    /// <summary>
    /// Declares a part of an HTML text to be HTML again. Only escaped text may be cut anywhere; a piece of markup could be half a tag.
    /// </summary>
    public static object LikePartOf(object? original, string part) =>
        IsSafe(original) && !part.Contains('<', StringComparison.Ordinal) ? new SafeHtml(part) : part;
}
