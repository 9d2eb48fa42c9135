using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>A line that offers a code for a discount and leads to the shop. How such codes are set up and used in general is a topic like any other.</summary>
internal sealed partial class CouponRule : ICleaningRule
{
    private const int MaxText = 250;

    /// <summary>No such line does without one of them.</summary>
    private static readonly SearchValues<string> Subjects = SearchValues.Create(["code", "coupon", "promo", "discount", "voucher", "gutschein"], StringComparison.OrdinalIgnoreCase);

    public string Id => "coupon";

    public void Apply(CleaningContext context)
    {
        foreach (var block in context.Elements("p", "div", "li"))
        {
            if (context.Text(block) is not { Length: > 0 and <= MaxText } text || !text.AsSpan().ContainsAny(Subjects) || !Code().IsMatch(text) || !Discount().IsMatch(text))
                continue;
            if (!Markup.HoldsBlocks(block) && Markup.Ancestor(block, "ol", "td", "th") is null && LinkToShop(block) is { } target)
                context.Remove(block, Id, RemovalClasses.Ad, target);
        }
    }

    private static string? LinkToShop(IElement block) =>
        block.QuerySelectorAll("a").Select(LinkTarget.Of).FirstOrDefault(target => target is not null && Urls.Host(target) is not null);

    /// <summary>The code itself has capitals or digits.</summary>
    [GeneratedRegex(@"(?:[Cc]oupon|[Pp]romo(?:tion)?|[Dd]iscount|[Vv]oucher|[Gg]utschein)s?[ -]?(?:[Cc]ode)?\s*:?\s*[A-Z0-9]{4,}\b|\b[Cc]ode:?\s+[A-Z0-9]{4,}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\d+\s?%|[$€£]\s?\d|\d\s?[€£]|\b(?:discount|off|save|sale|rabatt|sparen|remise|descuento|sconto)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Discount();
}
