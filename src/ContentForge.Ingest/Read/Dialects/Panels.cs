using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>Boxes that a reader unfolds.</summary>
internal static class Panels
{
    /// <summary>Whether a box holds hardly anything but links: a menu.</summary>
    public static bool IsLinks(IElement panel)
    {
        var linked = panel.WalkElements().Where(element => element.LocalName == "a").Sum(Texts.Length);
        return linked * 2 > Texts.Length(panel);
    }
}
