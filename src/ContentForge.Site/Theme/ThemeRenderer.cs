using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Theme;

/// <summary>Renders pages: the template of the page's kind, and the layout around it.</summary>
internal sealed class ThemeRenderer(TemplateEngine engine, ThemeAssets assets, CancellationToken cancellation)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n'))]);

    /// <summary>The templates that a theme must have.</summary>
    public static ImmutableArray<string> Templates { get; } =
    [
        "layout.html", "home.html", "article.html", "list.html", "topics.html", "a-z.html", "series.html", "error-codes.html", "search.html",
        "404.html", "redirect.html",
    ];

    public ThemeAssets Assets { get; } = assets;

    /// <summary>A complete page.</summary>
    /// <exception cref="RenderingFailedException">A template has an error.</exception>
    public byte[] Render(PageModel model)
    {
        var content = Html.FromTemplate(engine.Render($"{model.Page.Kind}.html", model, cancellation));
        var layout = new LayoutModel(model.Site, model.Page, model.Text, model.Root, content);
        return Encode(engine.Render("layout.html", layout, cancellation));
    }

    /// <summary>A page without the layout.</summary>
    /// <exception cref="RenderingFailedException">The template has an error.</exception>
    public byte[] RenderBare(PageModel model) => Encode(engine.Render($"{model.Page.Kind}.html", model, cancellation));

    // HTML forbids control characters even where they are escaped, and a source can hold any of them.
    private static byte[] Encode(string page) =>
        Utf8.GetBytes(page.AsSpan().ContainsAny(Forbidden) ? string.Concat(page.Where(c => !Forbidden.Contains(c))) : page);
}
