using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>Who wrote the article: the line under its title with name and date, and the picture, name and life of the author below its text.</summary>
internal sealed partial class AuthorBoxRule : ICleaningRule
{
    private const int MaxByline = 120;
    private const int MaxLife = 700;

    public string Id => "author-box";

    public void Apply(CleaningContext context)
    {
        var edges = ArticleEdges.Of(context.Body);
        foreach (var block in edges.Head.Where(block => IsParagraph(block) && IsByline(context.Text(block))))
            context.Remove(block, Id, RemovalClasses.Chrome);
        foreach (var block in edges.Tail.Where(block => IsParagraph(block) && IsLife(context.Text(block))))
            context.Remove(block, Id, RemovalClasses.Chrome);
        foreach (var image in context.Elements("img"))
        {
            if (AuthorPicture().IsMatch(image.GetAttribute("src") ?? ""))
                context.Remove(image, Id, RemovalClasses.Chrome, LinkTarget.Of(image));
        }
    }

    private static bool IsParagraph(IElement block) => block.LocalName is "p" or "div" or "span" && Markup.Ancestor(block, "li", "td", "th") is null;

    private static bool IsByline(string text) => text.Length <= MaxByline && (DatedByline().IsMatch(text) || BareByline().IsMatch(text));

    private static bool IsLife(string text) => text.Length <= MaxLife && (Life().IsMatch(text) || NameAndTrade().IsMatch(text));

    [GeneratedRegex(@"^\W*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i)\s?:?\s?\p{Lu}.*(?:\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|年)", RegexOptions.NonBacktracking)]
    private static partial Regex DatedByline();

    [GeneratedRegex(@"^\W*(?:(?:[Ww]ritten|[Pp]osted|[Rr]eviewed|[Ee]dited|[Pp]ublished) by|By|BY)\s?:?(?:\s?\p{Lu}[\p{L}'’.-]+){1,3}\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex BareByline();

    /// <summary>"Kim is an editor of…" in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"^\W*\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,3},? (?:(?:is|has been|was|works as) (?:[\w-]+ ){0,5}(?:editor|writer|author|journalist|blogger|contributor|columnist|copywriter|content creator)"
        + @"|è (?:\w+ |l['’]){0,2}(?:editore|editrice|redattore|redattrice|autore|autrice)|ist (?:\w+ ){0,3}(?:Redakteur|Autor|Editor)(?:in)?"
        + @"|est (?:\w+ |l['’]){0,2}(?:rédacteur|rédactrice|éditeur|éditrice|auteur|autrice)|es (?:\w+ ){0,2}(?:editora?|redactora?|autora?))\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Life();

    [GeneratedRegex(@"^\W*\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,2}\s*[·•|]\s*(?:[Ee]dit\w+|[Ww]riter|[Aa]ut\w+|[Rr]edak\w+|[Rr]edat\w+|[Rr]édac\w+|[ÉEée]dit\w+)\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex NameAndTrade();

    [GeneratedRegex(@"/(?:authors?|avatars?)/|gravatar\.com/avatar/", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AuthorPicture();
}
