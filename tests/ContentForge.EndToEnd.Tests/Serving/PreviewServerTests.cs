using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ContentForge.Cli.Serving;
using ContentForge.Configuration;

namespace ContentForge.EndToEnd.Tests.Serving;

public sealed class PreviewServerTests : IAsyncLifetime
{
    // No measurement: the difference between a moment and never.
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(30);

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
    public async Task Who_asks_for_the_headers_of_the_events_gets_them_and_no_more()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, At("/.contentforge/events"));

        using var response = await _browser.SendAsync(request, HttpCompletionOption.ResponseContentRead).WaitAsync(Stuck);

        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("/help/link.txt")]
    [InlineData("/help/chain.txt")]
    [InlineData("/help/inside.html")]
    [InlineData("/help/elsewhere/secret.txt")]
    [InlineData("/help/elsewhere/")]
    [InlineData("/help/elsewhere")]
    [InlineData("/help/topics/up/secret.txt")]
    [InlineData("/help/loop")]
    [InlineData("/help/pipe.txt")]
    [InlineData("/help/zero.txt")]
    public async Task What_is_no_plain_file_of_the_site_is_not_there(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes and devices are those of Linux.");
        _folder.Write("outside/secret.txt", "secret");
        _folder.Write("outside/index.html", "secret");
        File.CreateSymbolicLink(_folder.At("site", "link.txt"), _folder.At("secret.txt"));
        File.CreateSymbolicLink(_folder.At("site", "chain.txt"), "link.txt");
        File.CreateSymbolicLink(_folder.At("site", "inside.html"), "index.html");
        File.CreateSymbolicLink(_folder.At("site", "loop"), "loop");
        File.CreateSymbolicLink(_folder.At("site", "zero.txt"), "/dev/zero");
        Directory.CreateSymbolicLink(_folder.At("site", "elsewhere"), _folder.At("outside"));
        Directory.CreateSymbolicLink(_folder.At("site", "topics", "up"), "../../outside");
        using (var make = Process.Start("mkfifo", _folder.At("site", "pipe.txt")))
            await make.WaitForExitAsync();

        using var response = await _browser.GetAsync(At(path)).WaitAsync(Stuck);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_of_the_site_may_be_a_link()
    {
        Directory.CreateSymbolicLink(_folder.At("current"), _folder.At("site"));
        _server!.Show(_folder.At("current"), "/");

        Assert.StartsWith("<body>home", await _browser.GetStringAsync(At("/")), StringComparison.Ordinal);
        Assert.Equal("/", _server.Address.AbsolutePath);
    }

    [Theory]
    [InlineData("GET /help/%00 HTTP/1.1")]
    [InlineData("GET /help/a%00.html HTTP/1.1")]
    [InlineData("GET /help/../secret.txt HTTP/1.1")]
    [InlineData("GET /help/..\\..\\secret.txt HTTP/1.1")]
    [InlineData("GET /help/%2e%2e%5csecret.txt HTTP/1.1")]
    [InlineData("GET /help/%252e%252e/secret.txt HTTP/1.1")]
    [InlineData("GET /help/%c0%ae%c0%ae/secret.txt HTTP/1.1")]
    [InlineData("GET /help/%ff%fe HTTP/1.1")]
    [InlineData("GET //attacker.example HTTP/1.1")]
    [InlineData("GET //attacker.example/ HTTP/1.1")]
    [InlineData("GET /%2f%2fattacker.example HTTP/1.1")]
    [InlineData("GET /\\attacker.example HTTP/1.1")]
    [InlineData("GET http://attacker.example/help/ HTTP/1.1")]
    [InlineData("GET secret.txt HTTP/1.1")]
    [InlineData("GET * HTTP/1.1")]
    [InlineData("OPTIONS * HTTP/1.1")]
    [InlineData("CONNECT attacker.example:443 HTTP/1.1")]
    [InlineData("BREW /help/ HTTP/1.1")]
    [InlineData("DELETE /help/index.html HTTP/1.1")]
    [InlineData("GET /help/ HTTP/9.9")]
    [InlineData("nonsense")]
    [InlineData("GET LONG HTTP/1.1")]
    public async Task An_odd_request_gets_nothing_and_does_no_harm(string line)
    {
        var answer = await AskAsync(line.Replace("LONG", "/" + new string('x', 100_000), StringComparison.Ordinal));

        Assert.Matches("\\A(HTTP/1\\.1 (4[0-9][0-9]|505) |\\z)", answer);
        Assert.DoesNotContain("ocation: //", answer, StringComparison.Ordinal);
        Assert.StartsWith("<body>home", await _browser.GetStringAsync(At("/help/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /help/ HTTP/1.1\r\nRange: bytes=0-3")]
    [InlineData("GET /help/ HTTP/1.1\r\nIf-None-Match: *")]
    [InlineData("GET /help/?a=b&c#d HTTP/1.1")]
    [InlineData("GET /help/ HTTP/1.1\r\nAccept: image/png")]
    public async Task What_a_preview_need_not_know_is_answered_with_the_page(string lines) =>
        Assert.StartsWith("HTTP/1.1 200 OK", await AskAsync(lines), StringComparison.Ordinal);

    [Fact]
    public async Task Ends_though_pages_are_open_and_a_request_is_half_sent()
    {
        using var half = await ConnectAsync();
        await half.GetStream().WriteAsync("GET /help/ HTTP/1.1\r\nHost: loc"u8.ToArray());
        await using var stream = await _browser.GetStreamAsync(At("/.contentforge/events"));
        using var events = new StreamReader(stream);
        Assert.Equal("data: 0", await events.ReadLineAsync());

        // Without help, a server waits half a minute for its guests.
        await _server!.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData("LOCALHOST")]
    [InlineData("localhost.:1234")]
    [InlineData("[::1]:8080")]
    public async Task Answers_to_each_name_of_this_machine(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At("/help/"));
        request.Headers.Host = host;

        using var response = await _browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
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

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _server!.Address.Port);
        return client;
    }

    /// <summary>Sends a request as it is, and gives the whole answer.</summary>
    private async Task<string> AskAsync(string lines)
    {
        using var client = await ConnectAsync();
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{lines}\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var answer = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await answer.ReadToEndAsync().WaitAsync(Stuck);
        }
        catch (IOException)
        {
            // The server has closed the connection on what is no request.
            return "";
        }
    }

    private Uri At(string path) => new($"http://127.0.0.1:{_server!.Address.Port}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
