using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>
/// Tells the complete addresses that lead into the site itself. Articles that were published under the same name before are full of them,
/// and what they led to then need not be there now.
/// </summary>
internal static class OwnAddress
{
    /// <summary>The path from the root of the site, decoded, without query and anchor; null for an address that leads elsewhere.</summary>
    /// <param name="url">The address.</param>
    /// <param name="home">Where the site is published, or null when that is not known.</param>
    public static string? PathOf(SafeUrl url, Uri? home)
    {
        if (home is null || !url.IsAbsolute || !Uri.TryCreate(url.Value, UriKind.Absolute, out var address) || !HasSameHost(address, home))
            return null;

        var root = home.AbsolutePath.TrimEnd('/') + "/";
        return address.AbsolutePath.StartsWith(root, StringComparison.Ordinal) ? Uri.UnescapeDataString(address.AbsolutePath[root.Length..]) : null;
    }

    private static bool HasSameHost(Uri address, Uri home) =>
        string.Equals(address.Scheme, home.Scheme, StringComparison.Ordinal)
        && string.Equals(address.IdnHost, home.IdnHost, StringComparison.OrdinalIgnoreCase)
        && address.Port == home.Port;
}
