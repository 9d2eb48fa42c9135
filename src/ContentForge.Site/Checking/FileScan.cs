using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Checking;

/// <summary>What a check needs to know of a file that is no page: the addresses in it, and whether a program can read it at all.</summary>
/// <param name="Links">The addresses, in the order of the file.</param>
/// <param name="Problems">What is wrong with its form.</param>
internal sealed partial record FileScan(IReadOnlyList<FoundLink> Links, IReadOnlyList<FileProblem> Problems)
{
    private static readonly FileScan Nothing = new([], []);

    /// <summary>Whether a file of this name is read; all others have no addresses in them.</summary>
    public static bool Reads(string path) =>
        path is "_redirects" or "redirects.nginx.map" or "robots.txt" or "llms.txt" || Path.GetExtension(path) is ".css" or ".xml" or ".json" or ".webmanifest" or ".md"
        || SearchIndexScan.Reads(path);

    public static FileScan Of(string path, string text) => path switch
    {
        "_redirects" => OfRedirects(text),
        "redirects.nginx.map" => new FileScan([.. Matches(NginxTarget(), text, LinkRole.Redirected)], []),
        "robots.txt" => new FileScan([.. Matches(SitemapLine(), text, LinkRole.Named)], []),
        "llms.txt" => OfMarkdown(text),
        _ when SearchIndexScan.Reads(path) => SearchIndexScan.Of(path, text),
        _ => Path.GetExtension(path) switch
        {
            ".css" => new FileScan([.. Matches(StyleAddress(), text, LinkRole.Loaded)], []),
            ".xml" => OfXml(path, text),
            ".json" or ".webmanifest" => OfJson(path, text),
            ".md" => OfMarkdown(text),
            _ => Nothing,
        },
    };

    private static FileScan OfRedirects(string text)
    {
        var links = new List<FoundLink>();
        var problems = new List<FileProblem>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && RedirectRule.Parse(line) is { } rule)
                links.Add(new FoundLink(rule.To, start + line.IndexOf(' ', StringComparison.Ordinal) + 1, LinkRole.Redirected));
            else if (line.Length > 0)
                problems.Add(new FileProblem(DiagnosticCodes.BrokenMachineFile, start, "The line is no redirect."));
            start += line.Length + 1;
        }

        return new FileScan(links, problems);
    }

    private static FileScan OfXml(string path, string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
            }

            var links = path.StartsWith("sitemap", StringComparison.Ordinal) || path.StartsWith("feed", StringComparison.Ordinal)
                ? Matches(XmlAddress(), text, LinkRole.Named)
                : [];
            return new FileScan([.. links.Select(link => link with { Address = WebUtility.HtmlDecode(link.Address) })], []);
        }
        catch (XmlException broken)
        {
            return new FileScan([], [new FileProblem(DiagnosticCodes.BrokenMachineFile, OffsetOf(text, broken.LineNumber, broken.LinePosition), "The file is no XML.")]);
        }
    }

    // Other data may say where something came from; only what readers of the site follow has to lead somewhere.
    private static FileScan OfJson(string path, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var links = path.StartsWith("feed", StringComparison.Ordinal) || path.EndsWith(".webmanifest", StringComparison.Ordinal)
                ? Matches(JsonAddress(), text, LinkRole.Named)
                : [];
            return new FileScan([.. links.Select(link => link with { Address = JsonSerializer.Deserialize<string>($"\"{link.Address}\"")! })], []);
        }
        catch (JsonException broken)
        {
            var place = OffsetOf(text, (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
            return new FileScan([], [new FileProblem(DiagnosticCodes.BrokenMachineFile, place, "The file is no JSON.")]);
        }
    }

    // What stands in code looks like a link and is none.
    private static FileScan OfMarkdown(string text)
    {
        var links = new List<FoundLink>();
        var start = 0;
        var fence = "";
        foreach (var line in text.Split('\n'))
        {
            var ticks = line.AsSpan().TrimStart();
            ticks = ticks[..(ticks.IndexOfAnyExcept('`') is var end and >= 0 ? end : ticks.Length)];
            if (fence.Length > 0)
                fence = ticks.Length >= fence.Length ? "" : fence;
            else if (ticks.Length >= 3)
                fence = ticks.ToString();
            else
                links.AddRange(Matches(MarkdownAddress(), WithoutCode(line), LinkRole.Named).Select(link => link with { Offset = link.Offset + start }));
            start += line.Length + 1;
        }

        return new FileScan(links, []);
    }

    private static string WithoutCode(string line) => MarkdownCode().Replace(line, code => new string(' ', code.Length));

    private static IEnumerable<FoundLink> Matches(Regex pattern, string text, LinkRole role) =>
        pattern.Matches(text).Select(match => match.Groups["address"]).Select(group => new FoundLink(group.Value, group.Index, role));

    private static int OffsetOf(string text, int line, int column)
    {
        var start = 0;
        while (line-- > 1 && text.IndexOf('\n', start) is var end and >= 0)
            start = end + 1;
        return Math.Min(start + Math.Max(column - 1, 0), text.Length);
    }

    [GeneratedRegex(@"^\S+ (?<address>[^\s;]+);$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NginxTarget();

    [GeneratedRegex(@"^Sitemap: (?<address>\S+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SitemapLine();

    [GeneratedRegex("""(url\(\s*["']?|@import\s+["'])(?<address>[^"')\s]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StyleAddress();

    // A sitemap has its addresses in <loc>, a feed in href.
    [GeneratedRegex("""(<loc>|\shref=")(?<address>[^<"]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex XmlAddress();

    [GeneratedRegex(@"""(home_page_url|feed_url|url|src|start_url)"": ""(?<address>[^""]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex JsonAddress();

    [GeneratedRegex("`` .*? ``", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownCode();

    [GeneratedRegex(@"(^|[^\\])\]\(<(?<address>[^>]*)>( ""|\))", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MarkdownAddress();
}
