using System.Globalization;
using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Policy;

/// <summary>Pages with no article: chrome only. They look like perfect copies of each other and like parts of everything.</summary>
internal static class HollowPages
{
    public static bool IsHollow(DocumentSketch document, DedupOptions options) =>
        document.IsForSale || (document.Body.Sentences < options.HollowSentences && document.Completeness.Steps == 0);

    /// <summary>Whether a text has hardly a sentence of its own, and no more of them than of those that unrelated texts share.</summary>
    public static bool IsTemplate(SketchBody body, Boilerplate boilerplate, DedupOptions options)
    {
        var whole = body.Shingles(options.ShingleSize);
        if (boilerplate.Core(whole).Length * 2 > whole.Length) return false;
        var tokens = Tokenizer.Tokenize(body.Text);
        var shingles = ShingleSet.InOrder(tokens.Hashes, options.ShingleSize);
        var isShared = ContentSentences.Of(tokens, options.SentenceWords).ToLookup(s => boilerplate.Covers(shingles, s.Start, s.Words));
        var own = isShared[false].Count();
        return own < options.HollowSentences && own <= isShared[true].Count();
    }

    public static HollowDocument DescribeTemplate(DocumentSketch document) => new(document.Path, "it says nothing but what unrelated articles say too");

    public static HollowDocument Describe(DocumentSketch document, DedupOptions options) => document.IsForSale
        ? new(document.Path, "it presents a product for sale") { IsForSale = true }
        : new(document.Path, string.Create(CultureInfo.InvariantCulture,
            $"{document.Body.Sentences} content sentences and no step; an article has at least {options.HollowSentences} sentences"));
}
