using System.Collections.Immutable;
using AngleSharp.Css.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>A list of rules in Adblock Plus syntax.</summary>
/// <param name="Name">The file the list comes from, as it is to be shown.</param>
/// <param name="Rules">The rules about addresses.</param>
/// <param name="Hiding">The rules about elements.</param>
/// <param name="Ignored">How many lines only mean something in a browser.</param>
/// <param name="Problems">The lines that cannot be understood.</param>
internal sealed record FilterList(
    string Name,
    ImmutableArray<FilterRule> Rules,
    ImmutableArray<HidingRule> Hiding,
    int Ignored,
    ImmutableArray<FilterListProblem> Problems);

/// <summary>A line of a filter list that cannot be understood.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">Why not.</param>
internal sealed record FilterListProblem(int Line, string Message);

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

/// <summary>A rule about elements.</summary>
/// <param name="Text">The rule as written.</param>
/// <param name="Class">What the elements are, one of <see cref="RemovalClasses"/>.</param>
/// <param name="SelectorText">The selector as written; an exception names the same.</param>
/// <param name="Selector">The elements it is about.</param>
/// <param name="IsException">Whether it keeps instead of removing.</param>
/// <param name="OnSites">The sites it is for; empty for all.</param>
/// <param name="NotOnSites">The sites it is not for.</param>
internal sealed record HidingRule(
    string Text,
    string Class,
    string SelectorText,
    ISelector Selector,
    bool IsException,
    ImmutableArray<string> OnSites,
    ImmutableArray<string> NotOnSites);

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
