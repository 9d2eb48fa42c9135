using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Core.Model;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>
/// Sections that sell a product: they name it again and again, praise or price it, and link to where it is sold. They are marked and
/// stay: the offered tool may be the only method, and what to do with it is for the site to decide.
/// </summary>
internal sealed partial class PromotionRule : ICleaningRule
{
    /// <summary>The share of sentences that name the product, below a heading that names it.</summary>
    private const double MinNamed = 0.3;

    /// <summary>The same below another heading, if the section does not also tell how to do it by hand.</summary>
    private const double MinNamedElsewhere = 0.5;

    private const int MinNamedSentences = 3;

    private const int MaxNameWords = 4;

    /// <summary>Each sentence is searched for each of them.</summary>
    private const int MaxProducts = 50;

    public string Id => Provenance.Promotion;

    public void Apply(CleaningContext context)
    {
        var links = context.Elements("a").Where(link => LinkTarget.Of(link) is { } target && context.MatchLink(target) is { Class: RemovalClasses.Ad }).ToList();
        var names = links.Select(link => Texts.Of(link)).Where(IsProductName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxProducts).ToList();
        if (names.Count == 0)
            return;

        // Makers of devices are linked too; what is for sale is named where it is praised or priced.
        var offers = context.Elements("p", "li").SelectMany(Sentences).Where(sentence => SalesTalk().IsMatch(sentence)).ToList();
        var products = names.Where(name => offers.Exists(offer => offer.Contains(name, StringComparison.OrdinalIgnoreCase))).ToList();

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
        var sentences = section.SelectMany(Sentences).ToList();
        var named = sentences.Count(Names);
        var isEnough = Names(Texts.Of(section[0]))
            ? named >= sentences.Count * MinNamed
            : named >= Math.Max(MinNamedSentences, sentences.Count * MinNamedElsewhere) && !sentences.Exists(sentence => ByHand().IsMatch(sentence));
        return isEnough
            && sentences.Exists(sentence => Names(sentence) && SalesTalk().IsMatch(sentence))
            && section.Skip(1).Where(Markup.IsHeading).All(part => Section.Of((IElement)part).Exists(node => Names(Texts.Of(node))));

        bool Names(string text) => products.Exists(product => text.Contains(product, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Sentences(INode node) => SentenceEnd().Split(Texts.Of(node)).Where(sentence => sentence.Length > 0);

    private static IEnumerable<INode> AndAncestors(IElement link)
    {
        for (INode? at = link; at is not null; at = at.Parent)
            yield return at;
    }

    /// <summary>One to four words, the first with a capital, that are not themselves a call to buy.</summary>
    private static bool IsProductName(string text) =>
        text.Length is > 2 and < 40 && !text.Any(c => c is '\\' or '{' or '=' or '(' or '[') && char.IsUpper(text[0]) && text.Split(' ').Length <= MaxNameWords && !SalesTalk().IsMatch(text) && !text.EndsWith('.');

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:manually|by hand)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ByHand();

    [GeneratedRegex(@"\b(?:free (?:trial|version)|trial version|pro (?:version|edition)|full version|premium|money[- ]back|guarantees?|discount|coupon|licen[cs]e (?:key|code)|buy|purchased?|subscri\w+|upgrade to|full support|technical support|try (?:it|now)|get it now|one click|(?:one|1|two|2|3|few) (?:clicks?|steps))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SalesTalk();
}
