using ContentForge.Core.Diagnostics;
using ContentForge.Templating;

namespace ContentForge.Site.Rendering;

/// <summary>Renders with the project's own engine for the Scriban language.</summary>
internal sealed class ContentForgeTemplateEngine : ITemplateEngine
{
    private readonly TemplateSet _templates;

    public ContentForgeTemplateEngine(IReadOnlyList<string> folders) => _templates = new TemplateSet(new FolderTemplateLoader(folders));

    public IEnumerable<Diagnostic> Check(string template) => _templates.Get(template) is { } parsed
        ? parsed.Diagnostics.Select(Translate)
        : [new Diagnostic(DiagnosticCodes.TemplateError, template, null, $"The theme has no '{template}'.")];

    public string Render(string template, object model, CancellationToken cancellation)
    {
        // Indenting what an include prints would change the text of code blocks.
        var options = new RenderOptions { AutoIndent = false, CancellationToken = cancellation };
        try
        {
            return _templates.Get(template)!.Render(model, options);
        }
        catch (TemplateRenderException failure)
        {
            throw new RenderingFailedException(Translate(failure.Diagnostic), failure);
        }
    }

    private static Diagnostic Translate(TemplateDiagnostic found) => new(
        found.Severity == TemplateDiagnosticSeverity.Error ? DiagnosticCodes.TemplateError : DiagnosticCodes.TemplateWarning,
        found.TemplateName,
        SourceSpan.At(Math.Max(1, found.Line), Math.Max(1, found.Column)),
        found.Message);
}
