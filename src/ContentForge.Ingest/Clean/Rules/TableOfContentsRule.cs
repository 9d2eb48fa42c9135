using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Lists of links that repeat the headings of the article. They are marked, not removed: the text is the author's, but its numbered
/// lines are no steps.
/// </summary>
internal sealed partial class TableOfContentsRule : ICleaningRule
{
    /// <summary>One link to a heading is a reference.</summary>
    private const int MinItems = 2;

    /// <summary>Chosen: the two places often differ in a word, and some headings are left out or lost.</summary>
    private const double MinKnown = 0.7;

    public string Id => Provenance.TableOfContents;

    public void Apply(CleaningContext context)
    {
        var headings = context.Elements("h1", "h2", "h3", "h4", "h5", "h6").Select(heading => Key(context.Text(heading))).ToHashSet(StringComparer.Ordinal);
        if (headings.Count < MinItems)
            return;

        foreach (var list in context.Elements("ol", "ul"))
        {
            if (Markup.Ancestor(list.Parent!, "li") is null && RepeatsHeadings(list, headings))
                list.SetAttribute(SourceLines.ContentsAttribute, "");
        }
    }

    private static bool RepeatsHeadings(IElement list, HashSet<string> headings)
    {
        var links = list.QuerySelectorAll("a[href]");
        var items = list.QuerySelectorAll("li");
        if (links.Length < MinItems || items.Length > links.Length * 2 || Texts.Length(list) > links.Sum(Texts.Length) * 1.25)
            return false;

        var known = links.Count(link => headings.Contains(Key(Texts.Of(link))));
        return known >= MinItems && known >= links.Length * MinKnown;
    }

    /// <summary>A heading without its number, which the two places often write in two ways.</summary>
    private static string Key(string text)
    {
        var key = Texts.Key(text);
        var prefix = Number().Match(key);
        return prefix.Success && prefix.Length < key.Length ? key[prefix.Length..] : key;
    }

    [GeneratedRegex(@"^(?:(?:fix|method|solution|option|way|step|part|tip|reason)s? )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) ", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
