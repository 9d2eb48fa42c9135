using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Model;

namespace ContentForge.Site.Views;

/// <summary>The chips that say what something applies to, each leading to the list of its platform.</summary>
internal static class PlatformLinks
{
    public static ImmutableArray<LinkView> Of(AppliesTo appliesTo, SiteIndex index) =>
        [.. from platform in appliesTo.Platforms
            let list = index.PlatformOf(platform)
            where list is not null
            select new LinkView(platform.ToString(), list.PageAt(1).Value)];
}
