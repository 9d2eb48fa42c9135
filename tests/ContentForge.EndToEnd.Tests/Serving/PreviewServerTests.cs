using System.Net;
using ContentForge.Cli;
using ContentForge.Cli.Serving;

namespace ContentForge.EndToEnd.Tests.Serving;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false });
    private PreviewServer? _server;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("site/index.html", "<body>home</body>");
        _folder.Write("site/topics/index.html", "<body>topics</body>");
        _folder.Write("site/404.html", "<body>nothing here</body>");
        _folder.Write("site/assets/site.css", "p{}");
        _folder.Write("site/_redirects", "/help/old%20page.html /help/index.html 301\n");
        _folder.Write("site/_headers", "/help/*\n  Content-Security-Policy: default-src 'self'\n");
        _folder.Write("secret.txt", "secret");
        _server = await PreviewServer.StartAsync(_folder.At("site"), "/help/", 0, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _browser.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/help/", 200, "text/html; charset=utf-8", "home")]
    [InlineData("/help/index.html", 200, "text/html; charset=utf-8", "home")]
    [InlineData("/help/topics/", 200, "text/html; charset=utf-8", "topics")]
    [InlineData("/help/assets/site.css", 200, "text/css; charset=utf-8", "p{}")]
    [InlineData("/help/none.html", 404, "text/html; charset=utf-8", "nothing here")]
    [InlineData("/elsewhere.html", 404, "text/html; charset=utf-8", "nothing here")]
    [InlineData("/help/%2e%2e/secret.txt", 404, "text/html; charset=utf-8", "nothing here")]
    [InlineData("/help/..%2fsecret.txt", 404, "text/html; charset=utf-8", "nothing here")]
    [InlineData("/help//etc/passwd", 404, "text/html; charset=utf-8", "nothing here")]
    public async Task Answers_as_a_static_host_does(string path, int status, string type, string text)
    {
        using var response = await _browser.GetAsync(At(path));

        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Contains(text, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 302, "/help/")]
    [InlineData("/help", 302, "/help/")]
    [InlineData("/help/topics", 301, "/help/topics/")]
    [InlineData("/help/old%20page.html", 301, "/help/index.html")]
    public async Task Sends_on_to_another_address(string path, int status, string location)
    {
        using var response = await _browser.GetAsync(At(path));

        Assert.Equal((status, location), ((int)response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Sends_the_headers_that_the_site_asks_for()
    {
        using var response = await _browser.GetAsync(At("/help/"));

        Assert.Equal("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Puts_the_script_that_reloads_into_pages_only_on_their_way()
    {
        Assert.Equal("<body>home<script src=\"/.contentforge/reload.js\"></script></body>", await _browser.GetStringAsync(At("/help/")));
        Assert.Equal("p{}", await _browser.GetStringAsync(At("/help/assets/site.css")));
        Assert.Contains("EventSource", await _browser.GetStringAsync(At("/.contentforge/reload.js")), StringComparison.Ordinal);
        Assert.Equal("<body>home</body>", await File.ReadAllTextAsync(_folder.At("site", "index.html")));
    }

    [Fact]
    public async Task Tells_an_open_page_that_there_is_a_new_build()
    {
        await using var stream = await _browser.GetStreamAsync(At("/.contentforge/events"));
        using var events = new StreamReader(stream);
        Assert.Equal("data: 0", await events.ReadLineAsync());

        _server!.Announce();

        Assert.Equal("", await events.ReadLineAsync());
        Assert.Equal("data: 1", await events.ReadLineAsync());
    }

    [Fact]
    public async Task Answers_nobody_who_calls_this_machine_by_another_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At("/help/"));
        request.Headers.Host = "attacker.example";

        using var response = await _browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Fact]
    public async Task Takes_no_orders()
    {
        using var response = await _browser.PostAsync(At("/help/"), null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Says_that_a_port_is_taken() => Assert.Contains(
        "Name another with --port.",
        (await Assert.ThrowsAsync<UsageException>(() => PreviewServer.StartAsync(_folder.At("site"), "/", _server!.Address.Port, CancellationToken.None))).Message,
        StringComparison.Ordinal);

    private Uri At(string path) => new($"http://127.0.0.1:{_server!.Address.Port}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
