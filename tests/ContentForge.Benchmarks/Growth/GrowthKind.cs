using System.Text;

namespace ContentForge.Benchmarks.Growth;

/// <summary>One kind of input: an article in which one thing stands any number of times.</summary>
/// <param name="Name">What is repeated.</param>
/// <param name="File">A file name, whose extension says the format.</param>
/// <param name="Make">The article with so many of them.</param>
internal sealed record GrowthKind(string Name, string File, Func<int, string> Make)
{
    private const string PageStart = "<!doctype html><html><head><title>Fix the printer</title></head><body><h1>Fix the printer</h1><p>Words before the rest.</p>\n";

    /// <summary>A Markdown article of pieces, each of which may tell its number.</summary>
    public static GrowthKind Markdown(string name, Func<int, string> piece, string before = "", string behind = "") =>
        new(name, "a.md", count => Join($"# Fix the printer\n\nWords before the rest.\n\n{before}", piece, count, $"{behind}\n\nWords behind.\n"));

    /// <summary>A saved page of pieces.</summary>
    public static GrowthKind Html(string name, Func<int, string> piece, string before = "", string behind = "") =>
        new(name, "a.html", count => Join(PageStart + before, piece, count, behind + "\n<p>Words behind.</p></body></html>"));

    /// <summary>A plain text of pieces.</summary>
    public static GrowthKind Text(string name, Func<int, string> piece) =>
        new(name, "a.txt", count => Join("Fix the printer\n\n", piece, count, "\n"));

    /// <summary>A Markdown article whose front matter holds the pieces.</summary>
    public static GrowthKind FrontMatter(string name, Func<int, string> piece, string before = "", string behind = "") =>
        new(name, "a.md", count => Join($"---\ntitle: Fix the printer\n{before}", piece, count, $"{behind}\n---\n\n# Fix the printer\n\n1. Open it.\n2. Close it.\n"));

    private static string Join(string before, Func<int, string> piece, int count, string behind)
    {
        var text = new StringBuilder(before);
        for (var i = 1; i <= count; i++)
            text.Append(piece(i));
        return text.Append(behind).ToString();
    }
}
