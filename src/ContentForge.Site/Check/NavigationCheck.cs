using System.Text;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Model;

namespace ContentForge.Site.Check;

/// <summary>
/// Finds links of the configuration's navigation that lead nowhere. They stand on every page, so one of them would break the whole site;
/// whether a page is there is known as soon as the pages are planned.
/// </summary>
internal sealed class NavigationCheck
{
    // A page in a folder: what works from here works from everywhere.
    private const string From = "topics/index.html";

    private readonly Dictionary<string, PlannedFile> _files;
    private readonly Uri? _home;

    private NavigationCheck(IEnumerable<PlannedFile> files, SiteOptions options)
    {
        _files = files.ToDictionary(file => file.Path.Value, StringComparer.Ordinal);
        _home = options.BaseUrl is { } url ? new Uri(url.AbsoluteUri.TrimEnd('/') + "/") : null;
    }

    /// <summary>The links that lead nowhere, each with the place where it is written.</summary>
    public static IEnumerable<Diagnostic> Of(SiteOptions options, IEnumerable<PlannedFile> files)
    {
        if (options.Navigation.IsEmpty)
            return [];

        var check = new NavigationCheck(files, options);
        return [.. options.Navigation.Select(check.ProblemOf).OfType<Diagnostic>()];
    }

    private Diagnostic? ProblemOf(NavigationLink link)
    {
        var target = LinkTarget.Of(From, (link.IsComplete ? "" : SitePath.Parse(From).Root) + link.Url.Value, _home);
        if (target.IsExternal)
            return null;
        if (target.Path is null || !_files.TryGetValue(target.Path, out var file))
            return Dead(link, "leads to no page of the site; write the address of one from the root of the site, such as search.html, or a complete one");
        return target.Anchor.Length == 0 || !file.Path.IsPage || IdsOf(file)?.Contains(target.Anchor) != false ? null : Dead(link, "leads to no element of its page");
    }

    private static IReadOnlySet<string>? IdsOf(PlannedFile page)
    {
        try
        {
            return PageScan.Of(Encoding.UTF8.GetString(page.Content())).Ids;
        }
        catch (RenderingFailedException)
        {
            // Whoever writes the page tells what is wrong with it.
            return null;
        }
    }

    private static Diagnostic Dead(NavigationLink link, string problem) => new(
        DiagnosticCodes.BrokenConfiguration,
        link.Source?.File ?? "navigation",
        link.Source?.Span,
        $"The navigation link '{link.Title}' to '{link.Url.Value}' {problem}.");
}
