using System.Security.Cryptography;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Check;
using ContentForge.Site.Model;
using ContentForge.Site.Publish;
using ContentForge.Site.Tests.Publish;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests;

/// <summary>The whole way: articles, the default theme, the engine, the check of the finished site.</summary>
public sealed class SiteBuilderTests : IDisposable
{
    private const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 1 + 1 }}\u0000\u202E";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Publishes_a_site_that_passes_its_own_check()
    {
        var result = Publish(Everything(), TestSite.WithAddress);

        Assert.Empty(result.Diagnostics);
        string[] expected =
        [
            "404.html", "_headers", "_redirects", "a-z.html", "a.html", "a.md", "error-codes.html", "feed.json", "feed.xml", "index.html", "llms.txt",
            "old/copy.html", "phones/b.html", "platforms/windows.html", "robots.txt", "search.html", "series/both.html", "sitemap.xml",
            "topics/index.html", "topics/wi-fi.html",
        ];
        Assert.Empty(expected.Except(_folder.Files().Select(file => file["site/".Length..]), StringComparer.Ordinal));
    }

    [Fact]
    public void Builds_a_site_of_nothing() => Assert.Empty(Publish(Content(), new SiteOptions()).Diagnostics);

    [Fact]
    public void Gives_the_same_bytes_whatever_the_order_of_the_articles()
    {
        var content = Everything();
        var turned = new SiteContent([.. content.Articles.Reverse()], [.. content.Series.Reverse()]);

        Assert.Equal(HashOf(Plan(content, TestSite.WithAddress)), HashOf(Plan(turned, TestSite.WithAddress)));
    }

    [Fact]
    public void Shows_hostile_text_and_runs_nothing_of_it()
    {
        var text = RichText.FromPlain(Attack);
        var step = Step(1, "x") with { Instruction = text, Details = [new ParagraphBlock(text, Source()), new CodeBlock(Attack, Source())], Commands = [new CommandLine(Attack, CommandHost.Run)], Notes = [new Note(NoteKind.Tip, text, NotePlacement.Before, Source())] };
        var article = Help("a.md", Attack, Fix(1, Attack, Procedure("p", "x") with { Title = Attack, LeadIn = text, Steps = [step] })) with
        {
            Metadata = ArticleMetadata.None with { Tags = [Attack], Categories = [Attack], Description = Attack, Author = Attack },
            AppliesTo = new AppliesTo([new Platform(Attack, Attack)]),
            Problems = [new Problem(Attack, [Attack], [new Cause("cause-1", text, Source())], Source())],
            Faqs = [new Faq(Attack, [new TableBlock(true, [new TableRow([text])], Source())], Source())],
        };
        var options = new SiteOptions { Title = Attack, Description = Attack, Footer = Attack };

        var result = Publish(new SiteContent([new PublishedArticle(article, Attack, [new MergedCopy("b.md", Attack, null)])], []), options);

        Assert.Empty(result.Diagnostics);
        var pages = _folder.Files().Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Select(file => File.ReadAllText(_folder[file]));
        Assert.All(pages, page =>
        {
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\0', page);
        });
    }

    [Fact]
    public void Names_the_template_and_the_line_of_a_mistake()
    {
        Directory.CreateDirectory(_folder["theme"]);
        File.WriteAllText(_folder["theme/article.html"], "<p>\n{{ for x in }}\n");

        var plan = SiteBuilder.Build(Content(Published("a.md")), new SiteOptions(), [_folder["theme"], TestSite.TemplatesFolder], CancellationToken.None);

        var mistake = plan.Diagnostics[0];
        Assert.Equal((DiagnosticCodes.TemplateError, "article.html", 2), (mistake.Code, mistake.File, mistake.Span!.Value.StartLine));
        Assert.False(new SitePublisher(_folder["site"]).Publish(plan, CancellationToken.None).Published);
    }

    [Fact]
    public void Lets_a_folder_replace_one_partial_of_the_theme()
    {
        Directory.CreateDirectory(_folder["theme/partials"]);
        File.WriteAllText(_folder["theme/partials/footer.html"], "<footer>Mine &copy; {{ site.title }}</footer>");

        var plan = SiteBuilder.Build(Content(), new SiteOptions(), [_folder["theme"], TestSite.TemplatesFolder], CancellationToken.None);

        Assert.Contains("<footer>Mine &copy; Help</footer>", plan.Files.TextOf("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_german_around_an_english_article()
    {
        var page = Plan(Everything(), new SiteOptions { Language = "de" }).Files.TextOf("a.html");

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<header class=\"site-header\" lang=\"de\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("1. März 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Turns_the_frame_of_a_language_that_is_written_from_the_right()
    {
        Directory.CreateDirectory(_folder["theme/text"]);
        File.WriteAllText(_folder["theme/text/ar.json"], "{ \"search\": \"بحث\" }");

        var files = SiteBuilder.Build(Everything(), TestSite.WithAddress with { Language = "ar-EG" }, [_folder["theme"], TestSite.TemplatesFolder], CancellationToken.None).Files;

        Assert.Contains("<html lang=\"ar-EG\" dir=\"rtl\">", files.TextOf("index.html"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ar-EG\" dir=\"rtl\">", files.TextOf("old/copy.html"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", files.TextOf("a.html"), StringComparison.Ordinal);
        Assert.Contains("<header class=\"site-header\" lang=\"ar-EG\" dir=\"rtl\">", files.TextOf("a.html"), StringComparison.Ordinal);
        Assert.Contains("<footer class=\"site-footer\" lang=\"ar-EG\" dir=\"rtl\">", files.TextOf("a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_every_link_of_the_page_for_missing_addresses_from_the_root()
    {
        var page = Plan(Everything(), TestSite.WithAddress).Files.TextOf("404.html");

        Assert.All(PageScan.Of(page).Links.Where(link => link.Role is LinkRole.Followed or LinkRole.Loaded && !link.Address.StartsWith('#')),
            link => Assert.StartsWith("/site/", link.Address, StringComparison.Ordinal));
    }

    [Fact]
    public void Redirects_without_a_script()
    {
        var page = Plan(Everything(), TestSite.WithAddress).Files.TextOf("old/copy.html");

        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=../a.html\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://help.example/site/a.html\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../a.html\">A</a>", page, StringComparison.Ordinal);
    }

    private PublishResult Publish(SiteContent content, SiteOptions options) =>
        new SitePublisher(_folder["site"]).Publish(Plan(content, options), CancellationToken.None);

    private static SitePlan Plan(SiteContent content, SiteOptions options) =>
        SiteBuilder.Build(content, options, [TestSite.TemplatesFolder], CancellationToken.None);

    private static SiteContent Everything()
    {
        var problem = new Problem("It fails", ["0x80070005"], [], Source());
        var first = Help("a.md", "A", Fix(1, "Restart", Procedure("p", "One", "Two")), Fix(2, "Reset"))
            .Tagged("Wi-Fi").For("Windows").Dated("2026-03-01") with { Problems = [problem] };
        return new SiteContent(
            [
                new PublishedArticle(first, null, [new MergedCopy("old/copy.md", "Copy", null)]),
                Published(Help("phones/b.md", "B").Tagged("Wi-Fi")),
            ],
            [new Series("Both", [new SeriesMember("a.md", "Windows"), new SeriesMember("phones/b.md", "Android")])]);
    }

    private static string HashOf(SitePlan plan) => string.Join('\n', plan.Files.Select(file =>
        $"{file.Path} {Convert.ToHexStringLower(SHA256.HashData(file.Content()))}"));
}
