namespace ContentForge.Audit;

/// <summary>What all pages of the report share.</summary>
internal static class PageLayout
{
    public static string Write(string title, string root, Action<HtmlWriter> body)
    {
        var html = new HtmlWriter();
        html.Line($"<!doctype html>");
        html.Line($"<html lang=\"en\">");
        html.Line($"<head>");
        html.Line($"<meta charset=\"utf-8\">");
        html.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line($"<title>{title}</title>");
        html.Line($"<link rel=\"stylesheet\" href=\"{root}audit.css\">");
        html.Line($"<script src=\"{root}audit.js\" defer></script>");
        html.Line($"</head>");
        html.Line($"<body>");
        html.Line($"<a class=\"skip\" href=\"#main\">Skip to the findings</a>");
        html.Line($"<main id=\"main\">");
        body(html);
        html.Line($"</main>");
        html.Line($"</body>");
        html.Line($"</html>");
        return html.ToString();
    }

    /// <summary>Opens a part of a page, with an address of its own.</summary>
    public static void OpenSection(HtmlWriter html, string id, string title)
    {
        html.Line($"<section aria-labelledby=\"{id}\">");
        html.Line($"<h2 id=\"{id}\">{title}</h2>");
    }

    public static void CloseSection(HtmlWriter html) => html.Line($"</section>");

    /// <summary>Opens a table. The script filters its rows, shows them in portions, and sorts them by a heading.</summary>
    public static void OpenTable(HtmlWriter html, string label, params ReadOnlySpan<string> headings)
    {
        html.Line($"<div class=\"listing\">");
        html.Line($"<p class=\"tools\"><label>Filter <input type=\"search\" aria-label=\"Filter {label}\"></label> <span class=\"count\" role=\"status\"></span></p>");
        html.Line($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table>");
        html.Line($"<thead><tr>");
        foreach (var heading in headings) html.Line($"<th scope=\"col\"><button type=\"button\">{heading}</button></th>");
        html.Line($"</tr></thead>");
        html.Line($"<tbody>");
    }

    public static void CloseTable(HtmlWriter html)
    {
        html.Line($"</tbody></table></div>");
        html.Line($"<button type=\"button\" class=\"more\" hidden>Show more</button>");
        html.Line($"</div>");
    }
}
