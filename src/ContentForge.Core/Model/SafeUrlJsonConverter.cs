using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

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
