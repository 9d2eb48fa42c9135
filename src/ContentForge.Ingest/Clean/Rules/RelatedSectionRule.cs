using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The last section of an article when it presents other articles: under a label that says so their titles, each with its first lines.</summary>
internal sealed class RelatedSectionRule : ICleaningRule
{
    /// <summary>The first lines of another article; a longer paragraph belongs to this one.</summary>
    private const int MaxTeaser = 400;

    /// <summary>What may follow: the legal lines of the site.</summary>
    private const int MaxBehind = 200;

    public string Id => "related-section";

    public void Apply(CleaningContext context)
    {
        foreach (var heading in context.Elements("h2", "h3", "h4", "h5"))
        {
            if (!RelatedLabels.Contains(context.Text(heading)))
                continue;

            var section = HeadingSection.Of(heading);
            if (!section.Skip(1).All(IsTeaser) || !section.Skip(1).Any(IsTitle) || IsMuchBehind(section[^1]))
                continue;
            foreach (var node in section)
                context.Remove(node, Id, RemovalClasses.RelatedLinks);
        }
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
