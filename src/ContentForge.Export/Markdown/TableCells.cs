using System.Collections.Immutable;

namespace ContentForge.Export.Markdown;

/// <summary>Takes a row of a table apart.</summary>
internal static class TableCells
{
    /// <summary>The cells between the bars; a bar behind a backslash is text.</summary>
    public static ImmutableArray<string> Of(string row)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var start = 1;
        for (var at = 1; at < row.Length; at++)
        {
            if (row[at] == '\\')
            {
                at++;
            }
            else if (row[at] == '|')
            {
                cells.Add(row[start..at].Trim(' '));
                start = at + 1;
            }
        }

        if (row[start..].Trim(' ') is { Length: > 0 } last)
            cells.Add(last);
        return cells.DrainToImmutable();
    }
}
