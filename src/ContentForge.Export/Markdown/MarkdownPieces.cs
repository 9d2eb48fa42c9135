namespace ContentForge.Export.Markdown;

/// <summary>The pieces of Markdown that are the same whatever is written: code among marks that it does not hold, and tables.</summary>
internal static class MarkdownPieces
{
    /// <summary>Code in a line. Blanks keep the marks apart from a backtick or a blank at an end of it.</summary>
    public static string CodeSpan(string code)
    {
        var marks = new string('`', LongestRun(code) + 1);
        return code[0] is ' ' or '`' || code[^1] is ' ' or '`' ? $"{marks} {code} {marks}" : marks + code + marks;
    }

    /// <summary>Code on lines of its own, between fences that none of its lines closes.</summary>
    public static string CodeBlock(string code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        return $"{fence}\n{code}\n{fence}";
    }

    /// <summary>A table whose first row is its header; rows that end early are filled up.</summary>
    /// <param name="rows">The cells of each row as Markdown without bars.</param>
    /// <param name="width">How many columns there are.</param>
    public static string Table(IEnumerable<IEnumerable<string>> rows, int width)
    {
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Concat(Enumerable.Repeat("", width)).Take(width))} |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        return string.Join('\n', lines);
    }

    /// <summary>Whether a backslash before the character makes it text.</summary>
    public static bool IsEscapable(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    private static int LongestRun(string code)
    {
        int longest = 0, run = 0;
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
