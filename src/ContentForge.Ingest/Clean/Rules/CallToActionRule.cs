using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Calls to the readers that make no sense but on the page they come from: to write below it, to pass it on, to take the letter of the site, to
/// follow or to support it. Only at either end of the article, sentence by sentence: what stands beside a call stays. An article about such
/// things has their names in its headings, and keeps them.
/// </summary>
internal sealed partial class CallToActionRule : ICleaningRule
{
    /// <summary>Chosen: three sentences. Where one of them calls and no other is long, the block is a call.</summary>
    private const int MaxBlock = 350;

    /// <summary>Chosen: less than a short sentence says nothing by itself.</summary>
    private const int MinRest = 25;

    private static readonly string[] KeptIn = ["li", "td", "th", "pre"];

    private static readonly RegexSet Calls = new(Letter(), OwnLetters(), Inbox(), Company(), OwnChannel(), NewsApp(), Comment(), PassOn(), Support());

    private static readonly RegexSet Offers = new(Offer());

    public string Id => "reader-call";

    public void Apply(CleaningContext context)
    {
        var subjects = new Lazy<string>(() => string.Join('\n', context.Elements("h1", "h2", "h3", "h4", "h5", "h6").Select(context.Text).Prepend(context.Article.FrontMatter.Title ?? "")));
        foreach (var block in context.Edges.Blocks.ToList())
        {
            if (context.IsAttached(block) && !Markup.IsHeading(block) && Calls.IsMatch(context.Text(block)) && Markup.Ancestor(block, KeptIn) is null && !Topic(context.Text(block), subjects.Value))
                Take(block, Calls.IsMatch, context);
        }

        foreach (var block in context.Lines("p", "div").ToList())
        {
            if (Offers.IsMatch(context.Text(block)) && Markup.Ancestor(block, KeptIn) is null)
                Take(block, Offers.IsMatch, context);
        }
    }

    /// <summary>Whether the article is about what a call names.</summary>
    private static bool Topic(string call, string headings) => Subject().EnumerateMatches(headings) is var found && Any(found, headings, call);

    private static bool Any(Regex.ValueMatchEnumerator found, string headings, string call)
    {
        foreach (var match in found)
        {
            if (call.AsSpan().Contains(headings.AsSpan(match.Index, Math.Min(match.Length, Stem)), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Chosen: so many letters are the same in the forms of one word.</summary>
    private const int Stem = 6;

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

    [GeneratedRegex(@"\b(?:comment|kommentar|commentaire|comentario|comentário|komentarz|newsletter|mailing list|bolet[ií]n|telegram|whatsapp|discord|facebook|youtube|twitter|instagram|linkedin)\w*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Subject();

    /// <summary>To write below the page: what is written, and that the readers are meant or the place below the text.</summary>
    [GeneratedRegex(
        @"\b(?:leave|drop|post|add|write|jot|share|put|make|type)\b[^.!?]{0,40}\bcomments?\b|\b(?:comment|comments)\b[^.!?]{0,12}\b(?:below|section)\b|\blet (?:us|me) know\b[^.!?]{0,40}\b(?:comments?|below)\b"
        + @"|\b(?:feel free|hesitate|welcome)\b[^.!?]{0,20}\b(?:comment|leave (?:us )?(?:a |your )?(?:comments?|message|reply|thoughts)|drop us|email us|write to us|ask us|reach out to us|contact (?:us|our support))\b"
        + @"|\b(?:hinterlass\w*|schreib\w*|lass\w*|teil\w*)\b[^.!?]{0,40}\bkommentar\w*|\bin den kommentaren\b"
        + @"|\b(?:laiss\w*|post\w*|écri\w*|partag\w*)\b[^.!?]{0,40}\bcommentaires?\b|\b(?:dans|en) (?:les )?commentaires?\b"
        + @"|\b(?:dej\w*|escrib\w*|compart\w*|deix\w*|escrev\w*)\b[^.!?]{0,40}\bcoment[aá]rios?\b|\b(?:en los|nos) coment[aá]rios\b"
        + @"|\b(?:lasci\w*|scriv\w*|condivid\w*)\b[^.!?]{0,40}\bcomment[oi]\b|\bnei commenti\b|\b(?:zostaw|napisz|dodaj)\w*\b[^.!?]{0,40}\bkomentarz\w*",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    /// <summary>To pass on what was read.</summary>
    [GeneratedRegex(
        @"\bshare (?:this|the|our) (?:post|article|guide|page|tutorial|blog)\b|\bshare it (?:with your|on (?:facebook|twitter|social|whatsapp))|\b(?:helpful|useful|liked?|enjoyed)\b[^.!?]{0,40}\bshare\b|\blike and share\b"
        + @"|\bteil\w* (?:sie |du )?(?:diesen|den) (?:artikel|beitrag)\b|\bpartage[zr]? (?:cet|cette|l['’]) ?(?:article|page)|\bcompart[ae]\w* (?:este|esta) (?:artículo|artigo|página)\b|\bcondivid\w+ (?:questo|questa) (?:articolo|guida)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PassOn();

    /// <summary>To support the site: with a code, at its own shop.</summary>
    [GeneratedRegex(@"\b(?:use|enter|with) (?:our|my|the) creator (?:code|tag)\b|\bhow can you support us\b|\byour support is (?:much |greatly )?appreciated\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Support();

    /// <summary>What the site itself sells, and what is to be had at once: the code of a discount, or the better edition of a product.</summary>
    [GeneratedRegex(
        @"\b(?i:buy|order|shop|get|try|kaufen|acheter|achetez|comprar?|acquista) (?i:our|unser\w*|notre|nos|nuestr\w+|noss\w+|nostr\w+)\b.{0,120}\b[A-Z]{3,}\d{1,3}\b"
        + @"|\b(?i:buy|order|shop) (?i:our) (?i:best|bestselling|best-selling|award)[^.!?]{0,80}"
        + @"|^\W*(?i:download|get|try|buy) (?:[\w.+-]+ ){1,5}(?:PRO|Pro|Premium|Plus|Ultimate) (?i:now|today|for free|free)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Offer();

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
