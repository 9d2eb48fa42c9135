using ContentForge.Site.Relevance;

namespace ContentForge.EndToEnd.Tests.Search;

/// <summary>
/// Whether readers find what they mean: queries made from the titles of the sample articles, changed as people change them. The right
/// article must be among the first three.
/// </summary>
public sealed class SearchQualityTests(SearchQualityTests.SampleSite site) : IClassFixture<SearchQualityTests.SampleSite>
{
    // A title of which little is left may fit another article better.
    private const double Share = 0.97;

    private static readonly Dictionary<string, Func<string[], IEnumerable<string>>> Changes = new(StringComparer.Ordinal)
    {
        ["as it is"] = words => words,
        ["other order"] = words => words.Reverse(),
        ["every third word missing"] = words => words.Where((_, at) => at % 3 != 1),
        ["two letters swapped in the longest word"] = words => Longest(words, word => string.Concat(word.AsSpan(0, 2), word.AsSpan(3, 1), word.AsSpan(2, 1), word.AsSpan(4))),
        ["a letter missing in the longest word"] = words => Longest(words, word => word.Remove(word.Length / 2, 1)),
        ["another ending on the longest word"] = words => Longest(words, word => word.EndsWith('s') ? word[..^1] : word + "s"),
        ["the last word half typed"] = words => [.. words[..^1], words[^1][..((words[^1].Length + 1) / 2)]],
    };

    public static TheoryData<string> Kinds => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Finds_the_right_article_by_its_title(string kind)
    {
        var articles = site.Page.Articles().ToArray();

        var missed = articles
            .Select(article => (article.Path, Query: string.Join(' ', Changes[kind]([.. SearchTokens.Words(article.Title)]))))
            .Where(search => !site.Page.Find(search.Query).Take(3).Contains(search.Path, StringComparer.Ordinal))
            .ToArray();

        Assert.True(missed.Length <= articles.Length * (1 - Share), string.Join('\n', missed));
    }

    [Theory]
    [InlineData("wifi drops notebook", "networks/wifi-keeps-dropping-on-a-laptop.html")]
    [InlineData("wi fi drops laptop", "networks/wifi-keeps-dropping-on-a-laptop.html")]
    [InlineData("wlan disconnects", "networks/wifi-keeps-dropping-on-a-laptop.html")]
    [InlineData("0x80070005", "windows/error-0x80070005-access-is-denied-in-windows-update-store-and-files.html")]
    [InlineData("80070005", "windows/error-0x80070005-access-is-denied-in-windows-update-store-and-files.html")]
    [InlineData("critical_process_died", "windows/critical-process-died-how-to-stop-the-blue-screen.html")]
    [InlineData("critical process", "windows/critical-process-died-how-to-stop-the-blue-screen.html")]
    public void Finds_by_other_words_and_by_codes(string query, string path) => Assert.Contains(path, site.Page.Find(query).Take(3));

    [Fact]
    public void Tells_how_much_it_has_found()
    {
        site.Page.Find("printer");
        Assert.Matches("^[0-9]+ results$", site.Page.Announced);
        Assert.Empty(site.Page.Find("qqqqqqqq"));
        Assert.Equal("nothing for qqqqqqqq", site.Page.Announced);
        Assert.Empty(site.Page.Find("$& qqqqqqqq"));
        Assert.Equal("nothing for $& qqqqqqqq", site.Page.Announced);
        Assert.Empty(site.Page.Find(" "));
        Assert.Equal("", site.Page.Announced);
    }

    [Fact]
    public void Lists_only_what_the_chosen_filters_let_through()
    {
        var page = new SearchPage(site.Folder);
        var all = page.Find("restart");

        var windows = page.Choose("system", "=system-windows");
        var list = File.ReadAllText(Path.Combine(site.Folder, "platforms", "windows.html"));
        Assert.NotEmpty(windows);
        Assert.All(windows, path => Assert.Contains($"\"../{path}\"", list, StringComparison.Ordinal));
        Assert.Contains(all, path => !list.Contains($"\"../{path}\"", StringComparison.Ordinal));

        Assert.NotEmpty(page.Find(""));
        page.Choose("system", "");
        Assert.Empty(page.Find(""));
        Assert.Equal(all, page.Find("restart"));
    }

    [Fact]
    public void Loads_little_for_a_first_search()
    {
        var page = new SearchPage(site.Folder);

        page.Find("printer offline");

        Assert.InRange(page.LoadedBytes, 1, 100_000);
    }

    private static IEnumerable<string> Longest(string[] words, Func<string, string> change)
    {
        var longest = words.MaxBy(word => word.Length)!;
        return words.Select(word => word == longest && word.Length > 4 ? change(word) : word);
    }

    /// <summary>The sample site, built once for all of these tests.</summary>
    public sealed class SampleSite : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();

        public string Folder => _folder.At("site");

        internal SearchPage Page { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var result = await Forge.RunAsync("build", "--input", Path.Combine(Repository.Root, "input"), "--output", Folder);
            Assert.True(result.ExitCode == 0, result.Errors);
            Page = new SearchPage(Folder);
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
