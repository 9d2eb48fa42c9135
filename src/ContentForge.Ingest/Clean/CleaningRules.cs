using System.Collections.Immutable;
using ContentForge.Ingest.Clean.Rules;

namespace ContentForge.Ingest.Clean;

/// <summary>The rules in the order in which they are applied.</summary>
internal static class CleaningRules
{
    /// <summary>
    /// First what is marked, then what an address or a shape gives away, then regions told by words, then what all these leave behind.
    /// The order matters: a paragraph is residue only once its banner is gone, and two lists meet only once nothing lies between.
    /// </summary>
    public static ImmutableArray<ICleaningRule> Default { get; } =
    [
        new MarkedRegionRule(),
        new LazyImageRule(),
        new ElementHidingRule(),
        new ScriptedPlayerRule(),
        new FilterListRule(),
        new LinkedBannerRule(),
        new TrackingPixelRule(),
        new ActiveContentRule(),
        new HiddenElementRule(),
        new EmbedRule(),
        new UnannouncedVideoRule(),
        new ScriptedLinkRule(),
        new AdLabelRule(),
        new LinkFarmRule(),
        new RelatedLineRule(),
        new RelatedSectionRule(),
        new BreadcrumbRule(),
        new PagerRule(),
        new ShareBarRule(),
        new TagListRule(),
        new CallToActionRule(),
        new AffiliateDisclosureRule(),
        new SiteNoticeRule(),
        new CommentListRule(),
        new AuthorBoxRule(),
        new RatingRule(),
        new BoilerplateRule(),
        new DownloadBoxRule(),
        new TableOfContentsRule(),
        new PromotionRule(),
        new PriceLinkRule(),
        new CouponRule(),
        new AffiliateLinkRule(),
        new RedirectTargetRule(),
        new TagLinkRule(),
        new TitleRule(),
        new ResidueRule(),
        new ProseTidyRule(),
        new ListJoinRule(),
        new SanitizeRule(),
    ];
}
