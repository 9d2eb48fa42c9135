using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The line in which a site files an article under words and categories of its own.</summary>
internal sealed partial class KeywordLineRule : ICleaningRule
{
    private const int MaxText = 300;

    private const double LinkShare = 0.5;

    private static readonly PhrasePatterns FirstWords = new(
        ["tag", "tags", "tagged", "filed", "posted", "category", "categories", "topics", "keywords", "schlagwort", "schlagwörter", "schlagworte", "stichwort", "stichworte", "kategorie", "kategorien", "mots", "étiquettes", "catégorie", "catégories", "etiquetas", "categoría", "categorías", "categorie"]);

    public string Id => "keyword-line";

    public void Apply(CleaningContext context)
    {
        var edges = context.Edges.Blocks.ToHashSet();
        foreach (var block in context.Elements("p", "div", "span", "li", "h4", "h5", "h6"))
        {
            if (context.Text(block) is not { Length: > 0 and <= MaxText } text || !FirstWords.MayContain(text) || !Words().IsMatch(text) || Markup.HoldsBlocks(block))
                continue;

            var isList = LinkedLength(block) >= (Texts.Length(block) - Words().Match(text).Length) * LinkShare || (Label().IsMatch(text) && !text.EndsWith('.') && edges.Contains(block));
            if (isList && Markup.Ancestor(block, "ol", "td", "th") is null)
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    private static int LinkedLength(IElement block) => block.QuerySelectorAll("a").Sum(Texts.Length);

    /// <summary>What such a line begins with, in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"^\W*(?:tags?|tagged(?: with| as)?|filed (?:under|in|to)|posted in|categor(?:y|ies)|topics|keywords|schlagw[oö]rter?|stichworte?|kategorien?|mots[- ]clés|étiquettes|catégories?|etiquetas|categorías?|categorie)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    /// <summary>What it begins with even if nothing in it is linked. A category may be one of many things.</summary>
    [GeneratedRegex(@"^\W*(?:tags|tagged(?: with| as)?|filed (?:under|in)|keywords|schlagw[oö]rter|schlagworte|stichworte|mots[- ]clés|étiquettes|etiquetas)\s*:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
