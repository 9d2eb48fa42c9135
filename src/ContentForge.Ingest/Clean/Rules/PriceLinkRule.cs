using System.Text.RegularExpressions;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>A line that is one link to another site and names a price: the button of a shop.</summary>
internal sealed partial class PriceLinkRule : ICleaningRule
{
    private const int MaxText = 100;

    public string Id => "price-link";

    public void Apply(CleaningContext context)
    {
        foreach (var link in context.Elements("a"))
        {
            if (LinkTarget.Of(link) is not { } target || Urls.Host(target) is null)
                continue;

            var isWholeLine = context.LengthOfBlock(link, out var block) == Texts.Length(link) && block.LocalName is "p" or "div";
            if (isWholeLine && Texts.Of(link) is var text && text.Length <= MaxText && Price().IsMatch(text))
                context.Remove(block, Id, RemovalClasses.Ad, target);
        }
    }

    [GeneratedRegex(@"[$€£¥₹]\s?\d|\d\s?(?:€|£|USD|EUR)", RegexOptions.NonBacktracking)]
    private static partial Regex Price();
}
