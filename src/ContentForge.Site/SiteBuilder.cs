using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Check;
using ContentForge.Site.Model;
using ContentForge.Site.Outputs;
using ContentForge.Site.Theme;

namespace ContentForge.Site;

/// <summary>Plans a site: which files it has, and how each is made.</summary>
public static class SiteBuilder
{
    /// <summary>Why a theme cannot be used with the options of a site, which can be told before there are articles; null when it can.</summary>
    /// <param name="options">How the site presents itself.</param>
    /// <param name="templateFolders">The folders of the theme, the most important first.</param>
    public static Diagnostic? ProblemOf(SiteOptions options, IReadOnlyList<string> templateFolders) => ThemeLanguages.In(templateFolders).ProblemOf(options);

    /// <summary>
    /// Plans a site. Pages are rendered when they are written, so the stop signal given here must live as long as the plan is used.
    /// </summary>
    /// <param name="content">The articles.</param>
    /// <param name="options">How the site presents itself.</param>
    /// <param name="templateFolders">The folders of the theme, the most important first: one file is enough to replace one.</param>
    /// <param name="cancellation">Stops planning and rendering.</param>
    public static SitePlan Build(
        SiteContent content, SiteOptions options, IReadOnlyList<string> templateFolders, CancellationToken cancellation)
    {
        var diagnostics = new List<Diagnostic>();
        var engine = new TemplateEngine(templateFolders);
        foreach (var template in ThemeRenderer.Templates)
            diagnostics.AddRange(engine.Check(template));
        var text = ThemeText.Load(templateFolders, options, diagnostics);

        ImmutableArray<PlannedFile> files = [];
        try
        {
            var theme = new ThemeRenderer(engine, ThemeAssets.Load(templateFolders, options.Colors), cancellation);
            var site = new SiteData(content, options, theme, text, diagnostics);
            files = [.. SiteOutputs.All
                .SelectMany(output => output.Plan(site))
                .OrderBy(file => file.Path.Value, StringComparer.Ordinal)];
            if (diagnostics.TrueForAll(diagnostic => diagnostic.Severity != Severity.Error))
                diagnostics.AddRange(NavigationCheck.Of(options, files));
        }
        catch (FileNotFoundException missing)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.TemplateError, missing.FileName!, null, missing.Message));
        }
        catch (FileLoadException unreadable)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.TemplateError, unreadable.FileName!, null, unreadable.Message));
        }

        return new SitePlan(files, [.. diagnostics.Order(Diagnostic.ReportOrder)]);
    }
}
