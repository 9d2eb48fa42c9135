using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// Tabs: the labels stand in a row, and of the panels one is shown. Each panel gets its label for a heading; where all of them hold steps or code,
/// they are several ways to do one thing, and the headings say so.
/// </summary>
internal sealed class Tabs : IDialect
{
    /// <summary>Where the label of a panel stands that is an element of a framework.</summary>
    private static readonly string[] LabelAttributes = ["label", "title", "heading", "header", "name", "tab-title", "value"];

    public void Apply(DialectContext context)
    {
        var groups = new List<TabGroup>();
        foreach (var list in context.With("role").Where(element => element.GetAttribute("role") == "tablist").ToList())
            Add(groups, list, [.. list.WalkElements().Where(element => element.GetAttribute("role") == "tab")], context);
        foreach (var list in context.Named("ul").Where(list => !groups.Exists(group => group.Labels == list)).ToList())
            AddLinks(groups, list, context);
        AddElements(groups, context);
        if (groups.Count == 0)
            return;

        var levels = HeadingTree.LevelsAbove(context.Body, [.. groups.SelectMany(group => group.Panels).Select(panel => panel.Panel)]);
        foreach (var group in groups)
            Replace(group, levels, context);
    }

    private static void Add(List<TabGroup> groups, IElement labels, List<IElement> tabs, DialectContext context)
    {
        var panels = tabs.ConvertAll(tab => PanelOf(tab, context));
        if (panels.Contains(null))
            panels = PanelsBehind(labels, tabs.Count);
        if (panels is null)
            return;

        List<TabPanel> named = [.. tabs.Zip(panels, (tab, panel) => new TabPanel(Texts.Of(tab), panel!))];
        if (AreTabs(named) && !named.Exists(panel => panel.Panel.Contains(labels)))
            groups.Add(new TabGroup(labels, named));
    }

    /// <summary>A list of links to places right behind it is a row of tabs where none of the places has a heading: with headings it is a table of contents.</summary>
    private static void AddLinks(List<TabGroup> groups, IElement list, DialectContext context)
    {
        if (list.ChildElementCount < 2 || list.Children.Any(item => item.LocalName != "li"))
            return;

        var links = list.Children.Select(item => item.WalkElements().FirstOrDefault(element => element.LocalName is "a" or "button")).OfType<IElement>().ToList();
        if (links.Count != list.ChildElementCount)
            return;

        var panels = links.ConvertAll(link => PanelOf(link, context));
        if (panels.Exists(panel => panel is null || panel.ParentElement != panels[0]!.ParentElement || Markup.IsHeading(panel) || StartsWithHeading(panel)))
            return;

        List<TabPanel> named = [.. links.Zip(panels, (link, panel) => new TabPanel(Texts.Of(link), panel!))];
        if (AreTabs(named) && named.Exists(panel => IsHidden(panel.Panel)))
            groups.Add(new TabGroup(list, named));
    }

    /// <summary>Elements of a framework side by side that are called tabs and carry their labels.</summary>
    private static void AddElements(List<TabGroup> groups, DialectContext context)
    {
        var tabs = context.Elements.Where(IsTabElement).ToList();
        foreach (var row in tabs.GroupBy(tab => tab.ParentElement!))
        {
            List<TabPanel> named = [.. row.Select(tab => new TabPanel(LabelAttributes.Select(tab.GetAttribute).FirstOrDefault(label => !string.IsNullOrWhiteSpace(label))!.Trim(), tab))];
            if (AreTabs(named))
                groups.Add(new TabGroup(null, named));
        }
    }

    private static bool IsTabElement(IElement element) =>
        element.LocalName.Contains("tab", StringComparison.Ordinal) && element.LocalName is not ("table" or "tbody")
        && Array.Exists(LabelAttributes, name => !string.IsNullOrWhiteSpace(element.GetAttribute(name))) && !Texts.IsBlank(element);

    /// <summary>The panel that a label names, or that names the label.</summary>
    private static IElement? PanelOf(IElement tab, DialectContext context)
    {
        foreach (var element in tab.WalkElements().Prepend(tab))
        {
            foreach (var name in (ReadOnlySpan<string>)["aria-controls", "data-bs-target", "data-target", "href", "data-tab"])
            {
                if (element.GetAttribute(name) is { Length: > 0 } target && (name is "aria-controls" or "data-tab" || target[0] == '#') && context.ById(target.TrimStart('#')) is { } panel)
                    return panel;
            }
        }

        return tab.Id is { Length: > 0 } id
            ? context.With("role").FirstOrDefault(element => element.GetAttribute("role") == "tabpanel" && element.GetAttribute("aria-labelledby") == id)
            : null;
    }

    /// <summary>As many panels as there are labels, in the nearest box around them.</summary>
    private static List<IElement?>? PanelsBehind(IElement labels, int count)
    {
        for (var box = labels.ParentElement; box is not null && box.LocalName != "body"; box = box.ParentElement)
        {
            var panels = box.WalkElements().Where(element => element.GetAttribute("role") == "tabpanel").ToList<IElement?>();
            if (panels.Count > 0)
                return panels.Count == count ? panels : null;
        }

        return null;
    }

    private static bool AreTabs(List<TabPanel> panels) =>
        panels.Count > 1 && panels.TrueForAll(panel => panel.Label.Length > 0 && !Texts.IsBlank(panel.Panel)) && panels.DistinctBy(panel => panel.Panel).Count() == panels.Count
        && !panels.TrueForAll(panel => Panels.IsLinks(panel.Panel));

    private static bool StartsWithHeading(IElement panel) =>
        panel.WalkElements().FirstOrDefault(element => !Texts.IsBlank(element) && !Markup.Is(element, "div", "section", "article", "header")) is { } first && Markup.IsHeading(first);

    private static bool IsHidden(IElement panel) => panel.HasAttribute("hidden") || panel.GetAttribute("aria-hidden") == "true" || HiddenStyle.Hides(panel.GetAttribute("style")) || panel.GetAttribute("role") == "tabpanel";

    private static void Replace(TabGroup group, Dictionary<IElement, int> levels, DialectContext context)
    {
        if (group.Labels is { } labels)
            context.LeaveOut(labels, LeftOutKinds.TabLabels);
        var areVariants = group.Panels.TrueForAll(panel => Markup.Holds(panel.Panel, "ol", "ul", "pre") && !Markup.Holds(panel.Panel, "h1", "h2", "h3", "h4", "h5", "h6"));
        foreach (var (label, panel) in group.Panels)
        {
            if (!context.IsAttached(panel))
                continue;
            var title = HeadingTree.Title(panel, label, levels[panel], context);
            if (areVariants)
                title.SetAttribute(SourceLines.VariantAttribute, "");
            panel.RemoveAttribute("hidden");
            if (HiddenStyle.Hides(panel.GetAttribute("style")))
                panel.RemoveAttribute("style");
        }
    }

    private sealed record TabGroup(IElement? Labels, List<TabPanel> Panels);

    private sealed record TabPanel(string Label, IElement Panel);
}
