using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Sections that sell a product: they name it again and again, praise or price it, and link to where it is sold. They are marked and
/// stay: the offered tool may be the only method, and what to do with it is for the site to decide.
/// </summary>
internal sealed partial class PromotionRule : ICleaningRule
{
    /// <summary>The share of sentences that name the product, below a heading that names it. Chosen: in other prose a name is soon "it".</summary>
    private const double MinNamed = 0.3;

    /// <summary>The same below another heading, where more is asked, if the section does not also tell how to do it by hand.</summary>
    private const double MinNamedElsewhere = 0.5;

    /// <summary>Chosen: twice may be by the way.</summary>
    private const int MinNamedSentences = 3;

    /// <summary>Chosen: longer links are titles or sentences.</summary>
    private const int MaxNameWords = 4;

    /// <summary>Chosen: no article sells more, and each sentence is searched for each.</summary>
    private const int MaxProducts = 50;

    public string Id => Provenance.Promotion;

    public void Apply(CleaningContext context)
    {
        var links = context.Elements("a").Where(link => LinkTarget.Of(link) is { } target && context.MatchLink(target) is { Class: RemovalClasses.Ad }).ToList();
        var names = links.Select(link => Texts.Of(link)).Where(IsProductName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxProducts).ToList();
        if (names.Count == 0)
            return;

        // Makers of devices are linked too; what is for sale is named where it is praised or priced.
        var anyName = SearchValues.Create([.. names], StringComparison.OrdinalIgnoreCase);
        var offers = context.Elements("p", "li").Select(context.Text).Where(IsNamed).SelectMany(Sentences).Where(sentence => IsNamed(sentence) && IsSalesTalk(sentence)).ToList();
        var sold = names.FindAll(name => offers.Exists(offer => offer.Contains(name, StringComparison.OrdinalIgnoreCase)));
        if (sold.Count == 0)
            return;

        var products = sold.Count == names.Count ? anyName : SearchValues.Create([.. sold], StringComparison.OrdinalIgnoreCase);
        var holders = new HashSet<INode>(links.SelectMany(AndAncestors), ReferenceEqualityComparer.Instance);
        foreach (var heading in context.Elements("h2", "h3", "h4"))
        {
            var section = HeadingSection.Of(heading);
            if (section.Exists(holders.Contains) && IsPromotion(section, products, context))
                heading.SetAttribute(SourceLines.PromoAttribute, "");
        }

        bool IsNamed(string text) => text.AsSpan().ContainsAny(anyName);
    }

    private static bool IsPromotion(List<INode> section, SearchValues<string> products, CleaningContext context)
    {
        var sentences = section.SelectMany(node => Sentences(TextOf(node))).ToList();
        var named = sentences.Count(Names);
        var isEnough = Names(TextOf(section[0]))
            ? named >= sentences.Count * MinNamed
            : named >= Math.Max(MinNamedSentences, sentences.Count * MinNamedElsewhere) && !sentences.Exists(sentence => ByHand().IsMatch(sentence));
        return isEnough
            && sentences.Exists(sentence => Names(sentence) && IsSalesTalk(sentence))
            && section.Skip(1).Where(Markup.IsHeading).All(part => HeadingSection.Of((IElement)part).Exists(node => Names(TextOf(node))));

        bool Names(string text) => text.AsSpan().ContainsAny(products);

        string TextOf(INode node) => node is IElement element ? context.Text(element) : Texts.Of(node);
    }

    private static IEnumerable<string> Sentences(string text) => SentenceCuts.Of(text).Select(sentence => text[sentence].Trim());

    private static IEnumerable<INode> AndAncestors(IElement link)
    {
        for (INode? at = link; at is not null; at = at.Parent)
            yield return at;
    }

    /// <summary>One to four words, the first with a capital, that are not themselves a call to buy.</summary>
    private static bool IsProductName(string text) =>
        text.Length is > 2 and < 40 && !text.Any(c => c is '\\' or '{' or '=' or '(' or '[') && char.IsUpper(text[0]) && text.Split(' ').Length <= MaxNameWords && !IsSalesTalk(text) && !text.EndsWith('.');

    /// <summary>Words of selling. There is hardly anything to backtrack into, and finding the first word of many is quick this way.</summary>
    private static bool IsSalesTalk(string text) => SalesTalk().IsMatch(text);

    [GeneratedRegex(@"\b(?:manually|by hand)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ByHand();

    [GeneratedRegex(@"\b(?:free (?:trial|version)|trial version|pro (?:version|edition)|full version|premium|money[- ]back|guarantees?|discount|coupon|licen[cs]e (?:key|code)|buy|purchased?|subscri\w+|upgrade to|full support|technical support|try (?:it|now)|get it now|one click|(?:one|1|two|2|3|few) (?:clicks?|steps))\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SalesTalk();
}
