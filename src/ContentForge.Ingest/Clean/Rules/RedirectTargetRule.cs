using AngleSharp.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Links that go through a counter and carry their real target, and targets with parameters that only count.</summary>
internal sealed class RedirectTargetRule : ICleaningRule
{
    private static readonly string[] TargetParameters = ["url", "u", "q", "to", "target", "dest", "destination", "redirect", "link", "murl", "ued"];

    private static readonly string[] RedirectorPaths = ["/url", "/l.php", "/redirect", "/redir", "/out", "/away", "/goto", "/go", "/link", "/click", "/deeplink"];

    public string Id => "redirect-target";

    public void Apply(CleaningContext context)
    {
        foreach (var link in context.Elements("a"))
        {
            if (link.GetAttribute("href") is not { Length: > 0 } href || !href.Contains('?', StringComparison.Ordinal))
                continue;

            var target = WithoutCounters(Carried(href) ?? href);
            if (!string.Equals(target, href, StringComparison.Ordinal))
                link.SetAttribute("href", target);
        }
    }

    /// <summary>The address inside an address, if it is one of another host and the outer path says that it leads on.</summary>
    private static string? Carried(string href)
    {
        var query = href.IndexOf('?', StringComparison.Ordinal);
        var path = href.AsSpan(0, query).TrimEnd('/');
        var leadsOn = false;
        foreach (var known in RedirectorPaths)
            leadsOn |= path.EndsWith(known, StringComparison.OrdinalIgnoreCase);
        if (!leadsOn || Urls.Host(href) is not { } host)
            return null;

        foreach (var (name, value) in Parameters(href[(query + 1)..]))
        {
            if (TargetParameters.Contains(name, StringComparer.OrdinalIgnoreCase) && Uri.UnescapeDataString(value) is var inner
                && inner.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Urls.Host(inner) is { } target && !Urls.AreOfOneSite(target, host))
            {
                return inner;
            }
        }

        return null;
    }

    private static string WithoutCounters(string href)
    {
        var query = href.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return href;

        var fragment = href.IndexOf('#', query);
        var text = fragment < 0 ? href[(query + 1)..] : href[(query + 1)..fragment];
        var all = text.Split('&');
        var kept = all.Where(parameter => !IsCounter(parameter)).ToList();
        if (kept.Count == all.Length)
            return href;
        return href[..query] + (kept.Count > 0 ? "?" + string.Join('&', kept) : "") + (fragment < 0 ? "" : href[fragment..]);
    }

    private static bool IsCounter(string parameter) =>
        parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || parameter.Split('=')[0].ToLowerInvariant() is "fbclid" or "gclid" or "dclid" or "msclkid" or "yclid" or "twclid" or "igshid" or "mc_cid" or "mc_eid" or "_hsenc" or "_hsmi" or "wt.mc_id" or "ocid" or "icid" or "cmpid";

    private static IEnumerable<(string Name, string Value)> Parameters(string query) =>
        query.Split('#')[0].Split('&').Select(parameter => parameter.Split('=', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]));
}
