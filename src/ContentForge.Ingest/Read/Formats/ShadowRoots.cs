using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Templates, whose content a parser keeps apart from the tree. One that is the shadow root of the element around it is what that element
/// shows: it takes the place of its content, which goes where the template has slots for it. All others show nothing.
/// </summary>
internal static class ShadowRoots
{
    /// <summary>Opens them.</summary>
    /// <returns>What is not shown.</returns>
    public static ImmutableArray<LeftOut> Open(IHtmlDocument document)
    {
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        var open = new Queue<IHtmlTemplateElement>(document.WalkElements().OfType<IHtmlTemplateElement>());
        while (open.TryDequeue(out var template))
        {
            var content = template.Content;
            if (content is null || template.ParentElement is not { } host)
                continue;

            foreach (var inner in content.WalkElements().OfType<IHtmlTemplateElement>())
                open.Enqueue(inner);
            if (IsShadowRoot(template))
                Fill(host, template, leftOut);
            else
                Record(template, Texts.Of(content), leftOut);
        }

        return leftOut.ToImmutable();
    }

    private static bool IsShadowRoot(IElement template) => template.HasAttribute("shadowrootmode") || template.HasAttribute("shadowroot");

    private static void Fill(IElement host, IHtmlTemplateElement template, ImmutableArray<LeftOut>.Builder leftOut)
    {
        var light = host.ChildNodes.Where(node => node != template).ToList();
        host.RemoveChild(template);
        foreach (var node in light)
            host.RemoveChild(node);
        var bySlot = light.GroupBy(node => (node as IElement)?.GetAttribute("slot") ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var slot in template.Content.WalkElements().Where(element => element.LocalName == "slot").ToList())
        {
            if (bySlot.Remove(slot.GetAttribute("name") ?? "", out var taken) && taken.Exists(node => !Texts.IsBlank(node)))
            {
                slot.TextContent = "";
                foreach (var node in taken)
                    slot.AppendChild(node);
            }

            Markup.Unwrap(slot);
        }

        while (template.Content.FirstChild is { } child)
            host.AppendChild(child);
        foreach (var node in bySlot.Values.SelectMany(nodes => nodes))
            Record(host, Texts.Of(node), leftOut);
    }

    private static void Record(IElement at, string text, ImmutableArray<LeftOut>.Builder leftOut)
    {
        if (!Texts.IsBlank(text))
            leftOut.Add(new LeftOut(LeftOutKinds.Template, SourceLines.Of(at), text));
    }
}
