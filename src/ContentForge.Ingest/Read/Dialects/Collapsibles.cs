using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// What a reader unfolds: <c>details</c>, panels that a button opens, panels that a check box opens, titles with hidden panels behind them. The
/// title becomes a heading and the panel what stands under it.
/// </summary>
internal sealed class Collapsibles : IDialect
{
    /// <summary>Chosen: a title is a sentence at most.</summary>
    private const int MaxTitleWords = 20;

    /// <summary>What pages draw at the titles of panels.</summary>
    private static readonly char[] Signs = [' ', '+', '−', '-', '–', '▼', '▾', '▸', '▶', '►', '›', '»', '⌄', '˅', '✓', '↓'];

    public void Apply(DialectContext context)
    {
        var found = new List<(IElement Control, IElement Panel)>();
        foreach (var details in context.Named("details"))
        {
            if (details.Children.FirstOrDefault(child => child.LocalName == "summary") is { } summary)
                found.Add((summary, details));
        }

        foreach (var attribute in (ReadOnlySpan<string>)["aria-expanded", "aria-controls", "data-target", "data-bs-target", "data-toggle"])
        {
            foreach (var control in context.With(attribute))
                AddControl(found, control, context);
        }

        AddBoxes(found, context);
        AddBareTitles(found, context);
        found = [.. found.Where(pair => TitleOf(pair.Control).Length > 0).DistinctBy(pair => pair.Panel)];
        if (found.Count == 0)
            return;

        var levels = HeadingTree.LevelsAbove(context.Body, [.. found.Select(pair => pair.Panel)]);
        foreach (var (control, panel) in found)
        {
            if (context.IsAttached(panel) && context.IsAttached(control))
                Open(control, panel, levels[panel], context);
        }
    }

    private static void AddControl(List<(IElement Control, IElement Panel)> found, IElement control, DialectContext context)
    {
        if (control.GetAttribute("role") is "tab" or "combobox" or "listbox" or "searchbox" || control.HasAttribute("aria-haspopup") || Markup.Ancestor(control, "nav", "form", "menu") is not null)
            return;

        var target = control.GetAttribute("aria-controls") ?? control.GetAttribute("data-bs-target") ?? control.GetAttribute("data-target") ?? control.GetAttribute("href");
        var panel = target is null ? null : context.ById(target.TrimStart('#'));
        if (panel is null && control.HasAttribute("aria-expanded"))
            panel = Behind(control);
        if (panel is not null && IsPanel(panel, control))
            found.Add((control, panel));
    }

    /// <summary>The box right behind a control, or behind what holds nothing but the control.</summary>
    private static IElement? Behind(IElement control)
    {
        for (var at = control; at.ParentElement is { } parent && at.LocalName != "body"; at = parent)
        {
            if (Markup.Next(at) is { } next)
                return next as IElement;
            if (Texts.Length(parent) != Texts.Length(control))
                return null;
        }

        return null;
    }

    private static bool IsPanel(IElement panel, IElement control) =>
        Markup.IsBlock(panel) && !Markup.IsHeading(panel) && panel.LocalName is not ("nav" or "form" or "body" or "main" or "ul" or "dialog") && panel.GetAttribute("role") is not ("menu" or "listbox" or "dialog" or "navigation" or "search" or "tabpanel")
        && !panel.Contains(control) && !Texts.IsBlank(panel) && !Panels.IsLinks(panel);

    /// <summary>A label of a check box with a box right behind it: what is checked is unfolded.</summary>
    private static void AddBoxes(List<(IElement Control, IElement Panel)> found, DialectContext context)
    {
        foreach (var input in context.With("type"))
        {
            if (input.LocalName == "input" && input.GetAttribute("type") is "checkbox" or "radio" && Markup.Next(input) is IElement { LocalName: "label" } label
                && (input.Id is not { Length: > 0 } id || label.GetAttribute("for") == id) && Markup.Next(label) is IElement panel && IsPanel(panel, label))
                found.Add((label, panel));
        }
    }

    /// <summary>Boxes of one shape in turn with boxes of another, some of which are hidden: titles and their panels.</summary>
    private static void AddBareTitles(List<(IElement Control, IElement Panel)> found, DialectContext context)
    {
        var hidden = context.Named("div", "section").Where(element => element.HasAttribute("hidden") || HiddenStyle.Hides(element.GetAttribute("style")));
        foreach (var parent in hidden.Select(element => element.ParentElement!).Distinct().ToList())
        {
            var children = parent.Children.ToList();
            if (children.Count < 4 || children.Count % 2 != 0)
                continue;

            var isInTurn = Enumerable.Range(0, children.Count).All(i => Siblings.AreAlike(children[i], children[i % 2]));
            if (isInTurn && !Siblings.AreAlike(children[0], children[1]) && children[0].LocalName is "div" or "p" or "span" or "a" or "button" && IsPanel(children[1], children[0]))
                found.AddRange(Enumerable.Range(0, children.Count / 2).Select(i => (children[2 * i], children[(2 * i) + 1])));
        }
    }

    private static string TitleOf(IElement control)
    {
        var text = Texts.Of(control).Trim(Signs);
        return text.Split(' ').Length <= MaxTitleWords && text.Any(char.IsLetterOrDigit) ? text : "";
    }

    private static void Open(IElement control, IElement panel, int level, DialectContext context)
    {
        var heading = Markup.Ancestor(control, "h1", "h2", "h3", "h4", "h5", "h6");
        var inner = Markup.First(control, "h1", "h2", "h3", "h4", "h5", "h6");
        if (heading is not null)
        {
            heading.TextContent = Texts.Of(heading).Trim(Signs);
        }
        else
        {
            var title = HeadingTree.Title(panel, TitleOf(control), inner is null ? level : HeadingTree.LevelOf(inner) - 1, context);
            foreach (var image in control.WalkElements().Where(element => element.LocalName == "img").ToList())
                title.AppendChild(image);
            context.Remove(control);
        }

        if (panel.LocalName == "details")
        {
            Markup.Unwrap(panel);
            context.Changed();
        }
    }
}
