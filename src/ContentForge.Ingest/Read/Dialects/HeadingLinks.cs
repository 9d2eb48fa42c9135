using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// The link with which a heading leads to itself, so that readers can copy its address: a sign, or words that only a pointer shows. Text of the
/// heading stands beside it; a link around the whole heading is unlinked.
/// </summary>
internal sealed partial class HeadingLinks : IDialect
{
    public void Apply(DialectContext context)
    {
        foreach (var heading in context.Named("h1", "h2", "h3", "h4", "h5", "h6").ToList())
        {
            var links = heading.WalkElements().Where(element => element.LocalName is "a" or "button" or "clipboard-copy" && IsAnchor(element))
                .Select(link => (Link: link, LeadsHere: LeadsTo(link, heading))).ToList();
            foreach (var (link, leadsHere) in links)
            {
                if (HasTextBeside(heading, link) && (leadsHere || IsSign(link)))
                    context.LeaveOut(link, LeftOutKinds.HeadingLink);
                else if (leadsHere && Texts.HasAny(link))
                    Markup.Unwrap(link);
            }

            RemoveSign(heading, context);
        }

        RemoveBeside(context);
    }

    /// <summary>A sign that was a link before the page was saved as text, and the attributes that dialects of Markdown write behind a heading.</summary>
    private static void RemoveSign(IElement heading, DialectContext context)
    {
        if (Texts.LastShown(heading) is not IText text || Tail().Match(text.Data) is not { Success: true } tail || (tail.Index == 0 && !HasTextBeside(heading, text)))
            return;

        context.Record(heading, LeftOutKinds.HeadingLink, tail.Value.Trim());
        text.Data = text.Data[..tail.Index];
    }

    /// <summary>The same link right behind its heading or before it, in the box around both.</summary>
    private static void RemoveBeside(DialectContext context)
    {
        foreach (var link in context.Named("a").ToList())
        {
            if (IsAnchor(link) && IsSign(link) && link.ParentElement is { LocalName: "div" or "header" } box
                && box.Children.FirstOrDefault(child => Markup.IsHeading(child)) is { } heading && (LeadsTo(link, heading) || LeadsTo(link, box)))
                context.LeaveOut(link, LeftOutKinds.HeadingLink);
        }
    }

    private static bool IsAnchor(IElement link) => link.LocalName != "a" || link.GetAttribute("href") is ['#', ..] || IsPermalink(link);

    /// <summary>Pages may spell out their own address before the place.</summary>
    private static bool IsPermalink(IElement link) =>
        link.GetAttribute("href") is { } href && href.Contains('#', StringComparison.Ordinal) && (IsSign(link) || link.GetAttribute("aria-hidden") == "true") && !Markup.Holds(link, "img");

    /// <summary>Whether a link has a sign for its text, or a drawing.</summary>
    private static bool IsSign(IElement link) => !Texts.Of(link).Any(char.IsLetterOrDigit) && !Markup.Holds(link, "img");

    /// <summary>Whether a link leads to a heading, or to what the heading names: the id may stand at the link, at what the heading holds, or at its box.</summary>
    private static bool LeadsTo(IElement link, IElement heading)
    {
        if (link.LocalName != "a")
            return true;

        var href = link.GetAttribute("href")!;
        var target = Uri.UnescapeDataString(href[(href.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        if (target.Length == 0)
            return IsSign(link);
        return heading.Id == target || link.Id == target || link.GetAttribute("name") == target || heading.ParentElement?.Id == target
            || heading.WalkElements().Any(element => element.Id == target || (element.LocalName == "a" && element.GetAttribute("name") == target));
    }

    private static bool HasTextBeside(IElement heading, INode part)
    {
        foreach (var node in heading.Walk())
        {
            if (node is IText text && !Texts.IsBlank(text.Data) && part != text && !part.Contains(text))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\s*¶\s*$|\s*\{[:#][\w.: #=""-]*\}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Tail();
}
