using System.Collections.Immutable;
using AngleSharp.Dom;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>Reads the rows of a table.</summary>
internal static class TableReader
{
    /// <summary>The rows that have cells, and whether the first of several is a header.</summary>
    public static (ImmutableArray<TableRow> Rows, bool HasHeader) Read(IElement table)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var hasHeader = false;
        foreach (var row in table.WalkElements().Where(element => element.LocalName is "tr"))
        {
            var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
            hasHeader |= rows.Count == 0 && cells.Count > 0 && cells.TrueForAll(cell => cell.LocalName is "th");
            if (cells.Count > 0)
                rows.Add(new TableRow([.. cells.Select(CellText)]));
        }

        return (rows.ToImmutable(), hasHeader && rows.Count > 1);
    }

    private static RichText CellText(IElement cell)
    {
        var inline = new InlineBuilder();
        var path = new Stack<(IElement? Element, INodeList Children, int Next)>();
        path.Push((null, cell.ChildNodes, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                if (at.Element is { } left && Elements.InlineKind(left, left.LocalName) is not null)
                    inline.Close();
                continue;
            }

            path.Push(at with { Next = at.Next + 1 });
            if (at.Children[at.Next] is IText text)
            {
                inline.Append(text.Data);
            }
            else if (at.Children[at.Next] is IElement element && !Elements.Skipped.Contains(element.LocalName))
            {
                if (element.LocalName is "br" || Elements.Containers.Contains(element.LocalName))
                    inline.Break();
                if (Elements.InlineKind(element, element.LocalName) is var (kind, url))
                    inline.Open(kind, url);
                path.Push((element, element.ChildNodes, 0));
            }
        }

        return inline.Take();
    }
}
