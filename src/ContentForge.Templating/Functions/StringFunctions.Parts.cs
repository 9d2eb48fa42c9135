using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

internal static partial class StringFunctions
{
    private const string Ellipsis = "...";

    private static string? Replace(Arguments a)
    {
        if (a.TextOrNull(0) is not { Length: > 0 } text)
            return a.TextOrNull(0);
        var match = a.Text(1);
        if (match.Length == 0)
            throw a.Error("The value cannot be an empty string. (Parameter 'oldValue')");

        var replacement = a.Text(2);
        var growth = replacement.Length - match.Length;
        if (growth > 0)
            a.ChargeText(text.Length + (long)growth * text.AsSpan().Count(match));
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static string? ReplaceOne(Arguments a, string replacement, bool fromEnd)
    {
        var text = a.TextOrNull(0);
        var match = a.Text(1);
        if (string.IsNullOrEmpty(text) || match.Length == 0)
            return text;

        // The first and the last are found regardless of case, unlike all.
        var index = fromEnd
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        if (index < 0)
            return text;
        a.ChargeText((long)text.Length + replacement.Length);
        return string.Concat(text.AsSpan(0, index), replacement, text.AsSpan(index + match.Length));
    }

    private static string? Slice(Arguments a, int length)
    {
        var text = a.TextOrNull(0);
        var start = a.Int(1);
        if (string.IsNullOrEmpty(text))
            return text;
        if (start < 0)
            start += text.Length;
        if (start < 0)
        {
            // What lies before the text still counts.
            length = Math.Max(0, length + start);
            start = 0;
        }

        if (start >= text.Length)
            return "";
        return text.Substring(start, Math.Clamp(length, 0, text.Length - start));
    }

    private static TemplateRange Split(Arguments a)
    {
        if (a.TextOrNull(0) is not { Length: > 0 } text)
            return new TemplateRange([]);

        var parts = text.Split(a.Text(1), StringSplitOptions.RemoveEmptyEntries);
        a.Context.CountItems(a.Site.Start, parts.Length);
        a.ChargeText(text.Length);
        return new TemplateRange(parts);
    }

    private static object? Truncate(Arguments a)
    {
        var text = a.TextOrNull(0);
        var length = a.Int(1);
        if (string.IsNullOrEmpty(text))
            return text;
        if (length < 0)
            return "";
        if (text.Length <= length)
            return a[0] is string ? text : SafeText.LikePartOf(a[0], text);

        var ellipsis = a.TextOrNull(2) ?? Ellipsis;
        var kept = Math.Max(0, length - ellipsis.Length);
        return SafeText.LikePartOf(a[0], string.Concat(text.AsSpan(0, kept), ellipsis));
    }

    private static object? TruncateWords(Arguments a)
    {
        var text = a.TextOrNull(0);
        if (string.IsNullOrEmpty(text))
            return text;

        // The original always appends three dots, whatever the third argument says.
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Math.Max(0, a.Int(1)));
        return SafeText.LikePartOf(a[0], string.Join(' ', words) + Ellipsis);
    }
}
