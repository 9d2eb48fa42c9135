using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>What stands under a heading.</summary>
internal static class HeadingSection
{
    /// <summary>A heading with all that follows it up to the next heading of its rank or above.</summary>
    public static List<INode> Of(IElement heading)
    {
        var section = new List<INode> { heading };
        if (heading.Parent is not { } parent)
            return section;

        var siblings = parent.ChildNodes;
        for (var i = SiblingPlace.Of(siblings, heading) + 1; i < siblings.Length; i++)
        {
            var node = siblings[i];
            if (Markup.IsHeading(node) && string.CompareOrdinal(((IElement)node).LocalName, heading.LocalName) <= 0)
                break;
            section.Add(node);
        }

        return section;
    }
}
