using System.Globalization;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

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
            output, number, family.Kind == FamilyKind.Series ? "series" : "duplicate", family.Members.Count, member,
            isCanonical ? "yes" : "no", document.Title, document.Completeness.Fixes, document.Completeness.Steps,
            document.Completeness.Images, document.Date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            isCanonical ? family.Reason.Detail : "");
    }
}
