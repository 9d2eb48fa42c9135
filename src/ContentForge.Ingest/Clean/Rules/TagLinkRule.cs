using System.Text.RegularExpressions;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Words that a site links to the list of its articles about them. The list is no part of what is said, and it is not there once the
/// article has left the site; the words stay.
/// </summary>
internal sealed partial class TagLinkRule : ICleaningRule
{
    /// <summary>Chosen: names of topics are a few words. Longer texts are sentences, and their links were set by hand.</summary>
    private const int MaxText = 60;

    private static readonly RegexSet Topics = new(Topic());

    public string Id => "topic-link";

    public void Apply(CleaningContext context)
    {
        foreach (var link in context.Elements("a"))
        {
            if (link.GetAttribute("href") is { } href && Topics.IsMatch(href) && IsOfThisSite(context, href) && Texts.HasAny(link) && Texts.UpTo(link, MaxText) is not null)
                context.Unlink(link, Id, RemovalClasses.Chrome);
        }
    }

    private static bool IsOfThisSite(CleaningContext context, string href) =>
        Urls.Host(href) is not { } host || (context.Site is { } site && Urls.AreOfOneSite(host, site));

    /// <summary>The word for a topic in a path, in the languages of the sites that are scraped, and the topic behind it.</summary>
    [GeneratedRegex(
        @"/(?:tags?|topics?|themen|thema|thematiken|schlagworte?|stichworte?|etiquetas?|temas?|topicos?|tematicas?|themes?|tagi|temat|labels?|keywords?|hashtags?)/[^/?#]+/?(?:[?#].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Topic();
}
