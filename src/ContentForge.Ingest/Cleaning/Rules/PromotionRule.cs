using System.Buffers;
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

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?");

    public string Id => "promotion";

    public void Apply(CleaningContext context)
    {
        var links = context.Elements("a").Where(link => LinkTarget.Of(link) is { } target && context.MatchLink(target) is not null).ToList();
        var products = links.Select(link => Texts.Of(link)).Where(IsProductName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxProducts).ToList();
        if (products.Count == 0)
            return;

        var names = SearchValues.Create([.. products], StringComparison.OrdinalIgnoreCase);
        var texts = new Dictionary<INode, string>();
        var holders = links.SelectMany(AndAncestors).ToHashSet();
        foreach (var heading in context.Elements("h2", "h3", "h4").ToList())
        {
            var section = Section.Of(heading);
            if (section.Exists(holders.Contains) && IsPromotion(section.ConvertAll(TextOf), names))
                heading.SetAttribute(SourceLines.PromoAttribute, "");
        }

        // The section of a heading holds those of the headings below it.
        string TextOf(INode node) => texts.TryGetValue(node, out var text) ? text : texts[node] = Texts.Of(node);
    }

    private static bool IsPromotion(List<string> section, SearchValues<string> products)
    {
        int sentences = 0, named = 0;
        foreach (var text in section)
            CountSentences(text, products, ref sentences, ref named);
        return named > 0 && named >= sentences * MinNamed && section.Exists(text => SalesTalk().IsMatch(text));
    }

    private static void CountSentences(ReadOnlySpan<char> text, SearchValues<string> products, ref int all, ref int named)
    {
        while (!text.IsEmpty)
        {
            var length = SentenceLength(text);
            all++;
            if (text[..length].ContainsAny(products))
                named++;
            text = text[length..].TrimStart(' ');
        }
    }

    /// <summary>A sentence ends with a mark before a blank, or with the text.</summary>
    private static int SentenceLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var next = text.IndexOfAny(SentenceMarks); next >= 0; next = text[length..].IndexOfAny(SentenceMarks))
        {
            length += next + 1;
            if (length < text.Length && text[length] == ' ')
                return length;
        }

        return text.Length;
    }

    /// <summary>One to four words with capitals that are not themselves a call to buy.</summary>
    private static IEnumerable<INode> AndAncestors(IElement link)
    {
        for (INode? at = link; at is not null; at = at.Parent)
            yield return at;
    }

    private static bool IsProductName(string text) =>
        text.Length is > 2 and < 40 && char.IsUpper(text[0]) && text.Split(' ').Length <= MaxNameWords && !SalesTalk().IsMatch(text) && !text.EndsWith('.');

    [GeneratedRegex(@"\b(?:free (?:trial|download|version)|pro version|full version|premium|money[- ]back|guarantee|discount|coupon|licen[cs]e (?:key|code)|buy|purchase|subscri\w+|upgrade to|full support|technical support|try (?:it|now)|download now|get it now|one click|(?:one|1|two|2|few) clicks?|download(?: and install)?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SalesTalk();
}
