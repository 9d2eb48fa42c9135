using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The path from the front page of a site to the article, above its text: a list whose items end in arrows, or one line of links.</summary>
internal sealed partial class BreadcrumbRule() : CutRule("breadcrumb", RemovalClasses.Chrome)
{
    /// <summary>Chosen: sites are hardly ever deeper; longer lists with arrows are ways through menus.</summary>
    private const int MaxItems = 6;

    /// <summary>Chosen: so many items with the title of the article. Longer lines are sentences.</summary>
    private const int MaxText = 250;

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Edges.Head.Where(context.IsAttached))
        {
            When = block => block.LocalName == "li" && block.ParentElement is { } list ? IsPath(list) : block.LocalName is "p" or "div" && IsPathLine(block, context.Text(block)),
            Takes = block => [block.LocalName == "li" ? block.ParentElement! : block],
        },
    ];

    private static bool IsPathLine(IElement block, string text) => text.Length <= MaxText && (Line().IsMatch(text) || IsLinkPath(block, text));

    private static bool IsPath(IElement list) =>
        list.Children is { Length: >= 2 and <= MaxItems } items && items.SkipLast(1).All(item => EndsInArrow().IsMatch(Texts.Of(item)));

    /// <summary>Whether a line is links with arrows between, the last item being the article itself.</summary>
    private static bool IsLinkPath(IElement line, string text) =>
        line.QuerySelectorAll("a").Length >= 2 && Arrows().Count(text) >= 2 && text.Split('>', '»', '›', '→').SkipLast(1).All(part => line.QuerySelectorAll("a").Any(link => Texts.Of(link) == part.Trim()));

    [GeneratedRegex(@"\S\s*[>»›→]$", RegexOptions.NonBacktracking)]
    private static partial Regex EndsInArrow();

    [GeneratedRegex(@"[>»›→]", RegexOptions.NonBacktracking)]
    private static partial Regex Arrows();

    /// <summary>"Home" in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(@"^(?:home|homepage|startseite|accueil|inicio|início|pagina iniziale)\s*[>»›→/]\s*\S", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
