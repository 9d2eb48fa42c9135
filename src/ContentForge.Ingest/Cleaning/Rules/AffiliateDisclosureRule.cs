using System.Buffers;
using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>The sentences by which a site owns up to earning from its links. Only where the site speaks of itself: an article may be about such links.</summary>
internal sealed partial class AffiliateDisclosureRule : ICleaningRule
{
    /// <summary>A longer paragraph says something else too.</summary>
    private const int MaxText = 350;

    /// <summary>No such sentence does without one of them.</summary>
    private static readonly SearchValues<string> Subjects = SearchValues.Create(["affiliate", "commission", "compensation", "referral"], StringComparison.OrdinalIgnoreCase);

    public string Id => "affiliate-disclosure";

    public void Apply(CleaningContext context)
    {
        var source = context.Article.Text.Text;
        if (!source.Contains("affiliate", StringComparison.OrdinalIgnoreCase) && !source.Contains("commission", StringComparison.OrdinalIgnoreCase))
            return;

        foreach (var block in context.Elements("p", "li", "div", "span", "em"))
        {
            if (Markup.HoldsBlocks(block))
                continue;

            var text = context.Text(block);
            if (text.Length <= MaxText && text.AsSpan().ContainsAny(Subjects) && Speaker().IsMatch(text) && (IsCommission(text) || AffiliateLinks().IsMatch(text)))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    private static bool IsCommission(string text) => Commission().IsMatch(text) && Links().IsMatch(text);

    [GeneratedRegex(@"\b(?:links?|affiliates?|amazon)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"\b(?:we|i|us|our|this (?:post|article|page|site|website|blog|content|guide|review))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\b(?:receive|earn|get|make|paid)s? (?:\w+ ){0,3}(?:commissions?|compensation|referral fees?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Commission();

    [GeneratedRegex(@"\b(?:includes?|contains?|uses?|have|has) (?:\w+ ){0,3}affiliate (?:links?|partners?|advertising)\b|\baffiliate disclosure\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AffiliateLinks();
}
