namespace ContentForge.Export.Markdown;

/// <summary>Backticks around code: one more than the code has in a row.</summary>
public static class MarkdownFence
{
    /// <summary>The length of the longest run of backticks.</summary>
    public static int LongestRun(string code)
    {
        int longest = 0, run = 0;
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>A fence that no line of the code closes.</summary>
    public static string For(string code) => new('`', Math.Max(3, LongestRun(code) + 1));
}
