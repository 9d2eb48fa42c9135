namespace ContentForge.Configuration;

/// <summary>
/// What the address of a site must not have. Every complete link, the sitemap and the redirects begin with it, so there is nothing that could
/// come after its folder, and nothing secret that could stand in it.
/// </summary>
internal static class SiteAddressProblem
{
    /// <summary>What is wrong with an address, as the end of a sentence; null when nothing is.</summary>
    public static string? Of(Uri address)
    {
        if (address.AbsoluteUri.Split('/')[2].Contains('@', StringComparison.Ordinal))
            return "holds a name or a password; the address of a site has none, everybody could read it";
        if (address.AbsoluteUri.Contains('?', StringComparison.Ordinal))
            return "has a query; the address of a site ends with its folder, such as https://help.example/docs/";
        if (address.AbsoluteUri.Contains('#', StringComparison.Ordinal))
            return "has an anchor; the address of a site ends with its folder, such as https://help.example/docs/";
        if (address.AbsolutePath.Contains("//", StringComparison.Ordinal))
            return "has '//' in its path; write one slash between two folders";
        return address.AbsolutePath.AsSpan().IndexOfAny(';', '*') >= 0
            ? "has ';' or '*' in its path, which servers take for something else in lists of redirects and headers"
            : null;
    }
}
