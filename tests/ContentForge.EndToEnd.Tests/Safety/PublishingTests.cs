using System.Text.Json;

namespace ContentForge.EndToEnd.Tests.Safety;

/// <summary>A published site is replaced by another whole one, or by none; what somebody has put into its folder is never lost.</summary>
public sealed class PublishingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_site_is_not_replaced_by_less_than_half_of_it(int left)
    {
        var before = await PublishAsync(10);
        Leave(left);

        var result = await BuildAsync();

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(left == 0 ? "CF6007: No article of the input can be published" : $"CF6006: The new site has {left} articles, the published one has 10; it must keep 50% of them.", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, SiteBytes.Of(_folder.At("site")));
    }

    [Fact]
    public async Task Half_of_a_site_is_enough_unless_told_otherwise()
    {
        await PublishAsync(10);
        Leave(5);

        Assert.Equal(3, (await BuildAsync("--min-share", "0.6")).ExitCode);
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        Leave(1);
        Assert.Equal(0, (await BuildAsync("--min-share", "0.2")).ExitCode);
    }

    [Fact]
    public async Task The_configuration_says_how_much_is_enough_and_the_option_wins()
    {
        await PublishAsync(10);
        Leave(2);
        var config = _folder.Write("contentforge.yml", "publishing: { min-share: 0.9 }\n");

        Assert.Contains("it must keep 90% of them", (await BuildAsync("--config", config)).Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await BuildAsync("--config", config, "--min-share", "0.1")).ExitCode);
    }

    [Theory]
    [InlineData("half")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("0,5")]
    public async Task A_share_that_is_none_is_wrong_usage(string share)
    {
        var result = await BuildAsync($"--min-share={share}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{share}' is not a share from 0 to 1", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_is_not_replaced_when_all_articles_are_rejected()
    {
        var before = await PublishAsync(3);
        foreach (var file in Directory.GetFiles(_folder.At("input")))
            await File.WriteAllBytesAsync(file, [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]);

        Assert.Equal(3, (await BuildAsync("--min-share", "0")).ExitCode);
        Assert.Equal(before, SiteBytes.Of(_folder.At("site")));
    }

    [Fact]
    public async Task Without_an_article_there_is_no_site()
    {
        Directory.CreateDirectory(_folder.At("input"));

        var result = await BuildAsync();

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("CF6007", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("site")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_listed_stops_the_build_unless_told_otherwise()
    {
        var before = await PublishAsync(4);
        Shell.Run($"mkdir \"{_folder.At("input")}/$(printf 'no\\377')\"");

        var result = await BuildAsync();

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("error CF1012: The folder cannot be listed", result.Errors, StringComparison.Ordinal);
        Assert.Contains("CF6009: 1 folder of the input cannot be listed", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, SiteBytes.Of(_folder.At("site")));
        Assert.Equal(0, (await BuildAsync("--min-share", "0")).ExitCode);
    }

    [Fact]
    public async Task A_strict_build_with_problems_leaves_a_published_site_as_it_is()
    {
        var before = await PublishAsync(2);
        Leave(2);
        _folder.Write("input/new.md", Article("tablet"));
        _folder.Write("input/empty.md", "");

        var result = await BuildAsync("--strict", "--report", _folder.At("report.json"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CF9004: 1 warnings or errors were found, so the published site is left as it is.", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, SiteBytes.Of(_folder.At("site")));
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("report.json")));
        Assert.Equal(["CF1003", "CF9004"], report.RootElement.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await BuildAsync()).ExitCode);
        Assert.True(File.Exists(_folder.At("site", "new.html")));
    }

    [Fact]
    public async Task A_file_changed_by_hand_is_named_and_kept_unless_it_may_be_lost()
    {
        await PublishAsync(2);
        await File.AppendAllTextAsync(_folder.At("site", "index.html"), "<!-- mine -->");
        var changed = SiteBytes.Of(_folder.At("site"));

        var result = await BuildAsync();

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("CF6005: 'index.html' is not as the build wrote it.", result.Errors, StringComparison.Ordinal);
        Assert.Contains("--discard-changes", result.Errors, StringComparison.Ordinal);
        Assert.Equal(changed, SiteBytes.Of(_folder.At("site")));
        Assert.Equal(0, (await BuildAsync("--discard-changes")).ExitCode);
        Assert.DoesNotContain("mine", await File.ReadAllTextAsync(_folder.At("site", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_somebody_else_is_kept_even_when_changes_may_be_lost()
    {
        await PublishAsync(2);
        _folder.Write("site/CNAME", "help.example");

        Assert.Equal(3, (await BuildAsync("--discard-changes", "--min-share", "0")).ExitCode);
        Assert.Equal("help.example", await File.ReadAllTextAsync(_folder.At("site", "CNAME")));
    }

    [Fact]
    public async Task A_site_is_not_made_where_a_folder_of_the_sources_lies_beside_it()
    {
        _folder.Write(".contentforge-staging-site/a.md", Article("phone"));

        var result = await Forge.RunAsync("build", "--input", _folder.At(".contentforge-staging-site"), "--output", _folder.At("site"));

        Assert.Equal(2, result.ExitCode);
        Assert.True(File.Exists(_folder.At(".contentforge-staging-site", "a.md")));
    }

    [Theory]
    [InlineData(".draft.md", true)]
    [InlineData("..md", true)]
    [InlineData(".md", true)]
    [InlineData(".drafts/a.md", true)]
    [InlineData(".DS_Store", false)]
    [InlineData("._a.md", false)]
    [InlineData(".a.md.swp", false)]
    [InlineData(".git/a.md", false)]
    [InlineData(".obsidian/a.md", false)]
    public async Task A_hidden_article_is_a_note(string file, bool isNote)
    {
        _folder.Write("input/a.md", Article("phone"));
        _folder.Write("input/" + file, Article("tablet"));

        await BuildAsync("--report", _folder.At("report.json"));

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("report.json")));
        Assert.Equal(
            isNote ? [(file.Split('/')[0], "info")] : [],
            report.RootElement.GetProperty("diagnostics").EnumerateArray()
                .Where(diagnostic => diagnostic.GetProperty("code").GetString() is "CF1013")
                .Select(diagnostic => (diagnostic.GetProperty("file").GetString()!, diagnostic.GetProperty("severity").GetString()!)));
    }

    private static string Article(string device) => $"""
        # The {device} of the {device} desk does not start

        The {device} shows nothing at all although it was charged over night. The {device} worked before. It has power.

        ## 1. Restart the {device}

        1. Hold the button of the {device} for ten seconds.
        2. Let go of the {device} and wait.
        """;

    private async Task<string> PublishAsync(int articles)
    {
        foreach (var number in Enumerable.Range(0, articles))
            _folder.Write($"input/{number}.md", Article(new string((char)('a' + number), 6)));
        var result = await BuildAsync();
        Assert.True(result.ExitCode == 0, result.Errors);
        return SiteBytes.Of(_folder.At("site"));
    }

    private void Leave(int articles)
    {
        foreach (var file in Directory.GetFiles(_folder.At("input")).Order(StringComparer.Ordinal).Skip(articles))
            File.Delete(file);
    }

    private Task<ForgeResult> BuildAsync(params string[] options) =>
        Forge.RunAsync(["build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--no-dedup", .. options]);
}
