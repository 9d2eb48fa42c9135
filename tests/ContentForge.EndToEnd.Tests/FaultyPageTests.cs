using System.Text.Json;

namespace ContentForge.EndToEnd.Tests;

/// <summary>A page that cannot be published costs its article, not the site; a fault of all pages costs the site, not the articles.</summary>
public sealed class FaultyPageTests : IDisposable
{
    private static readonly string[] Devices = ["printer", "scanner", "router", "keyboard"];

    private readonly TempFolder _folder = new();

    public FaultyPageTests()
    {
        foreach (var device in Devices)
            _folder.Write($"input/{device}.md", Article(device));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<a href=\"gone.html\">x</a>", "The link to 'gone.html' leads to no file.")]
    [InlineData("<a href=\"#gone\">x</a>", "The link to '#gone' leads to no anchor.")]
    [InlineData("<p id=\"content\"></p>", "The id 'content' is used twice.")]
    [InlineData("<p onclick=\"go()\">x</p>", "There is an attribute 'onclick'.")]
    [InlineData("{{ include article.title }}", "by 'article.html' at 1:")]
    public async Task Is_left_out_and_named_and_the_rest_is_published(string fault, string message)
    {
        Template($"{{{{ if article.title == 'The scanner is offline' }}}}{fault}{{{{ end }}}}");

        var (exitCode, report) = await BuildAsync();

        Assert.Equal((0, 4, 3, 1), (exitCode, Count(report, "read"), Count(report, "published"), Count(report, "rejected")));
        var finding = Assert.Single(Findings(report, "CF6201"));
        Assert.Equal("scanner.md", finding.GetProperty("file").GetString());
        Assert.Contains("Its page 'scanner.html' cannot be published", finding.GetProperty("message").GetString()!, StringComparison.Ordinal);
        Assert.Contains(message, finding.GetProperty("message").GetString()!, StringComparison.Ordinal);
        Assert.DoesNotContain(Site(), file => file.Contains("scanner", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, (await Forge.RunAsync("check", "--output", _folder.At("site"))).ExitCode);
    }

    [Theory]
    [InlineData("[a](https://help.example/desk/#x)")]
    [InlineData("<https://help.example/desk/nothing>")]
    [InlineData("[a](//help.example/desk/x)")]
    [InlineData("<a href='https://HELP.example/desk/z'>a</a>")]
    [InlineData("![a](https://help.example/desk/p.png)")]
    [InlineData("[a](https://help.example/desk/printer.html#none)")]
    [InlineData("[a](https://help.example/desk/Printer.html)")]
    [InlineData("[a](https://help.example/desk/topics)")]
    [InlineData("[a](https://help.example/desk/%00)")]
    [InlineData("[a](https://help.example/desk/../x)")]
    [InlineData("[a](https://help.example/desk/.contentforge-manifest)")]
    public async Task Is_not_one_whose_article_was_published_under_the_same_name_before(string link)
    {
        foreach (var device in Devices)
            _folder.Write($"input/{device}.md", Article(device).Replace("title:", $"canonical: https://help.example/desk/old-{device}\ntitle:", StringComparison.Ordinal) + $"\n\nLook at {link} for more.\n");
        _folder.Write("contentforge.yml", "site: { url: 'https://help.example/desk/' }\n");

        var (exitCode, report) = await BuildAsync("--config", _folder.At("contentforge.yml"));

        Assert.Equal((0, 4), (exitCode, Count(report, "published")));
        Assert.Equal(0, (await Forge.RunAsync("check", "--output", _folder.At("site"))).ExitCode);
    }

    [Fact]
    public async Task Makes_a_strict_build_end_with_one()
    {
        Template("{{ if article.title == 'The scanner is offline' }}<a href=\"gone.html\">x</a>{{ end }}");

        Assert.Equal(1, (await BuildAsync("--strict")).ExitCode);
        Assert.Contains("printer.html", Site());
    }

    [Fact]
    public async Task Gives_its_place_to_its_best_copy()
    {
        _folder.Write("input/copy.md", Article("scanner", title: "No scanner in sight\ncorrections: { title: No scanner in sight }"));
        Template("{{ if article.title == 'No scanner in sight' }}<a href=\"gone.html\">x</a>{{ end }}");

        var (exitCode, report) = await BuildAsync();

        Assert.Equal((0, 5, 4, 0, 1), (exitCode, Count(report, "read"), Count(report, "published"), Count(report, "merged"), Count(report, "rejected")));
        Assert.Contains("scanner.html", Site());
        Assert.DoesNotContain("copy.html", Site());
    }

    [Fact]
    public async Task Takes_its_copies_with_it_when_they_have_the_same_fault()
    {
        foreach (var name in "abcdefgh")
            _folder.Write($"input/{name}.md", Article("scanner", title: $"No scanner in sight, {name}"));
        Template("{{ if article.title | string.contains 'scanner' }}<a href=\"gone.html\">x</a>{{ end }}");

        var (exitCode, report) = await BuildAsync();

        Assert.Equal((0, 12, 3, 0, 9), (exitCode, Count(report, "read"), Count(report, "published"), Count(report, "merged"), Count(report, "rejected")));
        Assert.Equal(9, Findings(report, "CF6201").Count());
    }

    [Fact]
    public async Task Can_fail_to_be_made_while_another_fails_its_check()
    {
        Template("{{ if article.title == 'The scanner is offline' }}{{ include article.title }}{{ end }}");
        _folder.Write("templates/list.html", "{{ for card in articles }}<a href=\"{{ root }}{{ card.path }}\">{{ card.title }}</a>{{ end }}");
        _folder.Write("input/tagged.md", Article("mouse").Replace("---\nThe", "tags: [wheels]\n---\nThe", StringComparison.Ordinal));
        _folder.Write("templates/article.html", File.ReadAllText(_folder.At("templates", "article.html")) + "{{ if article.title == 'The mouse is offline' }}<a href=\"gone.html\">x</a>{{ end }}");

        var (exitCode, report) = await BuildAsync();

        Assert.Equal((0, 5, 3, 2), (exitCode, Count(report, "read"), Count(report, "published"), Count(report, "rejected")));
        Assert.DoesNotContain("topics/wheels.html", Site());
    }

    [Theory]
    [InlineData("article.html", "<h1>{{ article.title }}</h1><a href=\"gone.html\">x</a>")]
    [InlineData("article.html", "<h1>{{ article.title }}</h1>{{ include article.title }}")]
    [InlineData("layout.html", "<!doctype html><html lang=\"en\"><title>{{ page.window_title }}</title><script>1</script>{{ content }}</html>")]
    [InlineData("topics.html", "<h1>Topics</h1><a href=\"{{ root }}gone.html\">x</a>")]
    public async Task Stops_the_build_when_it_is_the_fault_of_the_theme(string template, string text)
    {
        await BuildAsync();
        var before = Site();
        _folder.Write($"templates/{template}", text);

        var (exitCode, report) = await BuildAsync();

        Assert.Equal((3, 4, 4, 0), (exitCode, Count(report, "read"), Count(report, "published"), Count(report, "rejected")));
        Assert.Empty(Findings(report, "CF6201"));
        Assert.Equal(before, Site());
    }

    private static string Article(string device, string? title = null) => $"""
        ---
        title: {title ?? $"The {device} is offline"}
        ---
        The {device} shows as offline although it is switched on. The steps below bring the {device} back. They take a few minutes.

        ## 1. Restart the {device}

        A {device} that slept too long loses its address. A restart gives the {device} a new one.

        1. Switch the {device} off, and unplug the {device} from the wall.
        2. Wait until the light of the {device} is out.
        3. Switch the {device} on again.
        """;

    private void Template(string end) => _folder.Write("templates/article.html", $"{end}<h1>{{{{ article.title }}}}</h1>");

    private async Task<(int ExitCode, JsonElement Report)> BuildAsync(params string[] options)
    {
        Directory.CreateDirectory(_folder.At("templates"));
        var result = await Forge.RunAsync(
            ["build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--templates", _folder.At("templates"), "--report", _folder.At("report.json"), .. options]);
        var report = JsonDocument.Parse(File.ReadAllBytes(_folder.At("report.json"))).RootElement;
        Assert.Equal(Count(report, "read"), Count(report, "published") + Count(report, "merged") + Count(report, "quarantined") + Count(report, "rejected"));
        return (result.ExitCode, report);
    }

    private static int Count(JsonElement report, string what) => report.GetProperty(what).GetInt32();

    private static IEnumerable<JsonElement> Findings(JsonElement report, string code) =>
        report.GetProperty("diagnostics").EnumerateArray().Where(finding => finding.GetProperty("code").ValueEquals(code));

    private IReadOnlyList<string> Site() =>
        [.. Directory.GetFiles(_folder.At("site"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.At("site"), file)).Order(StringComparer.Ordinal)];
}
