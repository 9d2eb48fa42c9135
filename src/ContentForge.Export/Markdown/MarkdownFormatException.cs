namespace ContentForge.Export.Markdown;

/// <summary>The Markdown is not the form of an article. It never leaves the reader, which turns it into a result.</summary>
internal sealed class MarkdownFormatException(string problem, int line = 0) : Exception(problem)
{
    /// <summary>The line, from 1; 0 when the thrower does not know it.</summary>
    public int Line { get; } = line;
}
