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
        foreach (var block in context.Elements("p"))
        {
            if (context.Text(block) is { Length: <= MaxByline } text && text.AsSpan().IndexOfAny("·•|") > 0 && NameAndTrade().IsMatch(text) && IsParagraph(block))
                RemoveWithLife(context, block);
        }

        foreach (var block in edges.Tail.Where(block => context.IsAttached(block) && IsParagraph(block) && IsLife(context.Text(block))))
            context.Remove(block, Id, RemovalClasses.Chrome);
        foreach (var image in context.Elements("img"))
        {
            if (AuthorPicture().IsMatch(image.GetAttribute("src") ?? ""))
                context.Remove(image, Id, RemovalClasses.Chrome, LinkTarget.Of(image));
        }
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

    private static bool IsByline(string text) => text.Length <= MaxByline
        && ((DatedByline().IsMatch(text) && !GoesOn().IsMatch(text)) || BareByline().IsMatch(text) || NameAndDate().IsMatch(text) || DateOfChange().IsMatch(text));

    private static bool IsLife(string text) => text.Length <= MaxLife && (Life().IsMatch(text) || NameAndTrade().IsMatch(text));

    /// <summary>A sentence that begins with "By" and a year has a comma behind the year and goes on.</summary>
    [GeneratedRegex(@"\b(?:19|20)\d\d,? .{10,}\.\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex GoesOn();

    /// <summary>"Kim Lantern · March 3, 2024 · 6 min read".</summary>
    [GeneratedRegex(@"^\W*(?:admin|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})\s*[·•|–—-]\s*" + AnyDate + @"(?:\s*[·•|–—-]\s*(?:\d+|[Nn]o) \w+(?: \w+)?)*\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex NameAndDate();

    [GeneratedRegex(@"^\W*(?:(?:last )?(?:updated?|modified|reviewed|published|posted)(?: on| at)?|(?:zuletzt )?aktualisiert(?: am)?|veröffentlicht(?: am)?|mis à jour(?: le)?|publié(?: le)?|(?:última )?actualización|actualizado(?: el)?|publicado(?: el)?|ultimo aggiornamento|pubblicato(?: il)?)\s*:?\s*" + AnyDate + @"(?: (?:by|von|par|por|di|da) \S+(?: \S+){0,2})?\W*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DateOfChange();

    /// <summary>A date with its month as a word or a number, and perhaps the time of day.</summary>
    private const string AnyDate = @"(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}\.? (?:de )?\p{L}{3,10}\.? (?:de )?(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?:,? (?:at )?\d{1,2}[:h]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: Uhr)?)?";

    [GeneratedRegex(@"^\W*(?:[Bb]y|BY|[Ww]ritten by|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Da(?: ?\p{Lu}\p{Ll}+){1,3} ?(?:Ultimo|L['’]ultimo|Aggiornato|Pubblicato))\s?:?\s?\p{Lu}.*(?:\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|年)", RegexOptions.NonBacktracking)]
    private static partial Regex DatedByline();

    [GeneratedRegex(@"^\W*(?:(?:(?:[Ww]ritten|[Pp]osted|[Rr]eviewed|[Ee]dited|[Pp]ublished|[Ff]act[ -]checked) by|By|BY|(?:Author|Autor|Autorin|Auteur|Autore)\s?:)\s?:?(?:\s?\p{Lu}[\p{L}'’.-]+){1,3}|by(?: \p{Lu}[\p{L}'’.-]+){2,3}(?:, [\p{L} ]{3,30})?)\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex BareByline();

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
