using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

/// <summary>A <see cref="SafeUrl"/> is a JSON string; reading an unsafe one is an error.</summary>
internal sealed class SafeUrlJsonConverter : JsonConverter<SafeUrl>
{
    public override SafeUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SafeUrl.TryCreate(reader.GetString(), out var url) ? url : throw new JsonException("The address is not safe.");

    public override void Write(Utf8JsonWriter writer, SafeUrl value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
