using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>Writes <c>pairs.csv</c>: similar pairs of distinct texts with their exact similarity.</summary>
public static class PairsCsv
{
    /// <summary>Writes a header and one record for each pair.</summary>
    public static void Write(DedupResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        Csv.WriteRecord(output, "a", "b", "jaccard", "containment");
        foreach (var pair in result.Pairs) Csv.WriteRecord(output, pair.A, pair.B, pair.Jaccard, pair.Containment);
    }
}

/// <summary>Writes <c>families.csv</c>: one record for each member of each family, for a spreadsheet.</summary>
public static class FamiliesCsv
{
    /// <summary>Writes a header and the records, family by family.</summary>
    public static void Write(AuditReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        Csv.WriteRecord(output, "family", "kind", "size", "member", "canonical", "title", "fixes", "steps", "images", "date", "reason");
        var number = 0;
        foreach (var family in report.Families)
        {
            number++;
            foreach (var member in family.Members) Write(report, family, member, number, output);
        }
    }

    private static void Write(AuditReport report, DuplicateFamily family, string member, int number, TextWriter output)
    {
        var document = report.Document(member);
        var isCanonical = string.Equals(member, family.Canonical, StringComparison.Ordinal);
        Csv.WriteRecord(
            output, number, family.Kind.Word(), family.Members.Count, member,
            isCanonical ? "yes" : "no", document.Title, document.Completeness.Fixes, document.Completeness.Steps,
            document.Completeness.Images, document.Date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            isCanonical ? family.Reason.Detail : "");
    }
}

/// <summary>Writes <c>batch.csv</c>: what each document of a new batch is to what is published.</summary>
public static class BatchCsv
{
    /// <summary>Writes a header and one record for each document of the batch.</summary>
    public static void Write(IEnumerable<BatchEntry> entries, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Csv.WriteRecord(output, "path", "outcome", "other");
        foreach (var entry in entries) Csv.WriteRecord(output, entry.Path, Word(entry.Outcome), entry.Other ?? "");
    }

    private static string Word(BatchOutcome outcome) => outcome switch
    {
        BatchOutcome.Published => "published",
        BatchOutcome.CopyInBatch => "copy in batch",
        BatchOutcome.Variant => "variant",
        BatchOutcome.Hollow => "hollow",
        _ => "new",
    };
}

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
