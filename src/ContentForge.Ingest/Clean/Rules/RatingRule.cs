using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// A line that is nothing but what readers or a shop gave: "4.9/5", stars, "Rating: 4.3 / 5 (based on 22 ratings)" with the word for it
/// above, "48 readers commented on this". Right below a heading or a label a rating is what the author gave to the thing that it names, and
/// stays.
/// </summary>
internal sealed partial class RatingRule() : CutRule("rating", RemovalClasses.Chrome)
{
    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Lines("p", "div", "h1", "h2", "h3", "h4", "h5", "h6"))
        {
            MaxText = 100, // Chosen: a number and a few words. Longer lines are sentences.
            Says = text => Turnout().IsMatch(text) || Rating().IsMatch(text),
            When = block => Turnout().IsMatch(context.Text(block)) || !IsOfAuthor(block),
            Takes = WithVerdict,
        },
    ];

    private static bool IsOfAuthor(IElement block)
    {
        var above = Markup.Previous(block);
        return Markup.IsHeading(above) || Markup.Ancestor(block, "li", "td", "th") is not null || (above is IElement label && Texts.Of(label).EndsWith(':'));
    }

    private static INode[] WithVerdict(IElement block) =>
        Markup.Previous(block) is IElement { LocalName: "p" or "div" } word && Verdict().IsMatch(Texts.Of(word)) ? [word, block] : [block];

    [GeneratedRegex(
        @"^(?:[★☆⭐\uFE0F\s]{3,}|(?:[★☆⭐\uFE0F]+\s*)?\d(?:[.,]\d{1,2})?\s*(?:/|out of)\s*(?:5|10)(?:\s+stars?)?|\p{L}+\s*:\s*\d(?:[.,]\d{1,2})?\s*(?:/|out of)\s*(?:5|10)\s*\([^)]*\d[^)]*\).*)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Rating();

    [GeneratedRegex(@"^\d[\d.,]* (?:[\p{L}-]+ ){1,3}(?:commented on|reviewed|rated|voted for|liked) this(?: \p{L}+)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Turnout();

    [GeneratedRegex(@"^(?:excellent|very good|good|great|average|fair|poor)[.!]?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Verdict();
}
