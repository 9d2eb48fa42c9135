using System.Collections.Frozen;

namespace ContentForge.Ingest.Words;

/// <summary>The parts of addresses, without the cost and the exceptions of <see cref="Uri"/>.</summary>
internal static class Urls
{
    /// <summary>Endings below which anybody can register; the common ones of two labels. One label is always such an ending.</summary>
    private static readonly FrozenSet<string> PublicSuffixes = EmbeddedData.Lines("public-suffixes.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Where the host of an address lies; start and end are equal when it has none.</summary>
    public static (int Start, int End) HostRange(ReadOnlySpan<char> url)
    {
        var slashes = url.IndexOf("//");
        if (slashes < 0 || (slashes > 0 && (url[slashes - 1] != ':' || url[..slashes].IndexOfAny("/?#") >= 0)))
            return (0, 0);

        var start = slashes + 2;
        var length = url[start..].IndexOfAny("/?#\\");
        var end = length < 0 ? url.Length : start + length;
        var at = url[start..end].LastIndexOf('@');
        if (at >= 0)
            start += at + 1;
        var colon = url[start..end].LastIndexOf(':');
        return (start, colon >= 0 ? start + colon : end);
    }

    /// <summary>The host of an address in lower case, or null when it has none.</summary>
    public static string? Host(string url)
    {
        var (start, end) = HostRange(url);
        return end > start ? url[start..end].ToLowerInvariant() : null;
    }

    /// <summary>Whether a host is a domain or below it.</summary>
    public static bool HostIsWithin(ReadOnlySpan<char> host, ReadOnlySpan<char> domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');

    /// <summary>The part of a host that somebody registered: the public suffix and one label more.</summary>
    public static ReadOnlySpan<char> RegistrableDomain(ReadOnlySpan<char> host)
    {
        var last = host.LastIndexOf('.');
        if (last <= 0)
            return host;

        var labels = PublicSuffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        var second = host[..last].LastIndexOf('.');
        if (second > 0 && labels.Contains(host[(second + 1)..]))
            second = host[..second].LastIndexOf('.');
        return host[(second + 1)..];
    }

    /// <summary>Whether two hosts belong to whoever registered one domain.</summary>
    public static bool AreOfOneSite(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        RegistrableDomain(a).Equals(RegistrableDomain(b), StringComparison.OrdinalIgnoreCase);
}
