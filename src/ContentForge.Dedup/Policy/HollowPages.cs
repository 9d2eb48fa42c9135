using System.Globalization;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Policy;

/// <summary>Pages with no article: chrome only. They look like perfect copies of each other and like parts of everything.</summary>
internal static class HollowPages
{
    public static bool IsHollow(DocumentSketch document, DedupOptions options) =>
        document.IsForSale || (document.Body.Sentences < options.HollowSentences && document.Completeness.Steps == 0);

    public static HollowDocument Describe(DocumentSketch document, DedupOptions options) => document.IsForSale
        ? new(document.Path, "it presents a product for sale") { IsForSale = true }
        : new(document.Path, string.Create(CultureInfo.InvariantCulture,
            $"{document.Body.Sentences} content sentences and no step; an article has at least {options.HollowSentences} sentences"));
}
