using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>What readers wrote below an article: entries that offer a reply and carry the picture of a reader or the time of day.</summary>
internal sealed partial class CommentListRule : ICleaningRule
{
    public string Id => "comment-list";

    public void Apply(CleaningContext context)
    {
        if (context.Article.Text.Text.Contains("Reply", StringComparison.Ordinal))
        {
            foreach (var block in context.Elements("ul", "ol", "li", "p"))
            {
                if (context.Text(block) is var text && Reply().IsMatch(text) && (TimeOfDay().IsMatch(text) || HasAvatar(block)))
                    context.Remove(block, Id, RemovalClasses.Chrome);
            }
        }

        // Where no entry stands behind one heading, none stands behind a later one.
        var withoutEntries = new HashSet<(INode Parent, string Name)>();
        foreach (var heading in context.Elements("h2", "h3", "h4", "h5", "h6"))
        {
            if (!Count().IsMatch(context.Text(heading)) || heading.Parent is not { } parent || withoutEntries.Contains((parent, heading.LocalName)))
                continue;
            if (Markup.Following(heading).Any(IsEntrySign))
                RemoveWithAllBehind(context, heading);
            else
                withoutEntries.Add((parent, heading.LocalName));
        }
    }

    /// <summary>The entries go on to the end of the article.</summary>
    private void RemoveWithAllBehind(CleaningContext context, IElement heading)
    {
        foreach (var node in Markup.Following(heading).Prepend(heading).ToList())
            context.Remove(node, Id, RemovalClasses.Chrome);
    }

    /// <summary>A line that stands under or over what a reader wrote, and nowhere else.</summary>
    private static bool IsEntrySign(INode node) =>
        node is IElement element && Texts.UpTo(element, MaxSign) is { Length: > 0 } text && (Answer().IsMatch(text) || Says().IsMatch(text) || TimeOfDay().IsMatch(text));

    private const int MaxSign = 80;

    /// <summary>How many have written, in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"^\W*\d+ (?:comments?|responses?|replies|thoughts?|kommentare?|antworten|commentaires?|réponses?|comentarios?|respuestas?|comentários?|commenti|reacties|komentarz\w*)\b"
        + @"|^\W*(?:comments|kommentare|commentaires|comentarios|comentários|commenti) ?\(\d+\)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    [GeneratedRegex(@"^\W*(?:reply|antworten|répondre|responder|rispondi|beantwoorden|odpowiedz)\W*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^\W*\S+(?: \S+){0,3} (?:says|said|sagt|schreibt|dit|dice|disse|ha detto|schreef)\s*:\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Says();

    private static bool HasAvatar(IElement block) =>
        block.QuerySelectorAll("img").Any(image => Urls.Host(image.GetAttribute("src") ?? "") is { } host && Urls.HostIsWithin(host, "gravatar.com"));

    /// <summary>The link under an entry: the last word of it.</summary>
    [GeneratedRegex(@"(?:^|[\s.!?)])Reply(?:$|\s+(?:to \w+)?\s*(?:\d{1,3}\.|[\p{Lu}]))", RegexOptions.NonBacktracking)]
    private static partial Regex Reply();

    [GeneratedRegex(@"\b(?:19|20)\d\d,? (?:(?:at|um|à|alle|a las|om) )?\d{1,2}[:h.]\d\d(?: ?(?:am|pm)\b|(?: Uhr)?\W*$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TimeOfDay();
}
