using System.Collections.Immutable;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>A rule about addresses.</summary>
/// <param name="Text">The rule as written.</param>
/// <param name="Class">What lies at the addresses, one of <see cref="RemovalClasses"/>.</param>
/// <param name="Pattern">What addresses it is about.</param>
/// <param name="IsException">Whether it lets through instead of blocking.</param>
/// <param name="Types">The uses it is about.</param>
/// <param name="ThirdParty">True for addresses of other sites only, false for those of the own site only, null for both.</param>
/// <param name="OnSites">The sites it is for; empty for all.</param>
/// <param name="NotOnSites">The sites it is not for.</param>
internal sealed record FilterRule(
    string Text,
    string Class,
    FilterPattern Pattern,
    bool IsException,
    ResourceTypes Types,
    bool? ThirdParty,
    ImmutableArray<string> OnSites,
    ImmutableArray<string> NotOnSites)
{
    /// <summary>Whether the rule is for articles of a site.</summary>
    public bool AppliesTo(ResourceTypes type, bool? isThirdParty, string? site) =>
        (Types & type) != ResourceTypes.None
        && (ThirdParty is null || isThirdParty is null || ThirdParty == isThirdParty)
        && SiteScope.Includes(OnSites, NotOnSites, site);
}
