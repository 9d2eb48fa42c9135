using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The last section of an article when it presents other articles: under a label that says so their titles, each with its first lines.</summary>
internal sealed class RelatedSectionRule() : CutRule("related-section", RemovalClasses.RelatedLinks)
{
    /// <summary>Chosen: the first lines of another article; a longer paragraph belongs to this one.</summary>
    private const int MaxTeaser = 400;

    /// <summary>Below a heading of an author one link is a reference.</summary>
    private const int MinTitles = 2;

    /// <summary>Chosen: the legal lines of the site may follow; what is longer is the article going on.</summary>
    private const int MaxBehind = 200;

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Elements("h2", "h3", "h4", "h5")) { Says = RelatedLabels.Contains, Takes = heading => TeasersUnder(heading, context) },
    ];

    /// <summary>The section of a heading, if it is teasers and nothing else.</summary>
    private static List<INode> TeasersUnder(IElement heading, CleaningContext context)
    {
        var section = HeadingSection.Of(heading);
        return section.Skip(1).All(IsTeaser) && section.Skip(1).Count(IsTitle) >= (context.IsPage ? 1 : MinTitles) && !IsMuchBehind(section[^1]) ? section : [];
    }

    private static bool IsMuchBehind(INode end)
    {
        var length = 0;
        foreach (var node in Markup.Following(end))
        {
            length += Texts.Length(node);
            if (length > MaxBehind)
                return true;
        }

        return false;
    }

    private static bool IsTeaser(INode node) =>
        node is not IElement element || (Texts.Length(element) <= MaxTeaser && element.LocalName is not ("ol" or "pre" or "table") && !Markup.Holds(element, "ol", "pre", "table"));

    /// <summary>A title is a heading of its own, or a link.</summary>
    private static bool IsTitle(INode node) => Markup.IsHeading(node) || (node is IElement element && (element.LocalName == "a" || Markup.Holds(element, "a")));
}
