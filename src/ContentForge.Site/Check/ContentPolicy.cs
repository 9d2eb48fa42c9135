
namespace ContentForge.Site.Check;

/// <summary>
/// The Content-Security-Policy of a site: everything that a page needs comes from the site itself, and nothing that runs or styles
/// stands in the page. The policy is sent as a header, and every page is checked against it before it is published.
/// </summary>
/// <param name="AllowsRemoteImages">Whether pictures may come from other servers, over HTTPS.</param>
/// <param name="FormOrigin">The scheme and host of the one other server that a form may be sent to, or null.</param>
internal sealed record ContentPolicy(bool AllowsRemoteImages, string? FormOrigin)
{
    private const string RemoteImages = "img-src 'self' https:";
    private const string FormAction = "form-action 'self'";

    /// <summary>The value of the header.</summary>
    public string Header =>
        "default-src 'self'; " + (AllowsRemoteImages ? RemoteImages : "img-src 'self'") + (FormOrigin is null ? "" : $"; connect-src 'self' {FormOrigin}")
        + $"; object-src 'none'; base-uri 'none'; {FormAction}{(FormOrigin is null ? "" : " " + FormOrigin)}; frame-ancestors 'none'";

    /// <summary>The policy that a site's file of headers declares; the more generous one where there is none.</summary>
    public static ContentPolicy In(string? headers) => new(headers is null || headers.Contains(RemoteImages, StringComparison.Ordinal), FormOriginIn(headers));

    /// <summary>Whether a browser would not load or send what an element names, because it lies on another server.</summary>
    public bool RefusesRemote(FoundLink link) => link.Element switch
    {
        "img" or "source" => !AllowsRemoteImages || !link.Address.StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        "form" => FormOrigin is null || !Uri.TryCreate(link.Address, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != FormOrigin,
        _ => true,
    };

    private static string? FormOriginIn(string? headers)
    {
        var from = headers?.IndexOf(FormAction, StringComparison.Ordinal) ?? -1;
        return from < 0 ? null : headers![(from + FormAction.Length)..].Split(';', '\n')[0].Trim() is { Length: > 0 } origin ? origin : null;
    }

    /// <summary>What the policy has against a start tag by itself, wherever its addresses lead; null when nothing.</summary>
    public static string? ProblemOf(MarkupTag tag)
    {
        if (tag.Name is "style" or "object" or "embed" or "base" or "applet" or "frame" or "frameset")
            return $"There is a <{tag.Name}>.";
        if (tag.Name is "script" && tag["src"] is null && tag["type"] is not "application/ld+json")
            return "There is a script in the page itself.";
        return null;
    }

    /// <summary>Whether an attribute holds a script, a style or a page.</summary>
    public static bool Refuses(MarkupAttribute attribute) =>
        attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc";
}
