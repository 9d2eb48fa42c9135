using AngleSharp.Dom;
using ContentForge.Export.Markdown;
using ContentForge.Ingest.Dom;

namespace ContentForge.Cleaned;

/// <summary>A table as pipes. A table of one column is layout, and written as paragraphs.</summary>
internal static class MarkdownTable
{
    /// <summary>Wider tables are not for people.</summary>
    private const int MaxColumns = 64;

    public static void Write(IElement table, Action<string> line, Action<string> paragraph)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => Markup.Ancestor(row, "table") == table)
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell).Take(MaxColumns).ToList())
            .Where(cells => cells.Exists(cell => cell.Length > 0))
            .ToList();
        if (rows.Count == 0)
            return;

        var columns = rows.Max(row => row.Count);
        if (columns == 1)
        {
            foreach (var row in rows)
                paragraph(row[0].Replace("\\|", "|", StringComparison.Ordinal));
            return;
        }

        line(MarkdownPieces.Table(rows, columns));
    }

    private static string Cell(IElement cell) =>
        MarkdownText.Line(cell.ChildNodes).Replace("|", "\\|", StringComparison.Ordinal);
}
