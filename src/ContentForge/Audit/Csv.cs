using System.Globalization;
using ContentForge.Core.Model;

namespace ContentForge.Audit;

/// <summary>
/// Comma-separated values as RFC 4180 has them, with <c>\n</c> line ends. A spreadsheet takes a cell that begins with one of a few
/// signs for a formula and computes it, so a text that begins so gets an apostrophe before it: spreadsheets read that as "this is a
/// text". Control characters and characters that show nothing are written as <c>\u001B</c>.
/// </summary>
internal static class Csv
{
    /// <summary>The signs that open a formula, in full width, too; and the apostrophe, so that one of ours is told from one of the text.</summary>
    private const string FormulaSigns = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B";

    /// <summary>Writes one record. Numbers are written so that reading them gives the same number.</summary>
    public static void WriteRecord(TextWriter output, params ReadOnlySpan<object> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) output.Write(',');
            output.Write(fields[i] is string text ? Quote(Harmless(text)) : Convert.ToString(fields[i], CultureInfo.InvariantCulture));
        }

        output.Write('\n');
    }

    private static string Harmless(string text)
    {
        var cell = PrintableText.Lines(text.ReplaceLineEndings("\n"));
        return IsFormula(cell) ? "'" + cell : cell;
    }

    /// <summary>Whether a cell may be taken for a formula: spreadsheets look behind white space and quotes.</summary>
    private static bool IsFormula(string cell)
    {
        if (cell is ['\t' or '\n', ..])
            return true;
        var at = 0;
        while (at < cell.Length && (char.IsWhiteSpace(cell[at]) || cell[at] is '"' or '\'' or '\u200C' or '\u200D' or '\u200E' or '\u200F'))
            at++;
        return at < cell.Length && FormulaSigns.Contains(cell[at], StringComparison.Ordinal);
    }

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
