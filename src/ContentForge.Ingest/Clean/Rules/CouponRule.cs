using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>A line that offers a code for a discount and leads to the shop. How such codes are set up and used in general is a topic like any other.</summary>
internal sealed partial class CouponRule() : CutRule("coupon", RemovalClasses.Ad)
{
    private static readonly RegexSet Codes = new(Code());

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Lines("p", "div", "li"))
        {
            MaxText = 250, // Chosen: two sentences. A longer paragraph says something else too.
            Says = text => Codes.IsMatch(text) && Discount().IsMatch(text),
            KeptIn = ["ol", "td", "th"],
            When = block => LinkToShop(block) is not null,
            Url = LinkToShop,
        },
    ];

    private static string? LinkToShop(IElement block) =>
        block.QuerySelectorAll("a").Select(LinkTarget.Of).FirstOrDefault(target => target is not null && Urls.Host(target) is not null);

    /// <summary>The code itself has capitals or digits.</summary>
    [GeneratedRegex(@"(?:[Cc]oupon|[Pp]romo(?:tion)?|[Dd]iscount|[Vv]oucher|[Gg]utschein)s?[ -]?(?:[Cc]ode)?\s*:?\s*[A-Z0-9]{4,}\b|\b[Cc]ode:?\s+[A-Z0-9]{4,}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\d+\s?%|[$€£]\s?\d|\d\s?[€£]|\b(?:discount|off|save|sale|rabatt|sparen|remise|descuento|sconto)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Discount();
}
