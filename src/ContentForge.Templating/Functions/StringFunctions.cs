using System.Globalization;
using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

internal static partial class StringFunctions
{
    private const StringComparison Exact = StringComparison.Ordinal;
    private const NumberStyles Whole = NumberStyles.Integer;
    private const NumberStyles Decimal = NumberStyles.Float | NumberStyles.AllowThousands;

    public static readonly BuiltinGroup Group = new(
        "string",
        ("append", new(static a => Operators.Concatenate(a.Context, a[0], a[1], a.Site.Start), "text", "with")),
        ("base64_decode", new(Base64Decode, "text")),
        ("base64_encode", new(static a => Convert.ToBase64String(Encoding.UTF8.GetBytes(a.Text(0))), "text")),
        ("capitalize", new(Capitalize, "text")),
        ("capitalizewords", new(CapitalizeWords, "text")),
        ("contains", new(static a => Find(a, static (text, value) => text.Contains(value, Exact)), "text", "value")),
        ("downcase", new(static a => a.TextOrNull(0)?.ToLowerInvariant(), "text")),
        ("empty", new(static a => Boxes.Of(a.Text(0).Length == 0), "text")),
        ("ends_with", new(static a => Find(a, static (text, value) => text.EndsWith(value, Exact)), "text", "value")),
        ("equals_ignore_case", new(EqualsIgnoreCase, "text", "value")),
        ("escape", new(static a => Escaped(a, ""), "text")),
        ("handleize", new(Handleize, "text")),
        ("hmac_sha1", new(static a => Hashes.Hmac(a, Hashes.Sha1), "text", "secretKey")),
        ("hmac_sha256", new(static a => Hashes.Hmac(a, Hashes.Sha256), "text", "secretKey")),
        ("hmac_sha512", new(static a => Hashes.Hmac(a, Hashes.Sha512), "text", "secretKey")),
        ("index_of", new(IndexOf, "text", "search", "start_index?", "count?", "string_comparison?")),
        ("literal", new(static a => Escaped(a, "\""), "text")),
        ("lstrip", new(static a => Trim(a, static text => text.TrimStart()), "text")),
        ("md5", new(static a => Hashes.Hash(a, Hashes.Md5), "text")),
        ("pad_left", new(static a => Pad(a, static (text, width) => text.PadLeft(width)), "text", "width")),
        ("pad_right", new(static a => Pad(a, static (text, width) => text.PadRight(width)), "text", "width")),
        ("pluralize", new(static a => a.Int(0) == 1 ? a[1] : a[2], "number", "singular", "plural")),
        ("prepend", new(static a => Operators.Concatenate(a.Context, a[1], a[0], a.Site.Start), "text", "by")),
        ("remove", new(Remove, "text", "remove")),
        ("remove_first", new(static a => ReplaceOne(a, "", fromEnd: false), "text", "remove")),
        ("remove_last", new(static a => ReplaceOne(a, "", fromEnd: true), "text", "remove")),
        ("replace", new(Replace, "text", "match", "replace")),
        ("replace_first", new(static a => ReplaceOne(a, a.Text(2), a.Bool(3)), "text", "match", "replace", "fromEnd?")),
        ("rstrip", new(static a => Trim(a, static text => text.TrimEnd()), "text")),
        ("sha1", new(static a => Hashes.Hash(a, Hashes.Sha1), "text")),
        ("sha256", new(static a => Hashes.Hash(a, Hashes.Sha256), "text")),
        ("sha512", new(static a => Hashes.Hash(a, Hashes.Sha512), "text")),
        ("size", new(static a => Boxes.Of(a.Text(0).Length), "text")),
        ("slice", new(static a => Slice(a, a.Int(2, a.Text(0).Length)), "text", "start", "length?")),
        ("slice1", new(static a => Slice(a, a.Int(2, 1)), "text", "start", "length?")),
        ("split", new(Split, "text", "match")),
        ("starts_with", new(static a => Find(a, static (text, value) => text.StartsWith(value, Exact)), "text", "value")),
        ("strip", new(static a => Trim(a, static text => text.Trim()), "text")),
        ("strip_newlines", new(StripNewLines, "text")),
        ("to_double", new(static a => double.TryParse(a.Text(0), Decimal, a.Culture, out var number) ? number : null, "text")),
        ("to_float", new(static a => float.TryParse(a.Text(0), Decimal, a.Culture, out var number) ? number : null, "text")),
        ("to_int", new(static a => int.TryParse(a.Text(0), Whole, a.Culture, out var number) ? number : null, "text")),
        ("to_long", new(static a => long.TryParse(a.Text(0), Whole, a.Culture, out var number) ? number : null, "text")),
        ("truncate", new(Truncate, "text", "length", "ellipsis?")),
        ("truncatewords", new(TruncateWords, "text", "count", "ellipsis?")),
        ("upcase", new(static a => a.TextOrNull(0)?.ToUpperInvariant(), "text")),
        ("whitespace", new(static a => Boxes.Of(string.IsNullOrWhiteSpace(a.Text(0))), "text")));

    /// <summary>Removes white space from the ends, which leaves HTML what it is.</summary>
    private static object? Trim(Arguments a, Func<string, string> trim)
    {
        if (a.TextOrNull(0) is not { } text)
            return null;
        var trimmed = trim(text);
        return SafeText.IsSafe(a[0]) ? new SafeHtml(trimmed) : trimmed;
    }

    /// <summary>Nothing contains an empty text here.</summary>
    private static object Find(Arguments a, Func<string, string, bool> isFound) =>
        Boxes.Of(a.Text(1) is { Length: > 0 } value && isFound(a.Text(0), value));

    private static string? Remove(Arguments a) =>
        a.Text(1) is { Length: > 0 } part ? a.TextOrNull(0)?.Replace(part, "", StringComparison.Ordinal) : a.TextOrNull(0);

    private static string? Capitalize(Arguments a)
    {
        var text = a.TextOrNull(0);
        return string.IsNullOrEmpty(text) || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string CapitalizeWords(Arguments a)
    {
        var characters = a.Text(0).ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(characters[i - 1]))
                characters[i] = char.ToUpperInvariant(characters[i]);
        }

        return new string(characters);
    }

    private static object EqualsIgnoreCase(Arguments a) => Boxes.Of(
        a.TextOrNull(0) is { } text && a.TextOrNull(1) is { } other && string.Equals(text, other, StringComparison.OrdinalIgnoreCase));

    private static string? Escaped(Arguments a, string quote)
    {
        if (a.TextOrNull(0) is not { } text)
            return null;
        a.ChargeText(text.Length);
        var escaped = new StringBuilder(quote, text.Length + 2);
        ValueWriter.AppendEscaped(escaped, text);
        return escaped.Append(quote).ToString();
    }

    private static string Handleize(Arguments a)
    {
        var text = a.TextOrNull(0) ?? throw a.Error("Object reference not set to an instance of an object.");
        var handle = new StringBuilder(text.Length);
        var isGap = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (isGap)
                    handle.Append('-');
                handle.Append(char.ToLowerInvariant(c));
                isGap = false;
            }
            else
            {
                isGap = true;
            }
        }

        return handle.ToString();
    }

    private static object IndexOf(Arguments a)
    {
        var text = a.TextOrNull(0) ?? throw a.ErrorAt(0, "Value cannot be null. (Parameter 'text')");
        var search = a.TextOrNull(1) ?? throw a.ErrorAt(1, "Value cannot be null. (Parameter 'search')");
        var comparison = StringComparison.Ordinal;
        if (a.TextOrNull(4) is { } name && !Enum.TryParse(name, ignoreCase: true, out comparison))
            throw a.ErrorAt(4, $"Unknown string comparison `{name}`");
        var start = a.Int(2);
        if (start < 0 || start > text.Length)
        {
            throw a.ErrorAt(
                2,
                "Index was out of range. Must be non-negative and less than or equal to the size of the collection. (Parameter 'startIndex')");
        }

        var count = a.Int(3, text.Length - start);
        if (count < 0 || count > text.Length - start)
        {
            throw a.ErrorAt(
                3, "Count must be positive and count must refer to a location within the string/array/collection. (Parameter 'count')");
        }

        return Boxes.Of(text.IndexOf(search, start, count, comparison));
    }

    private static string? Pad(Arguments a, Func<string, int, string> pad)
    {
        var width = a.Int(1);
        if (width > a.Context.Limits.TextLength && a.Context.Limits.TextLength > 0)
        {
            throw a.ErrorAt(
                1, $"Padding width `{width}` exceeds the configured LimitToString `{a.Context.Limits.TextLength}`. (Parameter 'width')");
        }

        a.ChargeText(width);
        return pad(a.Text(0), Math.Max(0, width));
    }

    private static string? Base64Decode(Arguments a)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(a.Text(0)));
        }
        catch (FormatException exception)
        {
            throw a.Error(exception.Message);
        }
    }

    private static string StripNewLines(Arguments a) =>
        a.Text(0).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
}
