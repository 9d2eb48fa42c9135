using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>A video that starts by a script of its own: an advertising player. Articles embed players that bring their own controls.</summary>
internal sealed class ScriptedPlayerRule() : CutRule("scripted-player", RemovalClasses.Ad)
{
    /// <summary>Chosen: the name of a product and a call. With more text around it, the video is part of the article's own.</summary>
    private const int MaxCaption = 80;

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Elements("video"))
        {
            When = video => video.HasAttribute("onclick"),
            Takes = video => [BoxOf(video)],
            Url = video => LinkTarget.Of(BoxOf(video).QuerySelector("a") ?? video),
        },
    ];

    /// <summary>The players come in a span of their own together with the link that they advertise.</summary>
    private static IElement BoxOf(IElement video) =>
        video.ParentElement is { LocalName: "span" or "div" } parent && parent.WalkElements().Where(inner => inner.LocalName == "video").Take(2).Count() == 1
            && Texts.Length(parent) <= MaxCaption ? parent : video;
}
