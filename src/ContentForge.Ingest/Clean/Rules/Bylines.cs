using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The line under a title: who wrote the article and when, in the languages of the sites that are scraped.</summary>
internal static partial class Bylines
{
    /// <summary>Chosen: two names, a trade and two dates. Longer lines are sentences.</summary>
    private const int MaxText = 120;

    /// <summary>A date with its month as a word or a number, and perhaps the time of day.</summary>
    private const string AnyDate = @"(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}\.? (?:de )?\p{L}{3,10}\.? (?:de )?(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?:,? (?:at )?\d{1,2}[:h]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: Uhr)?)?";

    /// <summary>Whether a text is such a line and nothing else.</summary>
    public static bool Contains(string text) => text.Length <= MaxText
        && ((DatedByline().IsMatch(text) && !GoesOn().IsMatch(text))
            || BareByline().IsMatch(text) || NameAndDate().IsMatch(text) || DateOfChange().IsMatch(text) || DateLine().IsMatch(text));

    [GeneratedRegex(@"^\W*(?:[Bb]y|BY|[Ww]ritten by|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Da(?: ?\p{Lu}\p{Ll}+){1,3} ?(?:Ultimo|L['’]ultimo|Aggiornato|Pubblicato))\s?:?\s?\p{Lu}.*(?:\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|年)", RegexOptions.NonBacktracking)]
    private static partial Regex DatedByline();

    /// <summary>A sentence that begins with "By" and a year has a comma behind the year and goes on.</summary>
    [GeneratedRegex(@"\b(?:19|20)\d\d,? .{10,}\.\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^\W*(?:(?:(?:[Ww]ritten|[Pp]osted|[Rr]eviewed|[Ee]dited|[Pp]ublished|[Ff]act[ -]checked) by|By|BY|(?:Author|Autor|Autorin|Auteur|Autore)\s?:)\s?:?(?:\s?\p{Lu}[\p{L}'’.-]+){1,3}|by(?: \p{Lu}[\p{L}'’.-]+){2,3}(?:, [\p{L} ]{3,30})?)\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex BareByline();

    /// <summary>"Kim Lantern · March 3, 2024 · 6 min read".</summary>
    [GeneratedRegex(@"^\W*(?:admin|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})\s*[·•|–—-]\s*" + AnyDate + @"(?:\s*[·•|–—-]\s*(?:\d+|[Nn]o) \w+(?: \w+)?)*\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex NameAndDate();

    [GeneratedRegex(@"^\W*(?:(?:last )?(?:updated?|modified|reviewed|published|posted)(?: on| at)?|(?:zuletzt )?aktualisiert(?: am)?|veröffentlicht(?: am)?|mis à jour(?: le)?|publié(?: le)?|(?:última )?actualización|actualizado(?: el)?|publicado(?: el)?|ultimo aggiornamento|pubblicato(?: il)?)\s*:?\s*" + AnyDate + @"(?: (?:by|von|par|por|di|da) \S+(?: \S+){0,2})?\W*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DateOfChange();

    /// <summary>A date, with a word before it that says of what, and with the time of day.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:\p{L}+ ){0,2}(?:stand|datum|date|erstellt|erschienen|veröffentlich\w*|publi\w+|actuali\w+|aktuali\w+|updated?|seen|posted|created|modified|fecha|data)(?: am| des Artikels| on| el| le)?:\s*)?(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|\d{1,2}\.? \p{L}{3,10}\.? (?:19|20)\d\d|\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
        + @"(?:[\s,|–-]+(?:um |at )?\d{1,2}[:.]\d{2}(?:\s?(?:Uhr|h|[ap]\.?m\.?))?)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DateLine();
}
