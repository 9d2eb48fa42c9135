using ContentForge.Dedup;

namespace ContentForge.Cli.Reporting.Audit.Html;

/// <summary>The first page: totals, pictures, and tables of everything that was found.</summary>
internal static class IndexPage
{
    /// <summary>Rows of the tables without pages of their own.</summary>
    private const int RowLimit = 1000;

    public static string Write(AuditReport report, IReadOnlyList<NumberedFamily> families) =>
        PageLayout.Write("Duplicates", "", html =>
        {
            WriteTotals(html, report.Result);
            WriteCharts(html, report.Result, families);
            WriteFamilies(html, report, families, FamilyKind.Duplicate, "Copies", "Each family is one article under many addresses. One is published; the others redirect to it.");
            WriteFamilies(html, report, families, FamilyKind.Series, "Series", "One text for several devices, versions or directions. All are published and link to each other.");
            WriteDropped(html, report.Result);
            WriteHollow(html, report.Result);
            WriteBoilerplate(html, report.Result);
            WriteDiagnostics(html, report.Result);
        });

    private static void WriteTotals(HtmlWriter html, DedupResult result)
    {
        var statistics = result.Statistics;
        var share = statistics.Documents == 0 ? 0 : 100.0 * statistics.Published / statistics.Documents;
        html.Line($"<p class=\"lead\">{statistics.Documents:N0} articles, of which {statistics.Published:N0} are unique ({share:0.#} %).</p>");
        Charts.Composition(html, statistics);
        html.Line($"<dl class=\"totals\">");
        Total(html, "unique", statistics.Published);
        Total(html, "copies", statistics.Merged);
        Total(html, "families of copies", result.Families.Count(f => f.Kind == FamilyKind.Duplicate));
        Total(html, "series", result.Families.Count(f => f.Kind == FamilyKind.Series));
        Total(html, "hollow pages", statistics.Hollow);
        Total(html, "distinct texts", statistics.DistinctTexts);
        html.Line($"</dl>");
    }

    private static void Total(HtmlWriter html, string name, int count) =>
        html.Line($"<div><dt>{name}</dt><dd>{count:N0}</dd></div>");

    private static void WriteCharts(HtmlWriter html, DedupResult result, IReadOnlyList<NumberedFamily> families)
    {
        if (families.Count > 0)
        {
            html.Line($"<h2>Sizes of the families</h2>");
            Charts.Sizes(html, families);
        }

        if (result.Pairs.Count > 0)
        {
            html.Line($"<h2>How similar the similar texts are</h2>");
            Charts.Similarity(html, result.Pairs);
        }
    }

    private static void WriteFamilies(
        HtmlWriter html, AuditReport report, IReadOnlyList<NumberedFamily> families, FamilyKind kind, string title, string meaning)
    {
        var rows = families.Where(f => f.Family.Kind == kind).ToList();
        html.Line($"<h2>{title}</h2>");
        html.Line($"<p>{meaning}</p>");
        if (rows.Count == 0)
        {
            html.Line($"<p>None.</p>");
            return;
        }

        PageLayout.OpenTable(html, title, "Members", "Title", "Canonical article", kind == FamilyKind.Series ? "What changes" : "Why this one");
        foreach (var row in rows)
        {
            var detail = row.Family.Substitutions is [var first, ..] ? $"{first.From} → {first.To}" : row.Family.Reason.Detail;
            html.Line($"<tr><td>{row.Family.Members.Count}</td><td><a href=\"{row.Page}\">{TitleOf(report, row)}</a></td><td>{row.Family.Canonical}</td><td>{detail}</td></tr>");
        }

        PageLayout.CloseTable(html);
    }

    private static string TitleOf(AuditReport report, NumberedFamily family) =>
        report.Document(family.Family.Canonical).Title is { Length: > 0 } title ? title : family.Family.Canonical;

    private static void WriteDropped(HtmlWriter html, DedupResult result)
    {
        if (result.Dropped.Count == 0) return;
        html.Line($"<h2>Said by dropped copies only</h2>");
        PageLayout.OpenTable(html, "dropped lines", "Copy", "Line", "Text", "Canonical article");
        foreach (var (content, line) in result.Dropped.SelectMany(d => d.Lines, (content, line) => (content, line)).Take(RowLimit))
            html.Line($"<tr><td>{content.Path}</td><td>{line.Line}</td><td>{line.Text}</td><td>{content.Canonical}</td></tr>");
        PageLayout.CloseTable(html);
    }

    private static void WriteHollow(HtmlWriter html, DedupResult result)
    {
        if (result.Hollow.Count == 0) return;
        html.Line($"<h2>Hollow pages</h2>");
        html.Line($"<p>Nothing is left of them after cleaning. They are not published.</p>");
        PageLayout.OpenTable(html, "hollow pages", "Page", "What is left");
        foreach (var page in result.Hollow.Take(RowLimit)) html.Line($"<tr><td>{page.Path}</td><td>{page.Reason}</td></tr>");
        PageLayout.CloseTable(html);
    }

    private static void WriteBoilerplate(HtmlWriter html, DedupResult result)
    {
        if (result.Boilerplate.Count == 0) return;
        html.Line($"<h2>Common boilerplate</h2>");
        html.Line($"<p>Words that many unrelated articles share.</p>");
        PageLayout.OpenTable(html, "boilerplate", "Articles", "Words");
        foreach (var phrase in result.Boilerplate) html.Line($"<tr><td>{phrase.Groups}</td><td>{phrase.Text}</td></tr>");
        PageLayout.CloseTable(html);
    }

    private static void WriteDiagnostics(HtmlWriter html, DedupResult result)
    {
        if (result.Diagnostics.Count == 0) return;
        html.Line($"<h2>Decisions to look at</h2>");
        html.Line($"<ul>");
        foreach (var diagnostic in result.Diagnostics) html.Line($"<li>{diagnostic.ToString()}</li>");
        html.Line($"</ul>");
    }
}
