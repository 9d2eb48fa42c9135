using System.Text;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using ContentForge.Site.Outputs;
using ContentForge.Site.Theme;

namespace ContentForge.Site.Tests;

/// <summary>Makes the data of a site for tests.</summary>
internal static class TestSite
{
    public static readonly SiteOptions WithAddress = new() { Title = "Help", BaseUrl = new Uri("https://help.example/site/") };

    public static SiteData Of(SiteContent content, SiteOptions? options = null) => Of(content, options, []);

    public static SiteData Of(SiteContent content, SiteOptions? options, List<Diagnostic> diagnostics)
    {
        var chosen = options ?? new SiteOptions();
        string[] folders = [TemplatesFolder];
        var text = ThemeText.Load(folders, chosen, diagnostics);
        var theme = new ThemeRenderer(new TemplateEngine(folders), ThemeAssets.Load(folders, chosen.Colors), CancellationToken.None);
        return new SiteData(content, chosen, theme, text, diagnostics);
    }

    public static SiteData Of(params HelpArticle[] articles) => Of(TestArticle.Content([.. articles.Select(article => TestArticle.Published(article))]));

    public static SiteData Of(params PublishedArticle[] articles) => Of(TestArticle.Content(articles));

    /// <summary>The text of one planned file.</summary>
    public static string TextOf(this IEnumerable<PlannedFile> files, string path) =>
        Encoding.UTF8.GetString(files.Single(file => string.Equals(file.Path.Value, path, StringComparison.Ordinal)).Content());

    /// <summary>The default theme.</summary>
    public static string TemplatesFolder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ContentForge.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "templates");
    }
}
