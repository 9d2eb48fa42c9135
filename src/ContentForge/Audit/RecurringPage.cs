using ContentForge.Core.Model;

namespace ContentForge.Audit;

/// <summary>The page of what a build takes out because unrelated articles share it.</summary>
internal static class RecurringPage
{
    public const string File = "recurring.html";

    private const string Title = "What recurs";

    /// <summary>Rows of the table, and places in a row; <c>recurring.json</c> has all.</summary>
    private const int RowLimit = 1000;
    private const int PlaceLimit = 3;

    public static string Write(AuditReport report) => PageLayout.Write(Title, "", html =>
    {
        html.Line($"<header>");
        html.Line($"<p class=\"eyebrow\"><a href=\"index.html\">All families</a></p>");
        html.Line($"<h1>{Title}</h1>");
        html.Line($"<p class=\"lead\">A footer, the box of an author or a rotating film stands in many articles that have nothing else in common. It belongs to none of them, and a build takes it out.</p>");
        html.Line($"</header>");
        if (report.Recurring is not { } recurring)
            html.Line($"<p>This audit did not look for it: it is switched off, or there were signatures in place of articles.</p>");
        else if (recurring.Count == 0)
            html.Line($"<p>Nothing recurs in this corpus.</p>");
        else
            WriteTable(html, recurring);
    });

    private static void WriteTable(HtmlWriter html, IReadOnlyList<RecurringContent> recurring)
    {
        PageLayout.OpenSection(html, "recurring", "Taken out by a build");
        html.Line($"<p>What counts is set under <code>cleaning</code> in <code>contentforge.yml</code>, by the numbers of <code>recurrence</code>; <code>recurrence: off</code> keeps everything.</p>");
        if (recurring.Count > RowLimit) html.Line($"<p class=\"note\">These are the first {RowLimit:N0}; all {recurring.Count:N0} are in recurring.json.</p>");
        PageLayout.OpenTable(html, Title, "Articles", "What", "Why", "Where");
        foreach (var content in recurring.Take(RowLimit))
        {
            html.Inline($"<tr><td class=\"number\">{content.Places.Length}</td><td>{What(content)}</td><td>{content.Reason}</td><td class=\"path\">");
            foreach (var place in content.Places.Take(PlaceLimit)) html.Inline($"{PrintableText.Name(place.File)}:{place.Line}<br>");
            if (content.Places.Length > PlaceLimit) html.Inline($"and {content.Places.Length - PlaceLimit:N0} more");
            html.Line($"</td></tr>");
        }

        PageLayout.CloseTable(html);
        PageLayout.CloseSection(html);
    }

    private static string What(RecurringContent content) => content switch
    {
        { Url: null } => content.Text,
        { Text.Length: 0 } => content.Url,
        _ => $"{content.Text} ({content.Url})",
    };
}
