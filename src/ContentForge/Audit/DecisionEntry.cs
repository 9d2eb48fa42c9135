using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>An entry of <c>duplicates.yml</c> that overrules a family, ready to be copied.</summary>
internal static class DecisionEntry
{
    /// <summary>Members that are offered; who wants another one writes its path.</summary>
    private const int Limit = 500;

    public static void Write(HtmlWriter html, DuplicateFamily family)
    {
        if (family.Members.Count < 2) return;
        var other = family.Members.First(member => !string.Equals(member, family.Canonical, StringComparison.Ordinal));
        PageLayout.OpenSection(html, "decide", "Overrule this");
        html.Line($"<p>Put an entry into <code>duplicates.yml</code>, and the next build obeys it.</p>");
        html.Line($"<form class=\"decide\">");
        html.Line($"<label>Decision <select name=\"kind\">");
        if (family.Kind == FamilyKind.Duplicate)
        {
            html.Line($"<option value=\"keep-apart\">Keep the article apart</option>");
            html.Line($"<option value=\"canonical\">Let the article stay in place of the others</option>");
        }
        else
        {
            html.Line($"<option value=\"merge\">Merge the article into the one that leads</option>");
        }

        html.Line($"</select></label>");
        html.Line($"<label>Article <select name=\"member\">");
        foreach (var member in family.Members.Where(m => !string.Equals(m, family.Canonical, StringComparison.Ordinal)).Take(Limit))
            WriteOption(html, member);
        html.Line($"</select></label>");
        html.Inline($"<pre data-canonical=\"{PrintableText.Name(family.Canonical)}\"");
        if (!IsPlain(family.Canonical)) html.Inline($" data-quoted=\"{Quoted(family.Canonical)}\"");
        html.Line($">{(family.Kind == FamilyKind.Duplicate ? "keep-apart" : "merge")}:\n  - [{Quoted(family.Canonical)}, {Quoted(other)}]</pre>");
        html.Line($"<button type=\"button\" class=\"copy\" hidden>Copy</button>");
        html.Line($"</form>");
        PageLayout.CloseSection(html);
    }

    private static void WriteOption(HtmlWriter html, string member)
    {
        if (IsPlain(member))
            html.Line($"<option>{member}</option>");
        else
            html.Line($"<option data-quoted=\"{Quoted(member)}\">{PrintableText.Name(member)}</option>");
    }

    private static bool IsPlain(string path) => string.Equals(PrintableText.Name(path), path, StringComparison.Ordinal);

    /// <summary>A path as YAML: between single quotes, or with the escapes of double ones.</summary>
    private static string Quoted(string path) => IsPlain(path)
        ? $"'{path.Replace("'", "''", StringComparison.Ordinal)}'"
        : $"\"{PrintableText.Name(path).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
