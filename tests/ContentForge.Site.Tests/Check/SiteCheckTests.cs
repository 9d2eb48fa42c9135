using ContentForge.Site.Check;
using ContentForge.Site.Model;
using ContentForge.Site.Publish;
using ContentForge.Site.Tests.Publish;

namespace ContentForge.Site.Tests.Check;

public sealed class SiteCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Has_nothing_to_say_about_a_good_site()
    {
        var check = Check(
            ("index.html", Page("<a href=\"a/b.html#x\">b</a>")),
            ("a/b.html", Page("<p id=\"x\"><a href=\"../index.html\">up</a><a href=\"https://elsewhere.example/\">out</a></p>")));

        Assert.Empty(check.Findings);
        Assert.Equal((2, 2, 3), (check.Files, check.Pages, check.Links));
    }

    [Theory]
    [InlineData("<a href=\"missing.html\">x</a>", "index.html:1:51: error CF6101: The link to 'missing.html' leads to no file.")]
    [InlineData("<a href=\"A.html\">x</a>", "index.html:1:51: error CF6101: The link to 'A.html' leads to no file.")]
    [InlineData("<a href=\"../outside.html\">x</a>", "index.html:1:51: error CF6101: The link to '../outside.html' leads to no file.")]
    [InlineData("<a href=\"#missing\">x</a>", "index.html:1:51: error CF6102: The link to '#missing' leads to no anchor.")]
    [InlineData("<a href=\"a.html#missing\">x</a>", "index.html:1:51: error CF6102: The link to 'a.html#missing' leads to no anchor.")]
    [InlineData("<label for=\"missing\">x</label>", "index.html:1:55: error CF6102: There is no element 'missing' on the page.")]
    [InlineData("<script src=\"https://elsewhere.example/x.js\"></script>", "index.html:1:56: error CF6103: 'https://elsewhere.example/x.js' would be loaded from another server.")]
    [InlineData("<img alt=\"\" src=\"http://elsewhere.example/x.png\">", "index.html:1:60: error CF6103: 'http://elsewhere.example/x.png' would be loaded from another server.")]
    [InlineData("<form action=\"https://elsewhere.example/\"></form>", "index.html:1:54: error CF6103: 'https://elsewhere.example/' would be loaded from another server.")]
    public void Tells_what_does_not_work_and_where(string body, string expected) =>
        Assert.Equal([expected], Findings(("index.html", Page(body, "<a href=\"a.html\"></a>")), ("a.html", Page("<p id=\"here\"></p>"))));

    [Fact]
    public void Holds_pictures_from_elsewhere_against_a_page_only_where_the_policy_does()
    {
        var page = ("index.html", Page("<img alt=\"\" src=\"https://elsewhere.example/x.png\">"));

        Assert.Empty(Findings(page, ("_headers", "/*\n  Content-Security-Policy: " + new ContentPolicy(AllowsRemoteImages: true, FormOrigin: null).Header)));
        Assert.Single(Findings(page, ("_headers", "/*\n  Content-Security-Policy: " + new ContentPolicy(AllowsRemoteImages: false, FormOrigin: null).Header)));
    }

    [Fact]
    public void Follows_complete_addresses_of_the_site_itself()
    {
        var home = "<link rel=\"canonical\" href=\"https://help.example/site/\"><a href=\"a.html\"></a>";

        Assert.Equal(
            [
                "_redirects:1:16: error CF6101: The link to '/site/gone.html' leads to no file.",
                "a.html:1:70: error CF6101: The link to 'https://help.example/site/gone.html' leads to no file.",
                "sitemap.xml:1:14: error CF6101: The link to 'https://help.example/site/gone.html' leads to no file.",
            ],
            Findings(
                ("index.html", Page(home)),
                ("a.html", Page("<link rel=\"canonical\" href=\"https://help.example/site/gone.html\">")),
                ("_redirects", "/site/old.html /site/gone.html 301\n"),
                ("sitemap.xml", "<urlset><loc>https://help.example/site/gone.html</loc></urlset>")));
    }

    [Fact]
    public void Finds_pages_that_no_link_leads_to_unless_they_are_meant_to_be_hidden() => Assert.Equal(
        ["lost.html: warning CF6106: No way of links leads from the home page to this one."],
        Findings(
            ("index.html", Page("<a href=\"a.html\"></a>")),
            ("a.html", Page("<a href=\"b.html\"></a>")),
            ("b.html", Page("")),
            ("lost.html", Page("<a href=\"index.html\"></a>")),
            ("404.html", Page("<meta name=\"robots\" content=\"noindex\">"))));

    [Fact]
    public void Finds_a_redirect_that_goes_round_in_a_circle() => Assert.Equal(
        [
            "_redirects: error CF6109: The redirect of '/a.html' goes round in a circle.",
            "_redirects: error CF6109: The redirect of '/b.html' goes round in a circle.",
        ],
        Findings(
            ("index.html", Page("<a href=\"a.html\"></a><a href=\"b.html\"></a>")),
            ("a.html", Page("")),
            ("b.html", Page("")),
            ("_redirects", "/a.html /b.html 301\n/b.html /a.html 301\n/c.html /index.html 301\n")));

    [Fact]
    public void Finds_what_has_changed_since_the_build()
    {
        Publish(("index.html", Page("")), ("robots.txt", "User-agent: *\n"), ("llms.txt", "# T\n"));
        File.AppendAllText(_folder["site/robots.txt"], "Disallow: /\n");
        File.Delete(_folder["site/llms.txt"]);
        File.WriteAllText(_folder["site/CNAME"], "help.example");

        Assert.Equal(
            [
                "CNAME: error CF6107: The file was not written by the build.",
                "llms.txt: error CF6107: The file is missing.",
                "robots.txt: error CF6107: The file is not as the build wrote it.",
            ],
            Run().Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Does_not_follow_a_link_out_of_the_site()
    {
        Publish(("index.html", Page("")));
        Directory.CreateDirectory(_folder["secret"]);
        File.WriteAllText(_folder["secret/page.html"], Page(""));
        Directory.CreateSymbolicLink(_folder["site/way-out"], _folder["secret"]);

        Assert.Equal("way-out: error CF6107: The file was not written by the build.", Assert.Single(Run().Findings).ToString());
    }

    [Fact]
    public void Wants_a_home_page_and_the_list_of_files()
    {
        Directory.CreateDirectory(_folder["site"]);

        Assert.Equal(["CF6107", "CF6101"], Run().Findings.Select(finding => finding.Code.Id));
    }

    private static string Page(params string[] body) => "<!doctype html><html lang=\"en\"><title>T</title>" + string.Concat(body);

    private IEnumerable<string> Findings(params (string Path, string Content)[] files) => Check(files).Findings.Select(finding => finding.ToString());

    private SiteCheckResult Check(params (string Path, string Content)[] files)
    {
        Publish(files);
        return Run();
    }

    private SiteCheckResult Run() => SiteCheck.Run(_folder["site"], CancellationToken.None);

    // What does not pass the check is never published, so the folder is written without one.
    private void Publish(params (string Path, string Content)[] files)
    {
        if (Directory.Exists(_folder["site"]))
            Directory.Delete(_folder["site"], recursive: true);
        var writer = new OutputWriter(_folder["site"]);
        var hashes = new List<KeyValuePair<SitePath, string>>();
        foreach (var (path, content) in files)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(content);
            writer.Write(SitePath.Parse(path), bytes);
            hashes.Add(new(SitePath.Parse(path), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))));
        }

        writer.Write(SitePath.Parse(Manifest.FileName), Manifest.Write(hashes));
    }
}
