namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Elements that the selectors of the filter lists name.</summary>
internal sealed class ElementHidingRule : ICleaningRule
{
    public string Id => "element-hiding";

    public void Apply(CleaningContext context)
    {
        foreach (var element in context.Elements(context.ElementNames))
        {
            if (element != context.Body && context.Filters.MatchElement(element, context.Site) is { } rule)
                context.Remove(element, Id, rule.Class, reason: rule.Text);
        }
    }
}
