using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The line in which a site files an article under words and categories of its own.</summary>
internal sealed partial class TagListRule() : CutRule("keyword-line", RemovalClasses.Chrome)
{
    /// <summary>Chosen: where half of the words are links, the line is a list of them; in a sentence a link is a word or two.</summary>
    private const double LinkShare = 0.5;

    private static readonly RegexSet FirstWords = new(FirstWord());

    protected override IEnumerable<Cut> Cuts(CleaningContext context)
    {
        var edges = context.Edges.Blocks.ToHashSet();
        return
        [
            new(context.Lines("p", "div", "span", "li", "h4", "h5", "h6"))
            {
                MaxText = 300, // Chosen: some twenty tags. Longer ones are paragraphs.
                Says = FirstWords.IsMatch,
                KeptIn = ["ol", "td", "th"],
                When = block => IsLinked(block, context.Text(block)) || (edges.Contains(block) && IsLabelled(context.Text(block))),
            },
        ];
    }

    private static bool IsLinked(IElement block, string text) =>
        LinkedLength(block) is > 0 and var linked && linked >= (Texts.Length(block) - FirstWord().Match(text).Length) * LinkShare;

    private static bool IsLabelled(string text) => Label().IsMatch(text) && !text.EndsWith('.');

    private static int LinkedLength(IElement block) => block.QuerySelectorAll("a").Sum(Texts.Length);

    /// <summary>What such a line begins with, in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"^\W*(?:tags?|tagged(?: with| as)?|filed (?:under|in|to)|posted in|categor(?:y|ies)|topics|keywords|schlagw[oö]rter?|stichworte?|kategorien?|mots[- ]clés|étiquettes|catégories?|etiquetas|categorías?|categorie)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();

    /// <summary>What it begins with even if nothing in it is linked. A category may be one of many things.</summary>
    [GeneratedRegex(@"^\W*(?:tags|tagged(?: with| as)?|filed (?:under|in)|keywords|schlagw[oö]rter|schlagworte|stichworte|mots[- ]clés|étiquettes|etiquetas)\s*:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
