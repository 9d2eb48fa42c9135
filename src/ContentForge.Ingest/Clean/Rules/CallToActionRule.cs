using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Calls;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Calls to the readers of a site: to take its letter, to follow it, to buy what it sells. Only at either end of the article, sentence by sentence:
/// what stands beside a call stays. An article about such things has their names in its headings, and keeps them.
/// </summary>
internal sealed partial class CallToActionRule : ICleaningRule
{
    /// <summary>Chosen: three sentences. Where one of them calls and no other is long, the block is a call.</summary>
    private const int MaxBlock = 350;

    /// <summary>Chosen: less than a short sentence says nothing by itself.</summary>
    private const int MinRest = 25;

    private static readonly string[] KeptIn = ["li", "td", "th", "pre"];

    private static readonly RegexSet Calls = new(Letter(), OwnLetters(), Inbox(), Company(), OwnChannel(), NewsApp());

    private static readonly RegexSet Offers = new(OwnShop(), Edition());

    public string Id => "reader-call";

    public void Apply(CleaningContext context)
    {
        var subjects = new Lazy<string>(() => string.Join('\n', context.Elements("h1", "h2", "h3", "h4", "h5", "h6").Select(context.Text).Prepend(context.Article.FrontMatter.Title ?? "")));
        foreach (var block in context.Edges.Blocks.ToList())
        {
            if (context.IsAttached(block) && !Markup.IsHeading(block) && Calls.IsMatch(context.Text(block)) && Markup.Ancestor(block, KeptIn) is null && !ReaderCalls.IsSubject(context.Text(block), subjects.Value))
                Take(block, Calls.IsMatch, context);
        }

        foreach (var block in context.Lines("p", "div").ToList())
        {
            if (IsOffer(context.Text(block)) && Markup.Ancestor(block, KeptIn) is null)
                Take(block, IsOffer, context);
        }
    }

    private static bool IsOffer(string text) => Offers.MayMatch(text) && (Edition().IsMatch(text) || (OwnShop().IsMatch(text) && Bargain().IsMatch(text)));

    private void Take(IElement block, Func<string, bool> calls, CleaningContext context)
    {
        var text = new PlacedText(block);
        var sentences = SentenceCuts.Of(text.Text).ToList();
        var called = sentences.FindAll(sentence => calls(text.Text[sentence]));
        var rest = sentences.Where(sentence => !called.Contains(sentence)).Sum(sentence => text.Text[sentence].Trim().Length);
        if (called.Count == 0 || rest < MinRest || (text.Text.Length <= MaxBlock && called.Count * 2 > sentences.Count))
            context.Remove(block, Id, RemovalClasses.Chrome);
        else
            context.RemoveSentences(block, text, called, Id, RemovalClasses.Chrome);
    }

    /// <summary>What the site itself sells, and what is to be had at once: the code of a discount, or the better edition of a product.</summary>
    [GeneratedRegex(@"\b(?:buy|order|shop|get|try|kaufen|bestellen|acheter|achetez|compra|comprar|acquista) (?:sie )?(?:our|unser\w*|notre|nos|nuestr\w+|noss\w+|nostr\w+)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnShop();

    [GeneratedRegex(@"^\W*(?:download|get|try|buy) (?:[\w.+-]+ ){1,5}(?:pro|premium|plus|ultimate) (?:now|today|for free|free)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Edition();

    /// <summary>Letters and a number that stand for a discount, or words of praise for what is sold.</summary>
    [GeneratedRegex(@"\b[A-Z]{3,}\d{1,3}\b|\b(?:best|award)[ -]?(?:selling|seller|winning)|\d+ ?% (?:off|Rabatt|de réduction|de descuento|di sconto)", RegexOptions.NonBacktracking)]
    private static partial Regex Bargain();

    /// <summary>The site speaks of a letter of its own, in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"\b(?:subscribe|sign up|signup) (?:to|for) (?:our|my) (?:[\w-]+ ){0,4}(?:newsletter|mailing list)\b|\b(?:join|get) (?:our|my) (?:[\w-]+ ){0,3}(?:newsletter|digest)\b"
        + @"|\b(?:für )?unseren (?:\w+ ){0,2}newsletter\b|\b(?:abonnez|inscrivez)-vous à (?:notre|la) (?:\w+ ){0,2}(?:newsletter|lettre)\b"
        + @"|\bsuscríbete a (?:nuestro|nuestra) (?:\w+ ){0,2}(?:boletín|newsletter)\b|\biscriviti alla (?:nostra )?newsletter\b|\bassine (?:a )?nossa newsletter\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"\b(?:tips|tricks|news|updates|stories|guides|articles|posts|offers|deals)\b[^.]{0,60}\b(?:in|to) your inbox\b|\bjoin (?:over |more than )?[\d,.]+\+? (?:\w+ ){0,2}(?:readers|subscribers)\b|\bno spam\b.{0,40}\bunsubscribe\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Inbox();

    /// <summary>Where else the site is, and what it lives on.</summary>
    [GeneratedRegex(
        @"\b(?:join|follow) (?:us on|our) (?:[\w-]+ ){0,2}(?:telegram|whatsapp|discord|facebook|slack|reddit|youtube|google news|instagram|twitter|linkedin|pinterest|mastodon)\b"
        + @"|\bsubscribe to our (?:youtube )?channel\b|\bbuy(?:ing)? (?:me|us) a (?:coffee|beer)\b|\bsupport (?:us|me|this site|our work) (?:by|via|on|with) (?:a )?(?:donat\w+|paypal|patreon|ko-fi)\b|\bdownload our (?:free |mobile |official )?app\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Company();

    /// <summary>"our newsletter", in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(@"\b(?:our|unser\w*|nuestr[oa]s?|notre|nos|noss[oa]s?|nostr[oaei]|nasz\w*|onze)\s+(?:[\w-]+\s+){0,2}(?:newsletters?|boletín|bulletin)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnLetters();

    [GeneratedRegex(
        @"\b(?:our|unser\w*|nuestr[oa]s?|notre|noss[oa]s?|nostr[oaei]|nasz\w*|onze)\s+(?:[\w-]+\s+){0,2}(?:channels?|canal|canais|kanal|chaîne|kanał\w*)\s+(?:(?:on|de|auf|sur|do|no|su|na|di)\s+)?(?:youtube|telegram|whatsapp|instagram|facebook|twitter|discord)\b"
        + @"|\b(?:our|unser\w*|nuestr[oa]s?|notre|noss[oa]s?|nostr[oaei]|nasz\w*|onze)\s+(?:youtube|telegram|whatsapp|instagram|facebook|twitter|discord)[ -](?:channels?|page|group|kanal|seite|gruppe)\b"
        + @"|^\W*follow (?:\S+ ){1,5}on (?:twitter|facebook|instagram|youtube|tiktok|x)\b.*@\w",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnChannel();

    [GeneratedRegex(@"\b(?:latest|breaking)\b.*\b(?:news|stories)\b.*\bapps?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NewsApp();
}
