namespace ContentForge.Site.Check;

/// <summary>An attribute of a start tag: its name in lower case, its value decoded, and where the name stands.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value, int Offset);

/// <summary>A start tag of a page.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Attributes">In the order of the page; of two with one name the first counts, as in a browser.</param>
/// <param name="Text">The text within a script or a title; empty for all others.</param>
internal sealed record MarkupTag(string Name, int Offset, IReadOnlyList<MarkupAttribute> Attributes, string Text)
{
    /// <summary>The value of an attribute; null when it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                    return attribute.Value;
            }

            return null;
        }
    }
}
