using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Rendering;

/// <summary>Renders the templates of a theme. This is all that the site knows of a template language. Safe to use from several threads.</summary>
internal interface ITemplateEngine
{
    /// <summary>What is wrong with a template before anything is rendered: errors forbid its use, warnings name what is easily meant otherwise.</summary>
    IEnumerable<Diagnostic> Check(string template);

    /// <summary>Renders a template. Public properties of the model are its variables, in snake_case; text is escaped for HTML.</summary>
    /// <exception cref="RenderingFailedException">The template has an error.</exception>
    string Render(string template, object model, CancellationToken cancellation);
}
