using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Clean.Promotions;

/// <summary>
/// Gives the same thing the same mark everywhere: a way that uses a product which the corpus promotes becomes a fix of its vendor, and what
/// recommends the product elsewhere goes. An article about the product stays as it is.
/// </summary>
public static class PromotionCleaner
{
    /// <summary>The name of this rule in removals.</summary>
    public const string RuleId = "promoted-product";

    /// <summary>Marks and cleans an article; a function of its inputs.</summary>
    public static (HelpArticle Article, ImmutableArray<Removal> Removals) Clean(HelpArticle article, PromotedProducts products)
    {
        var names = products.Names.RemoveAll(name => NameSearch.IsIn(article.Title, name) || (article.SourceTitle is { } source && NameSearch.IsIn(source, name)));
        return names.IsEmpty || !ArticleTexts.Of(article).Any(text => names.Any(name => NameSearch.IsIn(text.Plain, name)))
            ? (article, [])
            : new PromotionPass(names).Clean(article);
    }
}
