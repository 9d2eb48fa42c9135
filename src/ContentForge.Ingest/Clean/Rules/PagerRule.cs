using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Links to the article before and after this one, as blogs put them at its ends.</summary>
internal sealed partial class PagerRule() : CutRule("page-turn", RemovalClasses.Chrome)
{
    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.EdgeBlocks)
        {
            MaxText = 200, // Chosen: two titles of articles with their arrows. Longer lines are sentences.
            Says = Turn().IsMatch,
            KeptIn = ["ol", "td", "th"],
            When = IsLinks,
            Url = block => LinkTarget.Of(block.QuerySelector("a")!),
        },
    ];

    /// <summary>Whether a block is links into other pages, apart from the arrows around them.</summary>
    private static bool IsLinks(IElement block)
    {
        var links = block.QuerySelectorAll("a[href]").Where(link => !link.GetAttribute("href")!.StartsWith('#')).ToList();
        return links.Count > 0 && Texts.Key(Texts.Of(block)) == string.Join(' ', links.Select(link => Texts.Key(Texts.Of(link))));
    }

    [GeneratedRegex(
        @"^\s*[←‹«<⟵]*\s*(?:previous|prev|next|older|newer|vorheriger|nächster|zurück|weiter|précédent|suivant|anterior|siguiente|precedente|successivo)(?: (?:article|post|page|story|entry|artikel|beitrag|articulo|artículo|articolo))?\s*(?:[:»›→>←«‹|-]|$)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Turn();
}
