using System.Globalization;
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
