using System.Globalization;
using ContentForge.Dedup;

namespace ContentForge.Cli.Reporting.Audit.Html;

/// <summary>The page of one family: its titles, why one stays, what changes, what is lost, and copies side by side.</summary>
internal static class FamilyPage
{
    /// <summary>Members listed; the rest is in <c>families.csv</c>.</summary>
    private const int MemberLimit = 500;

    /// <summary>Distinct texts shown beside the canonical one.</summary>
    private const int DiffLimit = 3;

    public static string Write(AuditReport report, NumberedFamily numbered)
    {
        var family = numbered.Family;
        var canonical = report.Document(family.Canonical);
        var title = canonical.Title.Length > 0 ? canonical.Title : canonical.Path;
        return PageLayout.Write(title, "../", html =>
        {
            html.Line($"<p><a href=\"../index.html\">All families</a></p>");
            html.Line($"<p class=\"lead\">{(family.Kind == FamilyKind.Series ? "A series" : "A family")} of {family.Members.Count:N0} articles. <strong>{family.Canonical}</strong> {(family.Kind == FamilyKind.Series ? "leads" : "stays")}: {family.Reason.Detail}.</p>");
            WriteSubstitutions(html, family);
            WriteMembers(html, report, family);
            WriteDropped(html, report, family);
            WriteDifferences(html, report, family, canonical);
        });
    }

    private static void WriteSubstitutions(HtmlWriter html, DuplicateFamily family)
    {
        if (family.Substitutions.Count == 0) return;
        html.Line($"<h2>What changes</h2>");
        PageLayout.OpenTable(html, "substitutions", "Words", "Become", "Times");
        foreach (var substitution in family.Substitutions.Take(MemberLimit))
            html.Line($"<tr><td>{substitution.From}</td><td>{substitution.To}</td><td>{substitution.Count}</td></tr>");
        PageLayout.CloseTable(html);
    }

    private static void WriteMembers(HtmlWriter html, AuditReport report, DuplicateFamily family)
    {
        html.Line($"<h2>Members</h2>");
        PageLayout.OpenTable(html, "members", "Article", "Title", "Date", "Fixes", "Steps", "Images");
        foreach (var member in family.Members.Take(MemberLimit).Select(report.Document))
        {
            var date = member.Date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var isCanonical = string.Equals(member.Path, family.Canonical, StringComparison.Ordinal);
            html.Line($"<tr class=\"{(isCanonical ? "canonical" : "")}\"><td>{member.Path}</td><td>{member.Title}</td><td class=\"date\">{date}</td><td>{member.Completeness.Fixes}</td><td>{member.Completeness.Steps}</td><td>{member.Completeness.Images}</td></tr>");
        }

        PageLayout.CloseTable(html);
        if (family.Members.Count > MemberLimit) html.Line($"<p>{family.Members.Count - MemberLimit:N0} more are in families.csv.</p>");
    }

    private static void WriteDropped(HtmlWriter html, AuditReport report, DuplicateFamily family)
    {
        var dropped = report.Result.Dropped.Where(d => string.Equals(d.Canonical, family.Canonical, StringComparison.Ordinal)).ToList();
        if (family.Kind == FamilyKind.Series || dropped.Count == 0) return;
        html.Line($"<h2>Said by dropped copies only</h2>");
        foreach (var content in dropped)
        {
            html.Line($"<h3>{content.Path}</h3>");
            html.Line($"<ul>");
            foreach (var line in content.Lines) html.Line($"<li>{line.Text}</li>");
            html.Line($"</ul>");
        }
    }

    private static void WriteDifferences(HtmlWriter html, AuditReport report, DuplicateFamily family, DocumentSketch canonical)
    {
        var others = family.Members.Select(report.Document)
            .Where(d => !string.Equals(d.Text, canonical.Text, StringComparison.Ordinal))
            .DistinctBy(d => d.Text, StringComparer.Ordinal)
            .ToList();
        html.Line($"<h2>Side by side</h2>");
        if (others.Count == 0) html.Line($"<p>All members have exactly the same text.</p>");
        foreach (var other in others.Take(DiffLimit)) SideBySide.Write(html, canonical, other);
        if (others.Count > DiffLimit) html.Line($"<p>{others.Count - DiffLimit:N0} more texts differ.</p>");
    }
}
