using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>What readers wrote below an article: entries that offer a reply and carry the picture of a reader or the time of day.</summary>
internal sealed partial class CommentListRule : ICleaningRule
{
    public string Id => "comment-list";

    public void Apply(CleaningContext context)
    {
        if (!context.Article.Text.Text.Contains("Reply", StringComparison.Ordinal))
            return;

        foreach (var block in context.Elements("ul", "ol", "p"))
        {
            if (context.Text(block) is var text && Reply().IsMatch(text) && (TimeOfDay().IsMatch(text) || HasAvatar(block)))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    private static bool HasAvatar(IElement block) =>
        block.QuerySelectorAll("img").Any(image => Urls.Host(image.GetAttribute("src") ?? "") is { } host && Urls.HostIsWithin(host, "gravatar.com"));

    /// <summary>The link under an entry: the last word of it.</summary>
    [GeneratedRegex(@"(?:^|[\s.!?)])Reply(?:$|\s+(?:to \w+)?\s*(?:\d{1,3}\.|[\p{Lu}]))", RegexOptions.NonBacktracking)]
    private static partial Regex Reply();

    [GeneratedRegex(@"\b(?:19|20)\d\d,? (?:at )?\d{1,2}:\d\d ?(?:am|pm)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TimeOfDay();
}
