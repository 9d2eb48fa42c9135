using ContentForge.Core.Diagnostics;
using ContentForge.Site.Model;
using ContentForge.Site.Theme;

namespace ContentForge.Site.Tests.Theme;

/// <summary>A folder of templates for one test.</summary>
internal sealed class TestTheme : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("theme").FullName;
    private readonly TemplateEngine _engine;

    public TestTheme(params (string Name, string Text)[] templates)
    {
        foreach (var (name, text) in templates)
            Write(name, text);
        _engine = new TemplateEngine([Root]);
    }

    public string Root => _root;

    /// <summary>Renders one template.</summary>
    public static string Render(string source, object? model = null)
    {
        using var theme = new TestTheme(("page.html", source));
        return theme.Page(model);
    }

    /// <summary>What is wrong with a template when it is rendered.</summary>
    public static string ErrorOf(string source, object? model = null)
    {
        using var theme = new TestTheme(("page.html", source));
        return theme.Error(model);
    }

    public string Page(object? model = null, CancellationToken cancellation = default) =>
        _engine.Render("page.html", model ?? new { }, cancellation);

    public string Error(object? model = null) =>
        Assert.Throws<RenderingFailedException>(() => Page(model)).Diagnostic.ToString();

    public IEnumerable<Diagnostic> Check(string name = "page.html") => _engine.Check(name);

    public string Write(string name, string text)
    {
        var file = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
