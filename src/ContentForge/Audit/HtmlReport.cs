using System.Globalization;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>The audit for people: a page with the totals, all families and pictures, and a page for each of the larger families.
/// It works from the file system and asks for nothing from elsewhere.</summary>
internal static class HtmlReport
{
    /// <summary>Families with a page of their own, the largest first; all of them are in <c>families.csv</c>. Chosen: nobody
    /// reads more.</summary>
    private const int PageLimit = 2000;

    /// <summary>The files, one after the other, so that only one is held at a time.</summary>
    public static IEnumerable<ReportPage> Files(AuditReport report, AuditTheme theme)
    {
        var families = report.Families.Take(report.Result.Families.Count)
            .OrderByDescending(f => f.Members.Count).ThenBy(f => f.Kind).ThenBy(f => f.Canonical, StringComparer.Ordinal)
            .Take(PageLimit)
            .Select((family, i) => new NumberedFamily(i + 1, family))
            .ToList();
        yield return new ReportPage(AuditTheme.Index, theme.Page(AuditTheme.Index, IndexPage.Of(report, families)));
        yield return new ReportPage(AuditTheme.Recurring, theme.Page(AuditTheme.Recurring, RecurringPage.Of(report)));
        yield return new ReportPage(AuditTheme.StyleSheet, theme.Text(AuditTheme.StyleSheet));
        yield return new ReportPage(AuditTheme.Script, theme.Text(AuditTheme.Script));
        foreach (var family in families) yield return new ReportPage(family.Page, theme.Page(AuditTheme.Family, FamilyPage.Of(report, family.Family)));
    }
}

/// <summary>A file of the HTML report.</summary>
/// <param name="Path">Where it belongs, relative to the report, with <c>/</c>.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ReportPage(string Path, string Content);

/// <summary>A family and its place in the report.</summary>
internal sealed record NumberedFamily(int Number, DuplicateFamily Family)
{
    public string Page => string.Create(CultureInfo.InvariantCulture, $"families/{Number:D4}.html");

    public string Kind => Family.Kind.Word();
}
