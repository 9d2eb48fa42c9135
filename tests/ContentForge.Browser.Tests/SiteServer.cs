using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>
/// Answers what a browser asks for as a web server would that follows the file <c>_headers</c> of a site: from the folder of the site, with
/// the Content-Security-Policy, and with the page for missing addresses. Pictures from other servers are a grey square.
/// </summary>
internal sealed class SiteServer(string folder)
{
    public const string Address = "https://help.example/";

    private const string Picture =
        """<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#bbb"/></svg>""";

    private readonly (string Pattern, List<KeyValuePair<string, string>> Headers)[] _rules = [.. ReadHeaders(Path.Combine(folder, "_headers"))];

    public Task AnswerAsync(IRoute route)
    {
        var url = new Uri(route.Request.Url);
        return url.GetLeftPart(UriPartial.Authority) + "/" == Address
            ? AnswerAsync(route, Uri.UnescapeDataString(url.AbsolutePath))
            : route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = Picture });
    }

    private async Task AnswerAsync(IRoute route, string path)
    {
        var file = Path.Combine(folder, path.EndsWith('/') ? path[1..] + "index.html" : path[1..]);
        var exists = File.Exists(file);
        await route.FulfillAsync(new RouteFulfillOptions
        {
            Status = exists ? 200 : 404,
            Path = exists ? file : Path.Combine(folder, "404.html"),
            Headers = HeadersFor(path, exists ? file : "404.html"),
        });
    }

    private Dictionary<string, string> HeadersFor(string path, string file)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = TypeOf(file) };
        foreach (var (name, value) in _rules.Where(rule => path.StartsWith(rule.Pattern, StringComparison.Ordinal)).SelectMany(rule => rule.Headers))
            headers[name] = value;
        return headers;
    }

    private static IEnumerable<(string Pattern, List<KeyValuePair<string, string>> Headers)> ReadHeaders(string file)
    {
        var pattern = "";
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var line in File.ReadLines(file).Append("/end"))
        {
            if (line.StartsWith(' '))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                headers.Add(KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
            else if (line.Length > 0)
            {
                if (headers.Count > 0)
                    yield return (pattern, headers);
                pattern = line.TrimEnd('*');
                headers = [];
            }
        }
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webmanifest" => "application/manifest+json",
        ".xml" => "application/xml",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
