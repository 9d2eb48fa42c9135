using System.Text;
using ContentForge.Site.Check;

namespace ContentForge.Cli.Serving;

/// <summary>
/// Answers requests from the folder of a published site as a static host would: redirects and headers from the site's own files, a page
/// for a folder, and the site's own page for what is not there. Every request reads the disk, so a new build is seen at once.
/// </summary>
/// <param name="folder">The folder of the site.</param>
/// <param name="root">The path that the site lives under, with <c>/</c> at both ends.</param>
internal sealed class PublishedSite(string folder, string root)
{
    private const string HomePage = "index.html";
    private const string MissingPage = "404.html";

    private readonly PublishedFiles _files = new(folder);

    /// <summary>Answers a request.</summary>
    /// <param name="path">The path of the request, decoded.</param>
    public SiteAnswer Answer(string path)
    {
        if (!path.StartsWith(root, StringComparison.Ordinal))
            return path is "/" || path + "/" == root ? Redirect(root, 302) : NotFound(path);
        if (RedirectOf(path) is { } rule)
            return Redirect(rule.To, rule.Status);

        var wanted = path[root.Length..];
        if (wanted.Length == 0 || wanted.EndsWith('/'))
            wanted += HomePage;
        else if (_files.Read($"{wanted}/{HomePage}") is not null)
            return Redirect(Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "/", 301);
        return _files.Read(wanted) is { } content ? new SiteAnswer(200, HeadersOf(path, wanted), content) : NotFound(path);
    }

    private RedirectRule? RedirectOf(string path) => TextOf("_redirects").Split('\n')
        .Select(RedirectRule.Parse)
        .FirstOrDefault(rule => rule is not null && string.Equals(Uri.UnescapeDataString(rule.From), path, StringComparison.Ordinal));

    // A browser keeps a permanent redirect for ever unless it is told not to, and the next site on this port has others.
    private static SiteAnswer Redirect(string to, int status) =>
        new(status, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = to, ["Cache-Control"] = "no-store" }, []);

    private SiteAnswer NotFound(string path) => new(404, HeadersOf(path, MissingPage), _files.Read(MissingPage) ?? "There is no page at this address."u8.ToArray());

    private Dictionary<string, string> HeadersOf(string path, string file)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Cache-Control"] = "no-cache", ["Content-Type"] = TypeOf(file) };
        foreach (var (name, value) in HeaderRules.Parse(TextOf("_headers")).For(path))
            headers[name] = value;
        return headers;
    }

    private string TextOf(string file) => _files.Read(file) is { } content ? Encoding.UTF8.GetString(content) : "";

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".xml" => "application/xml",
        ".json" => "application/json",
        ".webmanifest" => "application/manifest+json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        _ => "text/plain; charset=utf-8",
    };
}
