using System.Globalization;

namespace ContentForge.Cli.Reporting.Audit;

/// <summary>Comma-separated values as RFC 4180 has them, with <c>\n</c> line ends.</summary>
internal static class Csv
{
    /// <summary>Writes one record. Numbers are written so that reading them gives the same number.</summary>
    public static void WriteRecord(TextWriter output, params ReadOnlySpan<object> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) output.Write(',');
            output.Write(Quote(Convert.ToString(fields[i], CultureInfo.InvariantCulture) ?? ""));
        }

        output.Write('\n');
    }

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
