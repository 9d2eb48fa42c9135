using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>A video that starts by a script of its own: an advertising player. Articles embed players that bring their own controls.</summary>
internal sealed class ScriptedPlayerRule : ICleaningRule
{
    public string Id => "scripted-player";

    public void Apply(CleaningContext context)
    {
        foreach (var video in context.Elements("video"))
        {
            if (!video.HasAttribute("onclick"))
                continue;

            // The players come in a span of their own together with the link that they advertise.
            var box = video.ParentElement is { LocalName: "span" or "div" } parent && parent.WalkElements().Where(inner => inner.LocalName == "video").Take(2).Count() == 1
                && Texts.Length(parent) <= MaxCaption ? parent : video;
            context.Remove(box, Id, RemovalClasses.Ad, box.QuerySelector("a") is { } link ? LinkTarget.Of(link) : LinkTarget.Of(video));
        }
    }

    private const int MaxCaption = 80;
}
