using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Elements that a text does not consist of: scripts, styles, forms, drawings.</summary>
internal sealed class ActiveContentRule : ICleaningRule
{
    private static readonly string[] Removed =
    [
        "script", "style", "template", "object", "embed", "applet", "svg", "math", "canvas", "link", "meta", "base", "title", "input", "select",
        "textarea", "option", "optgroup", "datalist", "frame", "frameset", "noframes", "noembed", "dialog", "portal", "marquee", "bgsound", "map", "param", "xmp", "listing", "plaintext",
    ];

    public string Id => "active-content";

    public void Apply(CleaningContext context)
    {
        foreach (var element in context.Elements(Removed))
            context.Remove(element, Id, RemovalClasses.ActiveContent, LinkTarget.Of(element));

        foreach (var button in context.Elements("button"))
        {
            if (Markup.Ancestor(button, "h1", "h2", "h3", "h4", "h5", "h6") is not null)
                context.Unwrap(button);
            else
                context.Remove(button, Id, RemovalClasses.ActiveContent);
        }
    }
}
