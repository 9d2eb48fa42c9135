using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>What readers wrote below an article: entries that offer a reply and carry the picture of a reader or the time of day.</summary>
internal sealed partial class CommentListRule() : CutRule("comment-list", RemovalClasses.Chrome)
{
    protected override IEnumerable<Cut> Cuts(CleaningContext context)
    {
        // Where no entry stands behind one heading, none stands behind a later one.
        var withoutEntries = new HashSet<(INode Parent, string Name)>();
        return
        [
            new(Entries(context)) { Says = Reply().IsMatch, When = block => PartSigns.IsDated(context.Text(block)) || HasAvatar(block) },
            new(context.Elements("h2", "h3", "h4", "h5", "h6")) { Says = Count().IsMatch, Takes = heading => WithEntriesBehind(heading, withoutEntries) },
        ];
    }

    /// <summary>The texts of whole lists are put together only in articles that have the word at all.</summary>
    private static IEnumerable<IElement> Entries(CleaningContext context) =>
        context.Article.Text.Text.Contains("Reply", StringComparison.Ordinal) ? context.Elements("ul", "ol", "li", "p") : [];

    /// <summary>A heading with all behind it, if an entry is there: the entries go on to the end of the article.</summary>
    private static List<INode> WithEntriesBehind(IElement heading, HashSet<(INode Parent, string Name)> withoutEntries)
    {
        var place = (heading.Parent!, heading.LocalName);
        if (withoutEntries.Contains(place))
            return [];
        if (Markup.Following(heading).Any(PartSigns.IsEntrySign))
            return [heading, .. Markup.Following(heading)];
        withoutEntries.Add(place);
        return [];
    }

    /// <summary>How many have written, in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"^\W*\d+ (?:comments?|responses?|replies|thoughts?|kommentare?|antworten|commentaires?|réponses?|comentarios?|respuestas?|comentários?|commenti|reacties|komentarz\w*)\b"
        + @"|^\W*(?:comments|kommentare|commentaires|comentarios|comentários|commenti) ?\(\d+\)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    private static bool HasAvatar(IElement block) =>
        block.QuerySelectorAll("img").Any(image => Urls.Host(image.GetAttribute("src") ?? "") is { } host && Urls.HostIsWithin(host, "gravatar.com"));

    /// <summary>The link under an entry: the last word of it.</summary>
    [GeneratedRegex(@"(?:^|[\s.!?)])Reply(?:$|\s+(?:to \w+)?\s*(?:\d{1,3}\.|[\p{Lu}]))", RegexOptions.NonBacktracking)]
    private static partial Regex Reply();
}
