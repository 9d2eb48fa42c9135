using System.Text;
using ContentForge.Site.Views;

namespace ContentForge.Site.Rendering;

/// <summary>Renders pages: the template of the page's kind, and the layout around it.</summary>
internal sealed class Theme(ITemplateEngine engine, ThemeAssets assets, CancellationToken cancellation)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public ThemeAssets Assets { get; } = assets;

    /// <summary>A complete page.</summary>
    /// <exception cref="RenderingFailedException">A template has an error.</exception>
    public byte[] Render(PageModel model)
    {
        var content = Html.FromTemplate(engine.Render($"{model.Page.Kind}.html", model, cancellation));
        var layout = new LayoutModel(model.Site, model.Page, model.Text, model.Root, content);
        return Utf8.GetBytes(engine.Render("layout.html", layout, cancellation));
    }

    /// <summary>A page without the layout.</summary>
    /// <exception cref="RenderingFailedException">The template has an error.</exception>
    public byte[] RenderBare(PageModel model) => Utf8.GetBytes(engine.Render($"{model.Page.Kind}.html", model, cancellation));
}
