using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The last section of an article when all it says is to get the product now: a heading that calls, a line that praises, a picture.</summary>
internal sealed partial class DownloadBoxRule() : CutRule("download-box", RemovalClasses.Ad)
{
    /// <summary>Chosen: one or two sentences of praise. A section with more text explains something.</summary>
    private const int MaxText = 200;

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Body.WalkElements().Where(Markup.IsHeading).TakeLast(1)) { Says = Call().IsMatch, Takes = LastSection },
    ];

    /// <summary>The section of a heading, if it ends the article and holds little text and no steps.</summary>
    private static List<INode> LastSection(IElement heading)
    {
        var section = HeadingSection.Of(heading);
        return Markup.Following(section[^1]).Any() || section.Skip(1).Sum(Texts.Length) > MaxText || section.Exists(HoldsSteps) ? [] : section;
    }

    private static bool HoldsSteps(INode node) => node is IElement element && (element.LocalName == "ol" || element.QuerySelector("ol, pre, code") is not null);

    [GeneratedRegex(
        @"\b(?:free download|(?:download|get|try|buy)(?: [\w.+-]+){0,5} (?:now|for free|today|free)|(?:download|buy|try) now|scarica(?: [\w.+-]+){0,3} (?:gratis|ora)|scarica gratis"
        + @"|jetzt kostenlos|kostenlos (?:erhalten|herunterladen|testen)|obtenez gratuitement|télécharger(?: [\w.+-]+){0,4} (?:gratuitement|maintenant)|descarg\w+(?: [\w.+-]+){0,4} (?:gratis|ahora))\b|無料ダウンロード|免费下载|立即下载",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Call();
}
