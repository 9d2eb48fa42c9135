using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Site.Check;

/// <summary>An address that a file of the site holds.</summary>
/// <param name="Address">The address as a browser reads it: decoded, not resolved.</param>
/// <param name="Offset">Where it stands in the file, in characters from its start.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Element">The element of a page that names it.</param>
internal readonly record struct FoundLink(string Address, int Offset, LinkRole Role, string Element = "");

/// <summary>What an address in a file is for.</summary>
internal enum LinkRole
{
    /// <summary>A reader may follow it: it makes another page reachable.</summary>
    Followed,

    /// <summary>A browser loads it with the page.</summary>
    Loaded,

    /// <summary>A program reads it: a canonical link, an entry of a feed or of the sitemap.</summary>
    Named,

    /// <summary>Where a server sends a reader who asks for another address.</summary>
    Redirected,

    /// <summary>The id of an element on the same page that another one refers to.</summary>
    Element,
}

/// <summary>What is wrong in a file, before its place is worked out.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Offset">Where, in characters from the start of the file.</param>
/// <param name="Message">What is wrong, as one sentence.</param>
internal readonly record struct FileProblem(DiagnosticCode Code, int Offset, string Message)
{
    /// <summary>The finding with its line and column.</summary>
    public Diagnostic In(string path, LineIndex lines) => new(Code, path, lines.SpanAt(Offset), Message);
}

/// <summary>What a check needs to know of a file that is no page: the addresses in it, and whether a program can read it at all.</summary>
/// <param name="Links">The addresses, in the order of the file.</param>
/// <param name="Problems">What is wrong with its form.</param>
internal sealed record FileScan(IReadOnlyList<FoundLink> Links, IReadOnlyList<FileProblem> Problems)
{
    private const string SitemapLine = "Sitemap: ";

    private static readonly FileScan Nothing = new([], []);

    /// <summary>Whether a file of this name is read; all others have no addresses in them.</summary>
    public static bool Reads(string path) =>
        path is "_redirects" or "redirects.nginx.map" or "robots.txt" or "llms.txt" || Path.GetExtension(path) is ".css" or ".xml" or ".json" or ".webmanifest" or ".md"
        || SearchIndexScan.Reads(path);

    public static FileScan Of(string path, string text) => path switch
    {
        "_redirects" => OfLines(text, RedirectIn),
        "redirects.nginx.map" => OfLines(text, MapEntryIn),
        "robots.txt" => OfLines(text, SitemapIn),
        "llms.txt" => MarkdownScan.Of(text),
        _ when SearchIndexScan.Reads(path) => SearchIndexScan.Of(path, text),
        _ => Path.GetExtension(path) switch
        {
            ".css" => StyleScan.Of(text),
            ".xml" => XmlScan.Of(path, text),
            ".json" or ".webmanifest" => JsonScan.Of(path, text),
            ".md" => MarkdownScan.Of(text),
            _ => Nothing,
        },
    };

    /// <summary>A file that programs cannot read.</summary>
    public static FileScan Broken(int offset, string message) => new([], [new FileProblem(DiagnosticCodes.BrokenMachineFile, offset, message)]);

    /// <summary>The addresses in a piece of HTML that stands in a file of another kind.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="offset">Where it stands.</param>
    public static IEnumerable<FoundLink> LinksInHtml(string html, int offset) =>
        PageScan.Of(html).Links.Where(link => link.Role != LinkRole.Element).Select(link => link with { Offset = offset, Role = LinkRole.Named });

    private static FileScan OfLines(string text, Func<string, FoundLink?> linkIn)
    {
        var links = new List<FoundLink>();
        var problems = new List<FileProblem>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (linkIn(line) is not { } link)
                problems.Add(new FileProblem(DiagnosticCodes.BrokenMachineFile, start, "The line is no redirect."));
            else if (link.Address.Length > 0)
                links.Add(link with { Offset = start + link.Offset });
            start += line.Length + 1;
        }

        return new FileScan(links, problems);
    }

    private static FoundLink NoLink { get; } = new("", 0, LinkRole.Named);

    private static FoundLink? RedirectIn(string line)
    {
        if (line.Length == 0)
            return NoLink;
        return RedirectRule.Parse(line) is { } rule ? new FoundLink(rule.To, line.IndexOf(' ', StringComparison.Ordinal) + 1, LinkRole.Redirected) : null;
    }

    // The first line is a comment that says how to use the others.
    private static FoundLink? MapEntryIn(string line)
    {
        if (line.Length == 0 || line[0] == '#')
            return NoLink;
        return line.Split(' ') is [_, [.. var target, ';']] ? new FoundLink(target, line.IndexOf(' ', StringComparison.Ordinal) + 1, LinkRole.Redirected) : null;
    }

    private static FoundLink? SitemapIn(string line) =>
        line.StartsWith(SitemapLine, StringComparison.Ordinal) ? new FoundLink(line[SitemapLine.Length..].Trim(), SitemapLine.Length, LinkRole.Named) : NoLink;
}

/// <summary>One line of <c>_redirects</c>: who asks for one address is sent to another.</summary>
/// <param name="From">The path that is asked for, from the root of the host, as it stands in an address.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record RedirectRule(string From, string To, int Status)
{
    /// <summary>Reads one line; null when it is no rule.</summary>
    public static RedirectRule? Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [['/', ..] from, var to, ['3', _, _] status]
        && int.TryParse(status, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new RedirectRule(from, to, number)
            : null;
}

/// <summary>Turns places of a text, in characters from its start, into lines and columns, and back.</summary>
internal sealed class LineIndex
{
    private readonly int _length;
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        _length = text.Length;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
            _starts.Add(end + 1);
    }

    /// <summary>The line and the column of a place.</summary>
    public SourceSpan SpanAt(int offset)
    {
        var place = Math.Min(offset, _length);
        var found = _starts.BinarySearch(place);
        var line = found >= 0 ? found : ~found - 1;
        return SourceSpan.At(line + 1, place - _starts[line] + 1);
    }

    /// <summary>The place of a line and a column, both counted from 1.</summary>
    public int OffsetOf(int line, int column) =>
        Math.Min(_starts[Math.Clamp(line, 1, _starts.Count) - 1] + Math.Max(column - 1, 0), _length);
}
