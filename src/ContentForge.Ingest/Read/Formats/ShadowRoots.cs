using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// What a parser keeps apart from the tree. A shadow root is what the element around it shows: it takes the place of the content of that
/// element, which goes where the root has slots for it. Templates show nothing.
/// </summary>
internal static class ShadowRoots
{
    /// <summary>Opens the shadow roots of a document.</summary>
    /// <returns>What is not shown.</returns>
    public static ImmutableArray<LeftOut> Open(IHtmlDocument document)
    {
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        var open = new Stack<INode>([document]);
        while (open.TryPop(out var root))
        {
            foreach (var element in root.WalkElements().ToList())
            {
                if (element is IHtmlTemplateElement { Content: { } content })
                    Record(element, Texts.Of(content), leftOut);
                if (element.ShadowRoot is not { HasChildNodes: true } shadow)
                    continue;

                Fill(element, shadow, leftOut);
                open.Push(element);
            }
        }

        return leftOut.ToImmutable();
    }

    /// <summary>Puts the content of a shadow root into its host. The root is empty then, and not found again.</summary>
    private static void Fill(IElement host, IShadowRoot shadow, ImmutableArray<LeftOut>.Builder leftOut)
    {
        var light = host.ChildNodes.ToList();
        foreach (var node in light)
            host.RemoveChild(node);
        var bySlot = light.GroupBy(node => (node as IElement)?.GetAttribute("slot") ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var slot in shadow.WalkElements().Where(element => element.LocalName == "slot").ToList())
        {
            if (bySlot.Remove(slot.GetAttribute("name") ?? "", out var taken) && taken.Exists(node => !Texts.IsBlank(node)))
            {
                slot.TextContent = "";
                foreach (var node in taken)
                    slot.AppendChild(node);
            }

            Markup.Unwrap(slot);
        }

        while (shadow.FirstChild is { } child)
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
