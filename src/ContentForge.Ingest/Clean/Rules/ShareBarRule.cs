using System.Collections.Frozen;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>A line of calls to pass the page on: nothing but names of networks and words of sharing, the names often as pictures.</summary>
internal sealed class ShareBarRule() : CutRule("share-bar", RemovalClasses.Chrome)
{
    /// <summary>Chosen: all networks of a long bar with a call. More words are a paragraph.</summary>
    private const int MaxWords = 24;

    /// <summary>So many words, with the marks between them.</summary>
    private const int MaxText = MaxWords * 16;

    /// <summary>At either end of the article: one network may be the subject of its last sentence.</summary>
    private const int MinNetworks = 2;

    /// <summary>Within the article, and without a call: two networks may be compared there.</summary>
    private const int ManyNetworks = 3;

    private static readonly FrozenSet<string> Networks = Words(
        "facebook twitter x linkedin reddit pinterest whatsapp telegram tumblr email mail vk weibo wechat pocket flipboard messenger instagram youtube rss");

    private static readonly FrozenSet<string> Glue = Words(
        "share shares sharing tweet pin follow us me it this that the our your on to via with by and or is caring article post page story tutorial guide blog friends link copy print icon logo button"
        + " teilen teile sie dies diesen diese artikel beitrag seite auf über mit bei und folgen"
        + " partager partagez sur cet cette ce avec vos amis et suivez nous"
        + " compartir comparte esto este artículo en con por y síguenos compartilhar compartilhe isto artigo no na"
        + " condividi condividere questo questa articolo su con e seguici delen deel dit op udostępnij");

    private static readonly PhrasePatterns Starts = new(Networks.Concat(Glue));

    private static readonly FrozenSet<string> Calls = Words("share shares sharing tweet follow teilen teile partager partagez compartir comparte compartilhar compartilhe condividi condividere delen deel udostępnij");

    private static readonly string[] Keepers = ["ol", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"];

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.EdgeBlocks)
        {
            KeptIn = Keepers,
            When = block => IsShareBar(block, context.Text(block), MinNetworks),
        },
        new(context.Lines("p", "div"))
        {
            MaxText = MaxText,
            KeptIn = Keepers,
            When = block => IsShareBar(block, context.Text(block), ManyNetworks),
        },
    ];

    private static bool IsShareBar(IElement block, string text, int minNetworks)
    {
        if (text.Length > MaxText || (text.Length > 0 && !Starts.MayContain(text)))
            return false;

        var pictures = block.WalkElements().Where(element => element.LocalName == "img").Select(image => image.GetAttribute("alt") ?? "");
        var words = Texts.Key(string.Join(' ', pictures.Prepend(text))).Split(' ');
        if (words.Length > MaxWords || !words.All(word => Networks.Contains(word) || Glue.Contains(word)))
            return false;

        var networks = words.Count(Networks.Contains);
        if (!words.Any(Calls.Contains))
            return networks >= ManyNetworks && networks == words.Length && Markup.Holds(block, "a", "img");
        return networks >= minNetworks || (minNetworks < ManyNetworks && Calls.Contains(words[0]) && words.Contains("this", StringComparer.Ordinal));
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
