namespace ContentForge.Audit;

/// <summary>The audit for people: a page with the totals, all families and pictures, and a page for each of the larger families.
/// It works from the file system and asks for nothing from elsewhere.</summary>
public static class HtmlReport
{
    /// <summary>Families with a page of their own, the largest first. All of them are in <c>families.csv</c>.</summary>
    private const int PageLimit = 2000;

    /// <summary>The files, one after the other, so that only one is held at a time.</summary>
    public static IEnumerable<ReportPage> Files(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var families = report.Families.Take(report.Result.Families.Count)
            .OrderByDescending(f => f.Members.Count).ThenBy(f => f.Kind).ThenBy(f => f.Canonical, StringComparer.Ordinal)
            .Take(PageLimit)
            .Select((family, i) => new NumberedFamily(i + 1, family))
            .ToList();
        yield return new ReportPage("index.html", IndexPage.Write(report, families));
        yield return new ReportPage(RecurringPage.File, RecurringPage.Write(report));
        yield return new ReportPage("audit.css", Resource("audit.css"));
        yield return new ReportPage("audit.js", Resource("audit.js"));
        foreach (var family in families) yield return new ReportPage(family.Page, FamilyPage.Write(report, family));
    }

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"ContentForge.Audit.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
