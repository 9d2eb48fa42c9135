using System.Text;
using ContentForge.Site.Check;
using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>Settings for the servers that a site may live on: response headers, and redirects as an nginx map.</summary>
internal sealed class ServerFiles : ISiteOutput
{
    private const string MapUsage = "# map $request_uri $moved { include redirects.nginx.map; }  if ($moved) { return 301 $moved; }\n";

    public IEnumerable<PlannedFile> Plan(SiteData site)
    {
        var root = (site.Options.BaseUrl?.AbsolutePath ?? "").TrimEnd('/');
        yield return new PlannedFile(SitePath.Parse("_headers"), () => Encoding.UTF8.GetBytes(Headers(root, PolicyOf(site.Options))));
        if (!site.Redirects.IsEmpty)
            yield return new PlannedFile(SitePath.Parse("redirects.nginx.map"), () => Encoding.UTF8.GetBytes(Map(site, root)));
    }

    private static ContentPolicy PolicyOf(SiteOptions options) => new(options.RemoteImages == RemoteImagePolicy.Show, options.Feedback?.GetLeftPart(UriPartial.Authority));

    private static string Headers(string root, ContentPolicy policy) =>
        $"""
        {root}/*
          Content-Security-Policy: {policy.Header}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
        {root}/assets/*
          Cache-Control: public, max-age=31536000, immutable
        {root}/media/*
          Cache-Control: public, max-age=31536000, immutable

        """;

    // The variable must be the address as it was asked for: the others are decoded, and these are not.
    private static string Map(SiteData site, string root) => MapUsage + string.Concat(site.Redirects.Select(redirect =>
        $"{root}/{SiteData.Encode(redirect.From)} {root}/{SiteData.Encode(redirect.To)};\n"));
}
