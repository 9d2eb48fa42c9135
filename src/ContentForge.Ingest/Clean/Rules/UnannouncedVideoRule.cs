using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// A video pasted between two paragraphs with the sharing code of its site, under the name that every such code has, and with no word
/// about it around: a rotating advertisement. A video that the text announces stays.
/// </summary>
internal sealed partial class UnannouncedVideoRule : ICleaningRule
{
    public string Id => "unannounced-video";

    public void Apply(CleaningContext context)
    {
        // Many frames stand in one container and behind one text, of which everything is asked once.
        var empty = new HashSet<IElement>();
        var announcing = new Dictionary<INode, bool>();
        foreach (var frame in context.Elements("iframe"))
        {
            if (HasGenericName(frame) && !IsAnnounced(frame, empty, announcing))
                context.Remove(frame, Id, RemovalClasses.Ad, LinkTarget.Of(frame));
        }
    }

    private static bool HasGenericName(IElement frame) =>
        frame.GetAttribute("title") is { } title && GenericName().IsMatch(title)
        && (LinkTarget.Of(frame) ?? "").Contains("?si=", StringComparison.Ordinal);

    private static bool IsAnnounced(IElement frame, HashSet<IElement> empty, Dictionary<INode, bool> announcing)
    {
        if (Markup.Previous(Outermost(frame, empty)) is not { } before)
            return false;
        if (!announcing.TryGetValue(before, out var announces))
            announcing[before] = announces = Announcement().IsMatch(Texts.Of(before));
        return announces;
    }

    /// <summary>The container that holds the frame and nothing else.</summary>
    private static IElement Outermost(IElement frame, HashSet<IElement> empty)
    {
        var at = frame;
        while (at.ParentElement is { LocalName: not "body" } parent && (empty.Contains(parent) || !Texts.HasAny(parent)))
        {
            empty.Add(parent);
            at = parent;
        }

        return at;
    }

    [GeneratedRegex(@"^\s*(?:(?:youtube|vimeo) )?video player\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GenericName();

    [GeneratedRegex(@"\b(?:(?:watch|see|check out|view) (?:the|this|our|a) (?:\w+ ){0,2}(?:video|clip|tutorial|demo)|(?:following|short|this quick) (?:video|clip|tutorial|demo)|(?:video|clip|tutorial|demo)\b[^.]{0,40}(?:\bbelow\b|:$))", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Announcement();
}
