using System.Text.Encodings.Web;
using System.Text.Unicode;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using ContentForge.Site.Theme;
using ContentForge.Site.Views;

namespace ContentForge.Audit;

/// <summary>The templates, the style sheet and the script of the audit: what the theme has in <c>audit/</c>.</summary>
/// <param name="folders">Gives the folders of the theme, the most important first.</param>
/// <param name="stop">Ends a render.</param>
internal sealed class AuditTheme(Func<IEnumerable<string>> folders, CancellationToken stop)
{
    public const string Index = "index.html";
    public const string Family = "family.html";
    public const string Recurring = "recurring.html";
    public const string StyleSheet = "audit.css";
    public const string Script = "audit.js";

    private const string Layout = "layout.html";

    // Chosen: the page of a family shows up to three pairs of texts, each as long as a file may be; that is more than a page of a site ever holds.
    private const int LongestText = 128 * 1024 * 1024;
    private const long MostWork = 20L * LongestText;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Lazy<TemplateEngine> _engine = new(() => new TemplateEngine(
        folders(), new TemplateOptions { Escape = Escape, LongestText = LongestText, MostWork = MostWork }));

    /// <summary>
    /// Escapes a text. Unlike pages of a site, those of an audit show texts and names that nobody has cleaned, so what would show nothing
    /// is written as <c>\u200B</c>.
    /// </summary>
    public static string Escape(string text) => Encoder.Encode(PrintableText.Lines(text));

    /// <summary>What is easily meant otherwise in the templates; a template that cannot be used is refused before the long work
    /// begins.</summary>
    /// <exception cref="UsageException">A template has errors, or a file is missing.</exception>
    public IReadOnlyList<Diagnostic> Check()
    {
        var found = new[] { Layout, Index, Family, Recurring }.SelectMany(name => _engine.Value.Check(InTheme(name))).ToList();
        if (found.Find(diagnostic => diagnostic.Severity == Severity.Error) is { } error)
            throw Unusable(error);
        _ = Text(StyleSheet);
        _ = Text(Script);
        return found;
    }

    /// <summary>A complete page.</summary>
    /// <exception cref="UsageException">A template has an error.</exception>
    public string Page(string template, PageView view) =>
        Render(Layout, new LayoutView(view.Title, view.Root, new SafeHtml(Render(template, view))));

    /// <summary>A file as it is.</summary>
    /// <exception cref="UsageException">It is missing or cannot be read.</exception>
    public string Text(string name) => Refusing(() => _engine.Value.Text(InTheme(name)));

    private string Render(string template, PageView view) => Refusing(() => _engine.Value.Render(InTheme(template), view, stop));

    private static string Refusing(Func<string> make)
    {
        try
        {
            return make();
        }
        catch (RenderingFailedException failure)
        {
            throw Unusable(failure.Diagnostic);
        }
    }

    private static string InTheme(string name) => "audit/" + name;

    private static UsageException Unusable(Diagnostic diagnostic) =>
        new(diagnostic.Code, diagnostic.File, diagnostic.Span, diagnostic.Message);
}
