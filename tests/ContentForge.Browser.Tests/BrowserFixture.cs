using ContentForge.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace ContentForge.Browser.Tests;

/// <summary>One browser for all tests. Where there is no Chromium, the tests say so and are skipped.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string DefaultPath = "/usr/bin/chromium";

    // Nothing that a browser does on its own account may reach the network or slow the tests down.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--hide-scrollbars",
    ];

    private readonly Sites _sites = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (ExecutablePath is not { } path)
            return;

        // A machine that does much else at once is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(Visit.Patience);
        await _sites.BuildAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _sites.Dispose();
    }

    /// <summary>Visits a page of the sample site over HTTP, with the response headers that the site asks for.</summary>
    internal async Task<Visit> VisitAsync(string path, BrowserNewContextOptions? options = null) =>
        await Visit.OpenAsync(Browser, new SiteServer(_sites.Sample), SiteServer.Address + path, options);

    /// <summary>Visits a page of the site of awkward articles.</summary>
    internal async Task<Visit> VisitAwkwardAsync(string path, BrowserNewContextOptions? options = null) =>
        await Visit.OpenAsync(Browser, new SiteServer(_sites.Awkward), SiteServer.Address + path, options);

    /// <summary>Opens a page of the sample site from the file system.</summary>
    internal async Task<Visit> OpenFileAsync(string path) =>
        await Visit.OpenAsync(Browser, new SiteServer(_sites.Sample), new Uri(Path.Combine(_sites.Sample, path)).AbsoluteUri, null);

    /// <summary>The addresses of all pages of awkward articles.</summary>
    internal IEnumerable<string> AwkwardPages =>
        Directory.EnumerateFiles(_sites.Awkward, "*.md").Select(file => Path.GetFileNameWithoutExtension(file) + ".html").Order(StringComparer.Ordinal);

    internal IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, $"There is no Chromium: install it at {DefaultPath}, or name it in CONTENTFORGE_CHROMIUM.");
            return _browser!;
        }
    }

    private static string? ExecutablePath =>
        new[] { Environment.GetEnvironmentVariable("CONTENTFORGE_CHROMIUM"), DefaultPath }.FirstOrDefault(File.Exists);
}
