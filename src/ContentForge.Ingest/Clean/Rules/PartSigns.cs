using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Page;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// What shows that a piece belongs to the page and not to its article, whatever its heading says: an article may have a section of its own
/// about comments, authors or newsletters.
/// </summary>
internal static partial class PartSigns
{
    /// <summary>Chosen: where half of the words are links the piece leads elsewhere; in prose a link is a word or two.</summary>
    private const double LinkShare = 0.5;

    /// <summary>Whoever links to two networks wants to be followed there; one link may be a source.</summary>
    private const int MinNetworks = 2;

    /// <summary>Chosen: a name, a word and a date. Longer lines are what a reader wrote, or the article itself.</summary>
    private const int MaxSign = 80;

    private static readonly FrozenSet<string> Networks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "facebook.com", "twitter.com", "x.com", "instagram.com", "youtube.com", "linkedin.com", "pinterest.com", "tiktok.com", "t.me", "whatsapp.com", "threads.net");

    /// <summary>Whether nodes behind a heading or a label are such a piece: forms, links, names of a page's parts, entries of readers.</summary>
    public static bool AreIn(IReadOnlyList<INode> nodes, CleaningContext context) =>
        nodes.Any(IsPagePart) || LeadsElsewhere(nodes) || nodes.Any(node => node is IElement element && (LeadsToNetworks(element) || IsSold(element, context))) || nodes.Skip(1).Any(IsEntrySign)
        || nodes.Skip(1).OfType<IElement>().Any(element => AuthorBoxRule.IsLife(context.Text(element)));

    /// <summary>Whether an element links to several networks of people, as a site does that wants to be followed there.</summary>
    public static bool LeadsToNetworks(IElement element) => Links(element)
        .Select(link => Urls.Host(link.GetAttribute("href") ?? ""))
        .OfType<string>()
        .Select(host => Urls.RegistrableDomain(host).ToString())
        .Where(Networks.Contains)
        .Distinct(StringComparer.Ordinal)
        .Count() >= MinNetworks;

    /// <summary>Whether a line stands under or over what a reader wrote, and nowhere else.</summary>
    public static bool IsEntrySign(INode node) =>
        node is IElement element && Texts.UpTo(element, MaxSign) is { Length: > 0 } text && (Answer().IsMatch(text) || Said().IsMatch(text) || TimeOfDay().IsMatch(text));

    /// <summary>Whether a text ends with the time of day of an entry.</summary>
    public static bool IsDated(string text) => TimeOfDay().IsMatch(text);

    /// <summary>A field to fill in, or a part that the page itself sets apart.</summary>
    private static bool IsPagePart(INode node) => node is IElement element
        && (element.WalkElements().Prepend(element).Any(part => part.LocalName is "form" or "input" or "textarea" or "select" or "button" or "aside" or "footer")
            || Enclosing(element).Any(around => PageNames.PartOf(around) >= PartName.Junk));

    /// <summary>The element and those around it, the article itself left out.</summary>
    private static IEnumerable<IElement> Enclosing(IElement element)
    {
        for (var at = element; at is { LocalName: not "body" }; at = at.ParentElement)
            yield return at;
    }

    private static bool LeadsElsewhere(IReadOnlyList<INode> nodes)
    {
        var linked = nodes.OfType<IElement>().SelectMany(Links).Where(link => link.GetAttribute("href") is [not '#', ..]).Sum(Texts.Length);
        return linked > 0 && linked >= nodes.Skip(1).Sum(Texts.Length) * LinkShare;
    }

    private static bool IsSold(IElement element, CleaningContext context) =>
        Links(element).Any(link => LinkTarget.Of(link) is { } target && context.MatchLink(target) is not null);

    private static IEnumerable<IElement> Links(IElement element) =>
        element.WalkElements().Prepend(element).Where(inner => inner.LocalName == "a" && inner.HasAttribute("href"));

    [GeneratedRegex(@"^\W*(?:reply|antworten|répondre|responder|rispondi|beantwoorden|odpowiedz)\W*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^\W*\S+(?: \S+){0,3} (?:says|said|sagt|schreibt|dit|dice|disse|ha detto|schreef)\s*:\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(?:19|20)\d\d,? (?:(?:at|um|à|alle|a las|om) )?\d{1,2}[:h.]\d\d(?: ?(?:am|pm)\b|(?: Uhr)?\W*$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TimeOfDay();
}
