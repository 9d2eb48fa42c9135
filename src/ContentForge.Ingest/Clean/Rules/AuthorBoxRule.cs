using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Who wrote the article: the line under its title with name and date, and the picture, name and life of the author below its text.</summary>
internal sealed partial class AuthorBoxRule() : CutRule("author-box", RemovalClasses.Chrome)
{
    /// <summary>Chosen: three names and a trade. Longer lines are sentences.</summary>
    private const int MaxName = 120;

    /// <summary>Chosen: a paragraph about a person. Longer ones are of the article.</summary>
    private const int MaxLife = 700;

    /// <summary>Two groups of letters with a slash and marks around.</summary>
    private const int MaxSignature = 12;

    protected override IEnumerable<Cut> Cuts(CleaningContext context)
    {
        var edges = context.Edges;
        return
        [
            new(edges.Head) { Says = Bylines.Contains, When = IsParagraph },
            new(context.Elements("p")) { MaxText = MaxName, Says = NameAndTrade().IsMatch, When = IsParagraph, Takes = name => WithLife(name, context) },
            new(AfterLastSentence(edges, context)) { MaxText = MaxLife, Says = text => Life().IsMatch(text) || NameAndTrade().IsMatch(text), When = IsParagraph },
            new(LastLine(edges, context)) { MaxText = MaxSignature, Says = Signature().IsMatch },
            new(context.Elements("img")) { When = image => AuthorPicture().IsMatch(image.GetAttribute("src") ?? "") },
        ];
    }

    /// <summary>Whether a text tells who somebody is that writes.</summary>
    public static bool IsLife(string text) => text.Length <= MaxLife && Life().IsMatch(text);

    private static bool IsParagraph(IElement block) => block.LocalName is "p" or "div" or "span" && Markup.Ancestor(block, "li", "td", "th") is null;

    /// <summary>The last blocks, as far as none behind them goes on with the article: whom an article is about it introduces, and goes on.</summary>
    private static List<IElement> AfterLastSentence(ArticleEdges edges, CleaningContext context)
    {
        var last = new List<IElement>();
        foreach (var block in edges.Tail.Where(context.IsAttached).Reverse())
        {
            last.Add(block);
            if (context.Text(block) is { Length: > MaxSignature } text && text[^1] is '.' or '!' or '?' && !Life().IsMatch(text))
                break;
        }

        return last;
    }

    /// <summary>A line with name and trade is told wherever it stands, and what follows it is the life of that person.</summary>
    private static INode[] WithLife(IElement name, CleaningContext context)
    {
        var firstName = Texts.Key(context.Text(name)).Split(' ')[0];
        var isLife = Markup.Next(name) is IElement { LocalName: "p" } next && context.Text(next) is { Length: <= MaxLife } text
            && (Texts.Key(text).StartsWith(firstName + " ", StringComparison.Ordinal) || Trade().IsMatch(text));
        return isLife ? [Markup.Next(name)!, name] : [name];
    }

    /// <summary>The last paragraph, when what stands before it is a whole sentence: letters that end a sentence are no signature.</summary>
    private static IEnumerable<IElement> LastLine(ArticleEdges edges, CleaningContext context)
    {
        var ends = edges.Tail.Where(block => context.IsAttached(block) && Texts.HasAny(block)).TakeLast(2).ToList();
        if (ends is [var before, { LocalName: "p" } last] && context.Text(before) is [.., '.' or '!' or '?' or '"' or '”' or '“' or '»' or ')'])
            yield return last;
    }

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
