using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Lines that are left over: the button under a gallery, the half of a broken tag, a heading with nothing in it. Only whole lines;
/// the same word inside a step is part of the step.
/// </summary>
internal sealed partial class ResidueRule : ICleaningRule
{
    /// <summary>Chosen: a call or a credit is a few words. Longer lines are sentences.</summary>
    private const int MaxText = 60;

    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    private static readonly PhrasePatterns Words = new(EmbeddedData.Lines("residue.txt"));

    private static readonly PhrasePatterns ContentsLabels = new(
        ["table of contents", "contents", "on this page", "inhaltsverzeichnis", "inhalt", "table des matières", "sommaire", "índice", "tabla de contenido", "tabla de contenidos", "sommario", "indice", "spis treści", "inhoudsopgave"]);

    public string Id => "residue";

    public void Apply(CleaningContext context)
    {
        var edges = context.Edges.Blocks.ToHashSet();
        Make(new(context.Elements("p", "div", "span").Where(IsLine)) { MaxText = MaxText, KeptIn = ["li", "td", "th"], When = block => IsResidue(block, edges, context) });
        Make(new(context.Elements("pre")) { Says = text => Texts.Key(text) is "copy" or "copy code" });
        Make(new(context.Elements("a")) { When = Texts.IsBlank });
        DropEmpty(context);
        Make(new(context.Elements(Headings)) { Says = Formula().IsMatch });
        RemoveTrailingHeadings(context);
        DropTrailingRules(context);
        Make(new(context.Elements(["p", .. Headings[1..]])) { MaxText = MaxText, Says = text => ContentsLabels.Contains(Texts.Key(text)), When = HasNothingUnder });

        void Make(Cut cut) => cut.Make(context, Id, RemovalClasses.Residue);
    }

    private static void DropEmpty(CleaningContext context)
    {
        foreach (var empty in context.Elements([.. Headings, "p", "li", "ul", "ol", "blockquote", "strong", "em", "figure"]))
        {
            if (Texts.IsBlank(empty) && !IsLoneMarker(empty))
                context.Drop(empty);
        }
    }

    /// <summary>Whether the list of contents is gone that a label stood over.</summary>
    private static bool HasNothingUnder(IElement label) => Markup.Next(label) is var next && (next is null || Markup.IsHeading(next));

    /// <summary>A list of one empty item is a number that stands alone on its line, above the text it counts.</summary>
    private static bool IsLoneMarker(IElement element) => element.LocalName switch
    {
        "ol" => element.Children is [{ LocalName: "li" } item] && item.HasAttribute(SourceLines.MarkerAttribute),
        "li" => element.ParentElement is { LocalName: "ol" } list && IsLoneMarker(list),
        _ => false,
    };

    /// <summary>Whether an element stands on a line of its own.</summary>
    private static bool IsLine(IElement element) =>
        element.LocalName == "p" || (!Markup.HoldsBlocks(element) && element.ParentElement is { } parent && (parent.LocalName == "body" || Markup.IsBlock(element)));

    private static bool IsResidue(IElement block, HashSet<IElement> edges, CleaningContext context)
    {
        var text = context.Text(block);
        var key = Texts.Key(text);
        var isLeftOver = (Words.Contains(key) && !IsLabel(block) && (edges.Contains(block) || IsBelowPicture(block) || context.IsBesideRemoval(block) || Texts.Length(block) == block.QuerySelectorAll("a").Sum(Texts.Length)))
            || Call().IsMatch(text)
            || ShortCode().IsMatch(text)
            || (key.Length == 0 && LoneMarks().IsMatch(text))
            || (key == "copy" && Markup.Is(Markup.Previous(block), "pre"))
            || (Credit().IsMatch(text) && !Markup.Holds(block, "strong", "b", "code", "kbd"))
            || (AgencyCredit().IsMatch(text) && IsBelowPicture(block));
        return isLeftOver && !LeadsElsewhere(block) && !context.Phrases.Allowed.Contains(key) && !Markup.Holds(block, "img", "iframe", "video");
    }

    /// <summary>The name of a button that the text explains, or the answer to a question of it: marked, or below a line that announces it.</summary>
    private static bool IsLabel(IElement block) =>
        (Markup.First(block, "strong", "b", "code", "kbd", "em") is { } marked && Texts.Length(marked) == Texts.Length(block) && !Markup.Holds(block, "a"))
        || Markup.Previous(block) is { } before && (Markup.IsHeading(before) || Texts.Of(before) is [.., ':' or '?']);

    /// <summary>A call to read or to load what lies on another site, which no list names: a step may need it.</summary>
    private static bool LeadsElsewhere(IElement block) =>
        block.QuerySelector("a") is { } link && LinkTarget.Of(link) is { } target && Urls.Host(target) is not null && !LinkTarget.IsSponsored(link);

    private static bool IsBelowPicture(IElement block) =>
        Markup.Previous(block) is IElement before && Texts.Length(before) == 0 && (before.LocalName == "img" || Markup.Holds(before, "img"));

    /// <summary>A formula that was made into a heading and lost its end.</summary>
    [GeneratedRegex(@"^\\?\[[^\]]*\\$", RegexOptions.NonBacktracking)]
    private static partial Regex Formula();

    /// <summary>Who took a picture, and for whom.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}[\w.]+ ){1,3}/(?: \p{Lu}[\w.]*){1,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex AgencyCredit();

    /// <summary>A button of a shop, told by the arrow on it.</summary>
    [GeneratedRegex(@"^\W*(?:get|try|buy|visit|claim|grab)(?: [\w.+-]+){1,4}\s*[>»›→]+\W*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Call();

    /// <summary>Where the software of the site would have put an advertisement.</summary>
    [GeneratedRegex(@"^(?:\{\{|\{%|\[)\W*(?:include )?(?:toc|ads?|adsense|adinserter|advert\w*|banner|wp_ad\w*|sponsor\w*|quads|the_ad\w*|google_ad\w*)\b[^\s\]}]*(?:\s+[\w-]+\s*=[^\]}]*)?\s*>?(?:\}\}|%\}|\])$|^<!--.*-->$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ShortCode();

    /// <summary>Marks that stood between two things that are gone.</summary>
    [GeneratedRegex(@"^[|/\\·•*_~>\s-]{1,5}$", RegexOptions.NonBacktracking)]
    private static partial Regex LoneMarks();

    /// <summary>Whose picture it was.</summary>
    [GeneratedRegex(@"^(?:photo|image|picture)s?(?: (?:credits?|courtesy|by))?\s*:\s*\S+(?: \S+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();

    /// <summary>Headings at the end of the article, whose sections are gone.</summary>
    private void RemoveTrailingHeadings(CleaningContext context)
    {
        var path = new Stack<(INode Parent, int Next)>();
        path.Push((context.Body, context.Body.ChildNodes.Length - 1));
        while (path.TryPop(out var at))
        {
            // A container that was left empty is gone with its last heading.
            if (!context.IsAttached(at.Parent))
                continue;

            var last = LastShown(at.Parent, at.Next);
            if (last < 0 && Shows(at.Parent))
                return;
            if (last < 0)
                continue;
            if (at.Parent.ChildNodes[last] is not IElement element)
                return;

            path.Push((at.Parent, last - 1));
            if (Markup.IsHeading(element) && !IsSentence(element) && context.HasRemovedBehind(element))
                context.Remove(element, Id, RemovalClasses.Residue);
            else if (Markup.IsHeading(element))
                return;
            else
                path.Push((element, element.ChildNodes.Length - 1));
        }
    }

    /// <summary>A line that parts the article from what is gone.</summary>
    private static void DropTrailingRules(CleaningContext context)
    {
        var nodes = context.Body.ChildNodes;
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            if (nodes[i] is IElement { LocalName: "hr" } rule)
                context.Drop(rule);
            else if (nodes[i] is IElement || !Texts.IsBlank(nodes[i].TextContent))
                return;
        }
    }

    /// <summary>Whether a heading says something by itself.</summary>
    private static bool IsSentence(IElement heading) =>
        heading.QuerySelectorAll("a").Sum(Texts.Length) * 4 < Texts.Length(heading)
        && Texts.Of(heading).TrimEnd('"', '”', '“', '«', '»', ')') is [.., '.' or '!'] text && text.Contains(' ', StringComparison.Ordinal);

    /// <summary>The place of the last child that shows anything, from a place on; -1 when there is none.</summary>
    private static int LastShown(INode parent, int from)
    {
        var at = from;
        while (at >= 0 && !Shows(parent.ChildNodes[at]))
            at--;
        return at;
    }

    /// <summary>Whether a node shows text or a picture.</summary>
    private static bool Shows(INode node)
    {
        if (node is not IElement element)
            return !Texts.IsBlank(node.TextContent);
        if (IsPicture(element))
            return true;
        foreach (var inner in element.Walk())
        {
            if (inner is IText text ? !Texts.IsBlank(text.Data) : inner is IElement child && IsPicture(child))
                return true;
        }

        return false;
    }

    private static bool IsPicture(IElement element) => element.LocalName is "img" or "iframe" or "video";
}
