using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>A line that is one link to another site and names a price: the button of a shop.</summary>
internal sealed partial class PriceLinkRule() : CutRule("price-link", RemovalClasses.Ad)
{
    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Elements("a").Where(link => LeadsElsewhere(link) && IsWholeLine(link, context)))
        {
            MaxText = 100, // Chosen: the name of a product and its price. Longer lines are sentences.
            Says = Price().IsMatch,
            Takes = link => [Markup.Block(link)],
        },
    ];

    private static bool LeadsElsewhere(IElement link) => LinkTarget.Of(link) is { } target && Urls.Host(target) is not null;

    private static bool IsWholeLine(IElement link, CleaningContext context) =>
        context.LengthOfBlock(link, out var block) == Texts.Length(link) && block.LocalName is "p" or "div";

    [GeneratedRegex(@"[$€£¥₹]\s?\d|\d\s?(?:€|£|USD|EUR)", RegexOptions.NonBacktracking)]
    private static partial Regex Price();
}
