namespace ContentForge.Cli.Reporting.Audit.Html;

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
        html.Line($"<main>");
        html.Line($"<h1>{title}</h1>");
        body(html);
        html.Line($"</main>");
        html.Line($"</body>");
        html.Line($"</html>");
        return html.ToString();
    }

    /// <summary>Opens a table whose rows can be filtered and, by a click on a heading, sorted.</summary>
    public static void OpenTable(HtmlWriter html, string label, params ReadOnlySpan<string> headings)
    {
        html.Line($"<label class=\"filter\">Filter <input type=\"search\" aria-label=\"Filter {label}\"></label>");
        html.Line($"<div class=\"scroll\"><table class=\"sortable\">");
        html.Line($"<thead><tr>");
        foreach (var heading in headings) html.Line($"<th scope=\"col\"><button type=\"button\">{heading}</button></th>");
        html.Line($"</tr></thead>");
        html.Line($"<tbody>");
    }

    public static void CloseTable(HtmlWriter html) => html.Line($"</tbody></table></div>");
}
