using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>The first page: totals, pictures, and tables of everything that was found.</summary>
internal static class IndexPage
{
    /// <summary>Rows of the tables without pages of their own.</summary>
    private const int RowLimit = 1000;

    public static string Write(AuditReport report, IReadOnlyList<NumberedFamily> families) =>
        PageLayout.Write("Duplicates", "", html =>
        {
            WriteTotals(html, report.Result);
            WriteContents(html, report.Result);
            WriteCharts(html, report.Result, families);
            WriteFamilies(html, report, families, FamilyKind.Duplicate, "copies", "Copies", "Each family is one article under several addresses. One is published; the others redirect to it.");
            WriteFamilies(html, report, families, FamilyKind.Series, "series", "Series", "One text for several devices, versions or directions. All are published and link to each other.");
            WriteDropped(html, report.Result);
            WriteHollow(html, report.Result);
            WriteBoilerplate(html, report.Result);
            WriteDiagnostics(html, report.Result);
        });

    private static void WriteTotals(HtmlWriter html, DedupResult result)
    {
        var statistics = result.Statistics;
        var share = statistics.Documents == 0 ? 0 : 100.0 * statistics.Published / statistics.Documents;
        html.Line($"<header>");
        html.Line($"<p class=\"eyebrow\">Audit of duplicates</p>");
        html.Line($"<h1>{statistics.Published:N0} of {statistics.Documents:N0} articles {(statistics.Published == 1 ? "is" : "are")} unique</h1>");
        html.Line($"<p class=\"lead\">That is {share:0.#} % of the corpus, in {statistics.DistinctTexts:N0} distinct texts. {Families(result, FamilyKind.Duplicate):N0} families of copies and {Families(result, FamilyKind.Series):N0} series were found.</p>");
        Charts.Composition(html, statistics);
        html.Line($"</header>");
    }

    private static int Families(DedupResult result, FamilyKind kind) => result.Families.Count(f => f.Kind == kind);

    private static void WriteContents(HtmlWriter html, DedupResult result)
    {
        (string Id, string Title, int Count)[] parts =
        [
            ("copies", "Copies", Families(result, FamilyKind.Duplicate)), ("series", "Series", Families(result, FamilyKind.Series)),
            ("dropped", "Said by copies only", result.Dropped.Sum(d => d.Lines.Count)), ("hollow", "Hollow pages", result.Hollow.Count),
            ("boilerplate", "Boilerplate", result.Boilerplate.Count), ("decisions", "Decisions", result.Diagnostics.Count),
        ];
        html.Line($"<nav aria-label=\"Findings\"><ul>");
        foreach (var (id, title, count) in parts.Where(part => part.Count > 0)) html.Line($"<li><a href=\"#{id}\">{title} <span>{count:N0}</span></a></li>");
        html.Line($"<li><a href=\"{RecurringPage.File}\">What recurs</a></li>");
        html.Line($"</ul></nav>");
    }

    private static void WriteCharts(HtmlWriter html, DedupResult result, IReadOnlyList<NumberedFamily> families)
    {
        html.Line($"<div class=\"charts\">");
        if (families.Count > 0)
        {
            PageLayout.OpenSection(html, "sizes", "The families by size");
            Charts.Families(html, families);
            PageLayout.CloseSection(html);
        }

        if (result.Pairs.Count > 0)
        {
            PageLayout.OpenSection(html, "similarity", "How similar the similar texts are");
            Charts.Similarity(html, result.Pairs);
            html.Line($"<p class=\"note\">Pairs of distinct texts by their Jaccard similarity, on a logarithmic scale. Two texts that share no sentence have 0, two equal ones 1; pairs below 0.5 are not counted.</p>");
            PageLayout.CloseSection(html);
        }

        html.Line($"</div>");
    }

    private static void WriteFamilies(
        HtmlWriter html, AuditReport report, IReadOnlyList<NumberedFamily> families, FamilyKind kind, string id, string title, string meaning)
    {
        var rows = families.Where(f => f.Family.Kind == kind).ToList();
        if (rows.Count == 0) return;
        PageLayout.OpenSection(html, id, title);
        html.Line($"<p>{meaning}</p>");
        if (rows.Count < Families(report.Result, kind)) html.Line($"<p class=\"note\">These are the {rows.Count:N0} largest; all {Families(report.Result, kind):N0} are in families.csv.</p>");
        PageLayout.OpenTable(html, title, "Members", "Title", "Article that stays", kind == FamilyKind.Series ? "What changes" : "Why this one");
        foreach (var row in rows)
            html.Line($"<tr><td class=\"number\">{row.Family.Members.Count}</td><td><a href=\"{row.Page}\">{TitleOf(report, row)}</a></td><td class=\"path\">{row.Family.Canonical}</td><td>{Detail(row.Family)}</td></tr>");
        PageLayout.CloseTable(html);
        PageLayout.CloseSection(html);
    }

    private static string Detail(DuplicateFamily family) => family.Substitutions switch
    {
        [var only] => $"{only.From} → {only.To}",
        [var first, ..] => string.Create(CultureInfo.InvariantCulture, $"{first.From} → {first.To} and {family.Substitutions.Count - 1:N0} more"),
        _ => family.Reason.Detail,
    };

    private static string TitleOf(AuditReport report, NumberedFamily family) =>
        report.Document(family.Family.Canonical).Title is { Length: > 0 } title ? title : family.Family.Canonical;

    private static void WriteDropped(HtmlWriter html, DedupResult result)
    {
        if (result.Dropped.Count == 0) return;
        PageLayout.OpenSection(html, "dropped", "Said by copies only");
        html.Line($"<p>Lines of copies that the article that stays does not have. With <code>merge: union</code>, fixes and steps among them are added to it.</p>");
        WriteLimit(html, result.Dropped.Sum(d => d.Lines.Count));
        PageLayout.OpenTable(html, "Lines of copies", "Copy", "Line", "Text", "Article that stays");
        foreach (var (content, line) in result.Dropped.SelectMany(d => d.Lines, (content, line) => (content, line)).Take(RowLimit))
            html.Line($"<tr><td class=\"path\">{PrintableText.Name(content.Path)}</td><td class=\"number\">{line.Line}</td><td>{line.Text}</td><td class=\"path\">{PrintableText.Name(content.Canonical)}</td></tr>");
        PageLayout.CloseTable(html);
        PageLayout.CloseSection(html);
    }

    private static void WriteHollow(HtmlWriter html, DedupResult result)
    {
        if (result.Hollow.Count == 0) return;
        PageLayout.OpenSection(html, "hollow", "Hollow pages");
        html.Line($"<p>Nothing is left of them after cleaning. They are not published.</p>");
        WriteLimit(html, result.Hollow.Count);
        PageLayout.OpenTable(html, "Hollow pages", "Page", "What is left");
        foreach (var page in result.Hollow.Take(RowLimit)) html.Line($"<tr><td class=\"path\">{PrintableText.Name(page.Path)}</td><td>{page.Reason}</td></tr>");
        PageLayout.CloseTable(html);
        PageLayout.CloseSection(html);
    }

    private static void WriteLimit(HtmlWriter html, int rows)
    {
        if (rows > RowLimit) html.Line($"<p class=\"note\">These are the first {RowLimit:N0} of {rows:N0}.</p>");
    }

    private static void WriteBoilerplate(HtmlWriter html, DedupResult result)
    {
        if (result.Boilerplate.Count == 0) return;
        PageLayout.OpenSection(html, "boilerplate", "Common boilerplate");
        html.Line($"<p>Words that many unrelated articles share. They do not count when texts are compared without boilerplate.</p>");
        PageLayout.OpenTable(html, "Common boilerplate", "Groups of articles", "Words");
        foreach (var phrase in result.Boilerplate) html.Line($"<tr><td class=\"number\">{phrase.Groups}</td><td>{phrase.Text}</td></tr>");
        PageLayout.CloseTable(html);
        PageLayout.CloseSection(html);
    }

    private static void WriteDiagnostics(HtmlWriter html, DedupResult result)
    {
        if (result.Diagnostics.Count == 0) return;
        PageLayout.OpenSection(html, "decisions", "Decisions to look at");
        html.Line($"<ul>");
        foreach (var diagnostic in result.Diagnostics) html.Line($"<li>{diagnostic.ToString()}</li>");
        html.Line($"</ul>");
        PageLayout.CloseSection(html);
    }
}
