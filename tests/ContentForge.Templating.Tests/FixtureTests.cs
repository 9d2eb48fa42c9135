using System.Text.Json;
using ContentForge.Templating.Tests.Conformance;
using ContentForge.Templating.Tests.Support;

namespace ContentForge.Templating.Tests;

/// <summary>
/// Cases found on disk: a folder with template.txt or template.html, model.json and includes/ where it needs them, and either expected.txt or
/// error.txt, the errors line by line.
/// </summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(TestFolders.Fixtures, "template.*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(TestFolders.Fixtures, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Renders_the_expected_text_or_error(string name)
    {
        var folder = Path.Combine(TestFolders.Fixtures, name);
        var error = Path.Combine(folder, "error.txt");
        var expected = File.ReadAllText(File.Exists(error) ? error : Path.Combine(folder, "expected.txt"));

        Assert.Equal(expected, Render(folder));
    }

    private static string Render(string folder)
    {
        var file = Directory.EnumerateFiles(folder, "template.*").Single();
        var parsing = new TemplateParseOptions { AutoEscape = Path.GetExtension(file) is ".html" };
        var template = Template.Parse(File.ReadAllText(file), "template", parsing);
        var errors = template.Diagnostics.Where(static message => message.Severity == TemplateDiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            return string.Join('\n', errors);

        var includes = Path.Combine(folder, "includes");
        var templates = Directory.Exists(includes)
            ? new TemplateSet(new FolderTemplateLoader(includes), new TemplateParseOptions { AutoEscape = false })
            : null;
        var model = Path.Combine(folder, "model.json");
        var result = template.TryRender(
            File.Exists(model) ? ScribanCase.ToModel(JsonDocument.Parse(File.ReadAllText(model)).RootElement) : null,
            new RenderOptions { Templates = templates });
        return result.Text ?? result.Error!.ToString();
    }
}
