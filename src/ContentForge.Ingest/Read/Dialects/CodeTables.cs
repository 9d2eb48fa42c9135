using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>Code that is laid out as a table, mostly for a column with the numbers of its lines.</summary>
internal sealed class CodeTables : IDialect
{
    public void Apply(DialectContext context)
    {
        foreach (var table in context.Named("table").ToList())
        {
            if (Lines(table) is not { Count: > 0 } lines)
                continue;

            context.Record(table, LeftOutKinds.CodeChrome, string.Join(' ', Rows(table).Select(row => Texts.Of(row[0]))));
            var pre = context.Create("pre", table);
            CodeBlocks.Write(pre, lines);
            if (Markup.Ancestor(table.Parent!, "pre") is { } around)
                context.Replace(around, pre);
            else
                context.Replace(table, pre);
        }
    }

    /// <summary>The lines of code in a table; null when it is another table.</summary>
    private static List<CodeLine>? Lines(IElement table)
    {
        var rows = Rows(table);
        if (rows.Count == 0 || !rows.TrueForAll(row => row.Count == 2))
            return null;

        var isMarked = Markup.Ancestor(table, "pre", "code") is not null || rows.TrueForAll(row => Markup.Holds(row[1], "pre", "code"));
        if (rows is [[var numbers, var code]])
            return isMarked && CodeGutter.CountNumbers(numbers) > 0 ? LinesOf(code) : null;
        return AreNumbered(rows, isMarked) ? [.. rows.SelectMany(row => LinesOf(row[1]) is { Count: > 0 } lines ? lines : [new CodeLine("", null, 0)])] : null;
    }

    private static List<CodeLine> LinesOf(IElement cell) => CodeLines.Of(Markup.First(cell, "pre") ?? Markup.First(cell, "code") ?? cell);

    /// <summary>Whether the first cells count up. Where nothing says that it is code, the numbers must be drawn from an attribute, as no other table does.</summary>
    private static bool AreNumbered(List<List<IElement>> rows, bool isMarked)
    {
        int? last = null;
        foreach (var row in rows)
        {
            var written = Texts.Of(row[0]);
            var drawn = row[0].GetAttribute("data-line-number") ?? Markup.First(row[0], "span", "a")?.GetAttribute("data-line-number");
            if (!int.TryParse(written.Length > 0 && isMarked ? written : drawn, out var number) || (last is not null && number != last + 1))
                return false;
            last = number;
        }

        return true;
    }

    private static List<List<IElement>> Rows(IElement table) =>
        [.. table.WalkElements().Where(element => element.LocalName == "tr").Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToList()).Where(cells => cells.Count > 0)];
}
