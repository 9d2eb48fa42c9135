using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>Tables that are not about rows and columns: steps beside a column with their numbers, and boxes that only lay out what they hold.</summary>
internal sealed class StepTables : IDialect
{
    /// <summary>Chosen: a step has at least so many words on the average; cells of data have fewer.</summary>
    private const double MinWords = 3;

    public void Apply(DialectContext context)
    {
        foreach (var table in context.Named("table").Reverse().ToList())
        {
            if (Markup.Holds(table, "table"))
                continue;

            var rows = Rows(table);
            if (Steps(rows) is { } steps)
                ToList(table, rows, steps, context);
            else if (IsLayout(table, rows))
                ToBoxes(table, rows, context);
        }
    }

    private static List<List<IElement>> Rows(IElement table)
    {
        var rows = new List<List<IElement>>();
        foreach (var element in table.WalkElements())
        {
            if (element.LocalName == "tr" && element.Children.Where(cell => cell.LocalName is "td" or "th").ToList() is { Count: > 0 } cells)
                rows.Add(cells);
        }

        return rows;
    }

    /// <summary>The rows that are steps: their first cells count from 1 on, and what stands beside is more than data.</summary>
    private static List<List<IElement>>? Steps(List<List<IElement>> rows)
    {
        var hasHead = rows.Count > 0 && rows[0].TrueForAll(cell => cell.LocalName == "th");
        var steps = hasHead ? rows[1..] : rows;
        if (steps.Count < 2 || !steps.TrueForAll(row => row.Count == steps[0].Count) || steps[0].Count is < 2 or > 4)
            return null;

        for (var i = 0; i < steps.Count; i++)
        {
            if (NumberOf(Texts.UpTo(steps[i][0], 20)) != i + 1)
                return null;
        }

        if (steps.TrueForAll(row => IsLink(row[1])))
            return null;

        // The head of a ranking or of a list of codes names what the numbers are; over steps it is "Step", "#", or nothing.
        if (hasHead && Texts.Of(rows[0][0]) is var head && head.Any(char.IsLetter) && !IsStepWord(head, steps[0][0]))
            return steps[0].Count == 2 && steps.Count(row => Texts.Of(row[1]) is [.., '.' or '!' or '。']) * 2 >= steps.Count ? steps : null;
        return steps.Average(row => Texts.Of(row[1]).Count(c => c == ' ') + 1.0) >= MinWords || steps.TrueForAll(row => Texts.Of(row[1]) is [.., '.' or '!' or '。']) ? steps : null;
    }

    private static bool IsLink(IElement cell) => Markup.First(cell, "a") is { } link && Texts.Length(cell) == Texts.Length(link);

    /// <summary>Whether the head of the column says what its cells say, or is the English word for what they are.</summary>
    private static bool IsStepWord(string head, IElement cell) =>
        Texts.Of(cell).StartsWith(head, StringComparison.OrdinalIgnoreCase) || head.StartsWith("step", StringComparison.OrdinalIgnoreCase);

    /// <summary>The number that is all a cell says, but for one word before it.</summary>
    private static int? NumberOf(string? text)
    {
        if (text is null)
            return null;
        var blank = text.LastIndexOf(' ');
        return StepNumber.Read(text) ?? (blank > 0 && text[..blank].All(char.IsLetter) ? StepNumber.Read(text.AsSpan(blank)) : null);
    }

    private static void ToList(IElement table, List<List<IElement>> rows, List<List<IElement>> steps, DialectContext context)
    {
        context.Record(table, LeftOutKinds.StepNumber, string.Join(' ', rows.Where(row => !steps.Contains(row)).SelectMany(row => row).Concat(steps.Select(row => row[0])).Select(Texts.Of)));
        var items = new List<IReadOnlyList<INode>>();
        foreach (var row in steps)
            items.Add([.. row.Skip(1).Where(cell => !Texts.IsBlank(cell)).Select(cell => ToBox(cell, context))]);
        items.RemoveAll(item => item.Count == 0);
        if (items.Count == 0)
            return;

        MoveCaption(table, context);
        table.Parent!.InsertBefore(items[0][0], table);
        StepList.Make(items, "ol", context);
        context.Remove(table);
    }

    /// <summary>Tables said to be no tables, tables of one column, and tables that hold whole sections.</summary>
    private static bool IsLayout(IElement table, List<List<IElement>> rows) =>
        table.GetAttribute("role") is "presentation" or "none"
        || (rows.Count > 0 && !Markup.Holds(table, "th", "thead", "caption") && Markup.Ancestor(table.Parent!, "table") is null
            && (rows.TrueForAll(row => row.Count == 1) ? Markup.Holds(table, "p", "ol", "ul", "h1", "h2", "h3", "h4", "div", "pre") : Markup.Holds(table, "h1", "h2", "h3", "h4")));

    private static void ToBoxes(IElement table, List<List<IElement>> rows, DialectContext context)
    {
        MoveCaption(table, context);
        foreach (var cell in rows.SelectMany(row => row))
            table.Parent!.InsertBefore(ToBox(cell, context), table);
        context.Remove(table);
    }

    private static void MoveCaption(IElement table, DialectContext context)
    {
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is not { } caption || Texts.IsBlank(caption))
            return;

        var line = context.Create("p", caption);
        line.TextContent = Texts.Of(caption);
        table.Parent!.InsertBefore(line, table);
    }

    private static IElement ToBox(IElement cell, DialectContext context)
    {
        var box = context.Create("div", cell);
        foreach (var attribute in cell.Attributes)
        {
            if (attribute.Name is "id" or "class")
                box.SetAttribute(attribute.Name, attribute.Value);
        }

        while (cell.FirstChild is { } child)
            box.AppendChild(child);
        return box;
    }
}
