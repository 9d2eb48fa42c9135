using System.Text.Json;
using ContentForge.Export.Text;

namespace ContentForge.Reports;

/// <summary>Records as JSON for CI, for other tools, and for people: no page holds it, so text in any script stays readable.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = ReadableJson.Encoder,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>A report as UTF-8 without a byte order mark.</summary>
    public static byte[] Bytes<T>(T report) => JsonSerializer.SerializeToUtf8Bytes(report, Options);

    /// <summary>Writes a report as UTF-8 without a byte order mark, with a line end behind it. Lists are gone through as they are written.</summary>
    public static void Write<T>(T report, Stream output)
    {
        JsonSerializer.Serialize(output, report, Options);
        output.WriteByte((byte)'\n');
    }
}
