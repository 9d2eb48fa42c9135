using ContentForge.Core.Model;
using ContentForge.Export.Json;
using ContentForge.Export.Text;

namespace ContentForge.Export.Markdown;

/// <summary>
/// An article as Markdown (CommonMark with the tables and alerts of GitHub): a second-level heading per fix, a third-level one per
/// procedure, the steps as lists. Comments carry what Markdown cannot say, so the same records can be read back.
/// </summary>
public static class ArticleMarkdown
{
    /// <summary>The article as Markdown with <c>\n</c>.</summary>
    public static string Write(HelpArticle article, MarkdownOptions? options = null) => new ArticleWriter(article, options ?? new MarkdownOptions()).Write();

    /// <summary>
    /// Reads what <see cref="Write"/> wrote with comments. Words, marks, tables and lists may have been edited; what a comment says wins
    /// over what is shown.
    /// </summary>
    public static ArticleReadResult Read(string markdown)
    {
        try
        {
            return ArticleJson.Read(ArticleTreeReader.Read(MarkdownTree.Parse(markdown)));
        }
        catch (MarkdownFormatException broken)
        {
            return ArticleReadResult.Broken(SourceSpan.At(Math.Max(1, broken.Line)), broken.Message);
        }
    }
}

/// <summary>How an article is written as Markdown.</summary>
public sealed record MarkdownOptions
{
    /// <summary>Whether comments carry what the text cannot say. Only with them can the Markdown be read back.</summary>
    public bool Comments { get; init; } = true;

    /// <summary>Where an address leads from the file that is written; null leaves the link or the picture out.</summary>
    public Func<SafeUrl, SafeUrl?> Resolve { get; init; } = url => url;
}

/// <summary>The Markdown is not the form of an article. It never leaves the reader, which turns it into a result.</summary>
internal sealed class MarkdownFormatException(string problem, int line = 0) : Exception(problem)
{
    /// <summary>The line, from 1; 0 when the thrower does not know it.</summary>
    public int Line { get; } = line;
}
