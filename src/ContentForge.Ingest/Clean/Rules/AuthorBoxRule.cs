using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Who wrote the article: the line under its title with name and date, and the picture, name and life of the author below its text.</summary>
internal sealed partial class AuthorBoxRule : ICleaningRule
{
    private const int MaxName = 120;
    private const int MaxLife = 700;
    private const int MaxSignature = 12;

    public string Id => "author-box";

    public void Apply(CleaningContext context)
    {
        var edges = context.Edges;
        foreach (var block in edges.Head.Where(block => IsParagraph(block) && Bylines.Contains(context.Text(block))))
            context.Remove(block, Id, RemovalClasses.Chrome);
        foreach (var block in context.Elements("p"))
        {
            if (context.Text(block) is { Length: <= MaxName } text && text.AsSpan().IndexOfAny("·•|") > 0 && NameAndTrade().IsMatch(text) && IsParagraph(block))
                RemoveWithLife(context, block);
        }

        foreach (var block in edges.Tail.Where(block => context.IsAttached(block) && IsParagraph(block) && IsLife(context.Text(block))))
            context.Remove(block, Id, RemovalClasses.Chrome);
        RemoveSignature(context, edges);
        foreach (var image in context.Elements("img"))
        {
            if (AuthorPicture().IsMatch(image.GetAttribute("src") ?? ""))
                context.Remove(image, Id, RemovalClasses.Chrome, LinkTarget.Of(image));
        }
    }

    private void RemoveSignature(CleaningContext context, ArticleEdges edges)
    {
        var ends = edges.Tail.Where(block => context.IsAttached(block) && Texts.HasAny(block)).TakeLast(2).ToList();
        if (ends is [var before, { LocalName: "p" } last] && IsSignature(context.Text(last), context.Text(before)))
            context.Remove(last, Id, RemovalClasses.Chrome);
    }

    /// <summary>A line with name and trade is told wherever it stands, and what follows it is the life of that person.</summary>
    private void RemoveWithLife(CleaningContext context, IElement name)
    {
        var firstName = Texts.Key(context.Text(name)).Split(' ')[0];
        if (Markup.Next(name) is IElement { LocalName: "p" } life && context.Text(life) is { Length: <= MaxLife } text && (Texts.Key(text).StartsWith(firstName + " ", StringComparison.Ordinal) || Trade().IsMatch(text)))
            context.Remove(life, Id, RemovalClasses.Chrome);
        context.Remove(name, Id, RemovalClasses.Chrome);
    }

    private static bool IsParagraph(IElement block) => block.LocalName is "p" or "div" or "span" && Markup.Ancestor(block, "li", "td", "th") is null;

    /// <summary>Letters that end a sentence are no signature.</summary>
    private static bool IsSignature(string text, string before) =>
        text.Length <= MaxSignature && Signature().IsMatch(text) && before is [.., '.' or '!' or '?' or '"' or '”' or '“' or '»' or ')'];

    private static bool IsLife(string text) => text.Length <= MaxLife && (Life().IsMatch(text) || NameAndTrade().IsMatch(text));

    /// <summary>The letters by which an agency or an author signs below the text.</summary>
    [GeneratedRegex(@"^\W*(?:\p{Lu}{3,5}|\p{L}{2,4}/\p{Lu}{2,5})\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex Signature();

    /// <summary>"Kim is an editor of…" in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"^\W*\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,3},? (?:(?:is|has been|was|works as) (?:[\w-]+ ){0,5}(?:editor|writer|author|journalist|blogger|contributor|columnist|copywriter|content creator)"
        + @"|è (?:\w+ |l['’]){0,2}(?:editore|editrice|redattore|redattrice|autore|autrice)|ist (?:\w+ ){0,3}(?:Redakteur|Autor|Editor)(?:in)?"
        + @"|(?:\p{Lu}[\p{L}'’.-]* )(?:writes about|has (?:written|covered|been writing)|schreibt seit|écrit depuis|escribe desde|scrive dal)"
        + @"|est (?:\w+ |l['’]){0,2}(?:rédacteur|rédactrice|éditeur|éditrice|auteur|autrice)|es (?:\w+ ){0,2}(?:editora?|redactora?|autora?))\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Life();

    [GeneratedRegex(@"^\W*\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,2}\s*[·•|]\s*(?:[Ee]dit\w+|[Ww]riter|[Aa]ut\w+|[Rr]edak\w+|[Rr]edat\w+|[Rr]édac\w+|[ÉEée]dit\w+)\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex NameAndTrade();

    [GeneratedRegex(@"^\W*(?:\S+ ){0,3}(?:edit|writ|aut|redak|redat|rédac|édit|redac)[\p{L}]{2,}\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Trade();

    [GeneratedRegex(@"/(?:authors?|avatars?)/|gravatar\.com/avatar/", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AuthorPicture();
}
