using System.Collections.Immutable;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>The sites a rule is for.</summary>
internal static class SiteScope
{
    /// <summary>Whether a rule with these scopes is for a site. A rule for certain sites is not for an unknown one.</summary>
    public static bool Includes(ImmutableArray<string> on, ImmutableArray<string> notOn, string? site) =>
        (on.IsEmpty || Any(on, site)) && (notOn.IsEmpty || !Any(notOn, site));

    private static bool Any(ImmutableArray<string> domains, string? site)
    {
        if (site is null)
            return false;
        foreach (var domain in domains)
        {
            if (Urls.HostIsWithin(site, domain))
                return true;
        }

        return false;
    }
}
