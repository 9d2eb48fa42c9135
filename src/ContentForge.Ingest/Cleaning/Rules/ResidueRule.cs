using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>
/// Lines that are left over: the button under a gallery, the half of a broken tag, a heading with nothing in it. Only whole lines;
/// the same word inside a step is part of the step.
/// </summary>
internal sealed partial class ResidueRule : ICleaningRule
{
    private const int MaxText = 40;

    private static readonly PhraseSet Words = new(EmbeddedData.Lines("residue.txt"));

    public string Id => "residue";

    public void Apply(CleaningContext context)
    {
        foreach (var block in context.Elements("p", "div", "span"))
        {
            if (IsLine(block) && IsResidue(block, context))
                context.Remove(block, Id, RemovalClasses.Residue);
        }

        foreach (var code in context.Elements("pre"))
        {
            if (Texts.Key(Texts.Of(code)) is "copy" or "copy code")
                context.Remove(code, Id, RemovalClasses.Residue);
        }

        foreach (var link in context.Elements("a"))
        {
            if (Texts.IsBlank(link))
                context.Remove(link, Id, RemovalClasses.Residue, LinkTarget.Of(link));
        }

        foreach (var empty in context.Elements("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "ul", "ol", "blockquote", "strong", "em", "figure"))
        {
            if (Texts.IsBlank(empty) && !IsLoneMarker(empty))
                context.Drop(empty);
        }

        foreach (var heading in context.Elements("h1", "h2", "h3", "h4", "h5", "h6"))
        {
            if (Formula().IsMatch(context.Text(heading)))
                context.Remove(heading, Id, RemovalClasses.Residue);
        }

        RemoveTrailingHeadings(context);
    }

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

    private static bool IsResidue(IElement block, CleaningContext context)
    {
        if (Texts.UpTo(block, MaxText) is not { Length: > 0 } text)
            return false;

        var key = Texts.Key(text);
        var isLeftOver = Words.Contains(key) || Credit().IsMatch(text) || (IsBelowPicture(block) && AgencyCredit().IsMatch(text))
            || (key == "copy" && Markup.Is(Markup.Previous(block), "pre"));
        return isLeftOver && !context.Phrases.Allowed.Contains(key)
            && Markup.Ancestor(block, "li", "td", "th") is null && !Markup.Holds(block, "img", "iframe", "video");
    }

    private static bool IsBelowPicture(IElement block) =>
        Markup.Previous(block) is IElement before && Texts.Length(before) == 0 && (before.LocalName == "img" || Markup.Holds(before, "img"));

    /// <summary>A formula that was made into a heading and lost its end.</summary>
    [GeneratedRegex(@"^\\?\[[^\]]*\\$", RegexOptions.NonBacktracking)]
    private static partial Regex Formula();

    /// <summary>Who took a picture, and for whom.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}[\w.]+ ){1,3}/(?: \p{Lu}[\w.]*){1,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex AgencyCredit();

    /// <summary>Whose picture it was.</summary>
    [GeneratedRegex(@"^(?:photo|image|picture)s?(?: (?:credits?|courtesy|by))?\s*:\s*\S+(?: \S+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();

    /// <summary>Headings at the end of the article, whose sections are gone.</summary>
    private void RemoveTrailingHeadings(CleaningContext context)
    {
        INode at = context.Body;
        while (LastChild(at) is { } last)
        {
            if (Markup.IsHeading(last) && !IsSentence(last))
            {
                context.Remove(last, Id, RemovalClasses.Residue);
                at = context.Body;
            }
            else
            {
                at = last;
            }
        }
    }

    /// <summary>Whether a heading says something by itself.</summary>
    private static bool IsSentence(IElement heading) =>
        heading.QuerySelectorAll("a").Sum(Texts.Length) * 4 < Texts.Length(heading)
        && Texts.Of(heading).TrimEnd('"', '”', '“', '«', '»', ')') is [.., '.' or '!'] text && text.Contains(' ', StringComparison.Ordinal);

    /// <summary>The last child that shows anything; null when that is text.</summary>
    private static IElement? LastChild(INode node)
    {
        for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
        {
            var child = node.ChildNodes[i];
            if (!Texts.IsBlank(child.TextContent) || (child is IElement element && (IsPicture(element) || element.WalkElements().Any(IsPicture))))
                return child as IElement;
        }

        return null;
    }

    private static bool IsPicture(IElement element) => element.LocalName is "img" or "iframe" or "video";
}
