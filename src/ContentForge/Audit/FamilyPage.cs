using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Audit;

/// <summary>The page of one family: why one stays, what changes, its titles, what is lost, copies side by side, and how an editor
/// overrules it.</summary>
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
        var members = family.Members.Select(report.Document).ToList();
        var texts = Texts(members, canonical);
        var title = canonical.Title.Length > 0 ? canonical.Title : canonical.Path;
        return PageLayout.Write(title, "../", html =>
        {
            WriteHead(html, family, title, members, texts.Count);
            WriteSubstitutions(html, family);
            if (family.Kind == FamilyKind.Duplicate) WriteDropped(html, report, family);
            WriteDifferences(html, texts);
            WriteMembers(html, family, members, texts);
            DecisionEntry.Write(html, family);
        });
    }

    /// <summary>The distinct texts, that of the canonical article first, and the members that have them.</summary>
    private static List<IGrouping<string, DocumentSketch>> Texts(List<DocumentSketch> members, DocumentSketch canonical) =>
        [.. members.OrderByDescending(m => ReferenceEquals(m, canonical)).GroupBy(m => m.Text, StringComparer.Ordinal)];

    private static void WriteHead(HtmlWriter html, DuplicateFamily family, string title, List<DocumentSketch> members, int texts)
    {
        var titles = members.Select(m => m.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var isSeries = family.Kind == FamilyKind.Series;
        html.Line($"<header>");
        html.Line($"<p class=\"eyebrow\"><a href=\"../index.html\">All families</a></p>");
        html.Line($"<h1>{title}</h1>");
        html.Line($"<p class=\"lead\">{members.Count:N0} articles with {titles:N0} titles and {texts:N0} distinct {(texts == 1 ? "text" : "texts")}.</p>");
        html.Line($"<p><strong class=\"path\">{PrintableText.Name(family.Canonical)}</strong> {(isSeries ? "leads the series" : "stays")}: {family.Reason.Detail}.</p>");
        html.Line($"</header>");
    }

    private static void WriteSubstitutions(HtmlWriter html, DuplicateFamily family)
    {
        if (family.Substitutions.Count == 0) return;
        PageLayout.OpenSection(html, "changes", "What changes");
        PageLayout.OpenTable(html, "What changes", "Words", "Become", "Times");
        foreach (var substitution in family.Substitutions.Take(MemberLimit))
            html.Line($"<tr><td>{substitution.From}</td><td>{substitution.To}</td><td class=\"number\">{substitution.Count}</td></tr>");
        PageLayout.CloseTable(html);
        PageLayout.CloseSection(html);
    }

    private static void WriteMembers(HtmlWriter html, DuplicateFamily family, List<DocumentSketch> members, List<IGrouping<string, DocumentSketch>> texts)
    {
        var textOf = texts.SelectMany((text, i) => text.Select(m => (m.Path, Number: i + 1))).ToDictionary(t => t.Path, t => t.Number, StringComparer.Ordinal);
        PageLayout.OpenSection(html, "members", "Members");
        if (members.Count > MemberLimit) html.Line($"<p class=\"note\">These are the first {MemberLimit:N0}; all {members.Count:N0} are in families.csv.</p>");
        PageLayout.OpenTable(html, "Members", "Article", "Title", "Text", "Date", "Fixes", "Steps", "Images");
        foreach (var member in members.OrderByDescending(m => IsCanonical(m, family)).Take(MemberLimit))
        {
            var date = member.Date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            html.Line($"<tr class=\"{(IsCanonical(member, family) ? "canonical" : "")}\"><td class=\"path\">{PrintableText.Name(member.Path)}</td><td>{member.Title}</td><td class=\"number\">{textOf[member.Path]}</td><td class=\"date\">{date}</td><td class=\"number\">{member.Completeness.Fixes}</td><td class=\"number\">{member.Completeness.Steps}</td><td class=\"number\">{member.Completeness.Images}</td></tr>");
        }

        PageLayout.CloseTable(html);
        PageLayout.CloseSection(html);
    }

    private static bool IsCanonical(DocumentSketch member, DuplicateFamily family) => string.Equals(member.Path, family.Canonical, StringComparison.Ordinal);

    private static void WriteDropped(HtmlWriter html, AuditReport report, DuplicateFamily family)
    {
        var dropped = report.DroppedBy(family.Canonical).ToList();
        if (dropped.Count == 0) return;
        PageLayout.OpenSection(html, "dropped", "Said by copies only");
        foreach (var content in dropped)
        {
            html.Line($"<h3 class=\"path\">{PrintableText.Name(content.Path)}</h3>");
            html.Line($"<ul>");
            foreach (var line in content.Lines) html.Line($"<li>{line.Text}</li>");
            html.Line($"</ul>");
        }

        PageLayout.CloseSection(html);
    }

    private static void WriteDifferences(HtmlWriter html, List<IGrouping<string, DocumentSketch>> texts)
    {
        PageLayout.OpenSection(html, "differences", "Side by side");
        if (texts.Count == 1) html.Line($"<p>All members have exactly the same text.</p>");
        foreach (var other in texts.Skip(1).Take(DiffLimit)) SideBySide.Write(html, texts[0].First(), other.First());
        if (texts.Count - 1 > DiffLimit) html.Line($"<p class=\"note\">{texts.Count - 1 - DiffLimit:N0} more texts differ.</p>");
        PageLayout.CloseSection(html);
    }
}
