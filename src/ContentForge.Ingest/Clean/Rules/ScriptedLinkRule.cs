using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Links that run a script. A lone call to click goes with its link; words in a sentence stay.</summary>
internal sealed class ScriptedLinkRule : ICleaningRule
{
    /// <summary>Chosen: "Click here to download". Longer texts say something.</summary>
    private const int MaxCall = 24;

    public string Id => "scripted-link";

    public void Apply(CleaningContext context)
    {
        foreach (var link in context.Elements("a"))
        {
            if (!RunsScript(link))
                continue;

            var length = Texts.Length(link);
            if (length <= MaxCall && context.LengthOfBlock(link, out _) == length)
            {
                context.Remove(link, Id, RemovalClasses.ActiveContent, LinkTarget.Of(link));
            }
            else
            {
                context.Unlink(link, Id, RemovalClasses.ActiveContent);
            }
        }
    }

    private static bool RunsScript(IElement link) =>
        link.GetAttribute("href") is { } href
        && (LinkTarget.IsScript(href) || (href is "" or "#" && link.GetAttribute("onclick") is { } handler && handler.Contains("open(", StringComparison.Ordinal)));
}
