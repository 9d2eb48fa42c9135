using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>
/// Sections that sell a product: they name it again and again, praise or price it, and link to where it is sold. They are marked and
/// stay: the offered tool may be the only method, and what to do with it is for the site to decide.
/// </summary>
internal sealed partial class PromotionRule : ICleaningRule
{
    /// <summary>The share of sentences that name the product.</summary>
    private const double MinNamed = 0.3;

    private const int MaxNameWords = 4;

    /// <summary>Each sentence is searched for each of them.</summary>
    private const int MaxProducts = 50;

    public string Id => "promotion";

    public void Apply(CleaningContext context)
    {
        var links = context.Elements("a").Where(link => LinkTarget.Of(link) is { } target && context.MatchLink(target) is not null).ToList();
        var products = links.Select(link => Texts.Of(link)).Where(IsProductName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxProducts).ToList();
        if (products.Count == 0)
            return;

        var holders = links.SelectMany(AndAncestors).ToHashSet();
        foreach (var heading in context.Elements("h2", "h3", "h4").ToList())
        {
            var section = Section.Of(heading);
            if (section.Exists(holders.Contains) && IsPromotion(section, products))
                heading.SetAttribute(SourceLines.PromoAttribute, "");
        }
    }

    private static bool IsPromotion(List<INode> section, List<string> products)
    {
        var sentences = section.SelectMany(node => SentenceEnd().Split(Texts.Of(node))).Where(sentence => sentence.Length > 0).ToList();
        var named = sentences.Count(sentence => products.Exists(product => sentence.Contains(product, StringComparison.OrdinalIgnoreCase)));
        return named >= sentences.Count * MinNamed && sentences.Exists(sentence => SalesTalk().IsMatch(sentence));
    }

    /// <summary>One to four words with capitals that are not themselves a call to buy.</summary>
    private static IEnumerable<INode> AndAncestors(IElement link)
    {
        for (INode? at = link; at is not null; at = at.Parent)
            yield return at;
    }

    private static bool IsProductName(string text) =>
        text.Length is > 2 and < 40 && char.IsUpper(text[0]) && text.Split(' ').Length <= MaxNameWords && !SalesTalk().IsMatch(text) && !text.EndsWith('.');

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:free (?:trial|download|version)|pro version|full version|premium|money[- ]back|guarantee|discount|coupon|licen[cs]e (?:key|code)|buy|purchase|subscri\w+|upgrade to|full support|technical support|try (?:it|now)|download now|get it now|one click|(?:one|1|two|2|few) clicks?|download(?: and install)?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SalesTalk();
}
