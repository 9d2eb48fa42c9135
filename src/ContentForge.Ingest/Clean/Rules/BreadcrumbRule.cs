using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The path from the front page of a site to the article, above its text: a list whose items end in arrows, or one line of links.</summary>
internal sealed partial class BreadcrumbRule : ICleaningRule
{
    private const int MaxItems = 6;
    private const int MaxText = 250;

    public string Id => "breadcrumb";

    public void Apply(CleaningContext context)
    {
        foreach (var block in context.Edges.Head)
        {
            if (!context.IsAttached(block))
                continue;

            if (block.LocalName == "li" && block.ParentElement is { } list && IsPath(list))
                context.Remove(list, Id, RemovalClasses.Chrome);
            else if (block.LocalName is "p" or "div" && context.Text(block) is { Length: <= MaxText } text && (Line().IsMatch(text) || IsLinkPath(block, text)))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

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
