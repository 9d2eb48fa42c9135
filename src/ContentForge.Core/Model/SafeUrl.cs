using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

/// <summary>
/// An address that a page may link to or load: <c>http</c>, <c>https</c>, <c>mailto</c>, or relative. There is no other way to make
/// one, so whoever holds a <see cref="SafeUrl"/> need not ask again.
/// </summary>
[JsonConverter(typeof(SafeUrlJsonConverter))]
public sealed record SafeUrl
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);

    private SafeUrl(string value) => Value = value;

    /// <summary>The address as it is to be written, before any escaping for its place. Never empty.</summary>
    public string Value { get; }

    /// <summary>Whether the address names a host, and so leaves the site.</summary>
    public bool IsAbsolute => Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Value.Contains("://", StringComparison.Ordinal);

    /// <summary>
    /// Takes an address if it is safe. Blanks around it and control characters within are dropped, as browsers do before they look at
    /// the scheme, and with them what shows nothing; <c>//host/path</c> becomes <c>https</c>.
    /// </summary>
    /// <returns>False for an empty address and for every scheme that is not allowed.</returns>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out SafeUrl? url)
    {
        url = null;
        var value = Strip(text);
        if (value.Length == 0)
            return false;

        if (value.StartsWith("//", StringComparison.Ordinal))
            value = "https:" + value;
        if (!HasAllowedScheme(value))
            return false;

        url = new SafeUrl(value);
        return true;
    }

    /// <summary>Takes an address that is known to be safe.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static SafeUrl Parse(string text) =>
        TryCreate(text, out var url) ? url : throw new FormatException($"'{text}' is not an address that a page may use.");

    /// <summary>The address.</summary>
    public override string ToString() => Value;

    private static string Strip(string? text)
    {
        var trimmed = TextSanitizer.Sanitize(text ?? "").Trim();
        return trimmed.AsSpan().ContainsAny(Controls) ? string.Concat(trimmed.Where(c => !char.IsControl(c))) : trimmed;
    }

    private static bool HasAllowedScheme(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var pathStart = value.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (pathStart >= 0 && pathStart < colon))
            return !value.Contains('\\', StringComparison.Ordinal);

        var scheme = value.AsSpan(0, colon);
        if (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
            return value.Length > colon + 1;
        return (scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Host.Length > 0;
    }
}

/// <summary>A <see cref="SafeUrl"/> is a JSON string; reading an unsafe one is an error.</summary>
public sealed class SafeUrlJsonConverter : JsonConverter<SafeUrl>
{
    /// <inheritdoc/>
    public override SafeUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SafeUrl.TryCreate(reader.GetString(), out var url) ? url : throw new JsonException("The address is not safe.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SafeUrl value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
