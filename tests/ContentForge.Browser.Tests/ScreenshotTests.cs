using System.Globalization;
using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>Makes the pictures of the README; <c>tests/screenshots</c> runs this.</summary>
public sealed class ScreenshotTests(BrowserFixture browser)
{
    private const int Quality = 82;

    private static readonly (string Name, string Path, int Width, int Height, ColorScheme Scheme)[] Pictures =
    [
        ("home", "", 1280, 900, ColorScheme.Light),
        ("article", "networks/vpn-connected-but-no-internet.html", 1280, 1400, ColorScheme.Light),
        ("article-dark", "windows/error-0x80070005-access-is-denied-in-windows-update-store-and-files.html", 1280, 1400, ColorScheme.Dark),
        ("article-phone", "phones/the-complete-2024-charging-checklist.html", 390, 1100, ColorScheme.Light),
        ("how-to", "phones/network-reset/reset-network-settings-on-kestrel-one.html", 1280, 1000, ColorScheme.Light),
        ("other", "home/review-tamber-loft-sound-bar.html", 1280, 900, ColorScheme.Light),
        ("search", "search.html?q=printer", 1280, 900, ColorScheme.Light),
        ("search-phone", "search.html?q=printer", 390, 1100, ColorScheme.Dark),
        ("list", "platforms/windows.html", 1280, 900, ColorScheme.Light),
        ("topics", "topics/index.html", 1280, 900, ColorScheme.Light),
        ("a-z", "a-z.html", 1280, 900, ColorScheme.Light),
        ("error-codes", "error-codes.html", 1280, 600, ColorScheme.Light),
        ("series", "series/reset-the-network-settings.html", 1280, 600, ColorScheme.Light),
        ("not-found", "404.html", 1280, 600, ColorScheme.Light),
    ];

    [Fact]
    public async Task Makes_the_pictures_of_the_README()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("CONTENTFORGE_UPDATE") is "1", "CONTENTFORGE_UPDATE is not 1: the pictures of the README stay as they are.");
        var folder = Directory.CreateDirectory(Path.Combine(Sites.Repository, "docs", "screenshots"));
        foreach (var (name, path, width, height, scheme) in Pictures)
        {
            await using var visit = await browser.VisitAsync(path, new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
            });
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name + ".webp"), await PictureOfAsync(visit.Page));
        }
    }

    [Fact]
    public void The_README_shows_every_picture()
    {
        var readme = File.ReadAllText(Path.Combine(Sites.Repository, "README.md"));

        Assert.All(Pictures, picture => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"docs/screenshots/{picture.Name}.webp"), readme, StringComparison.Ordinal));
        Assert.All(Pictures, picture => Assert.True(File.Exists(Path.Combine(Sites.Repository, "docs", "screenshots", picture.Name + ".webp"))));
    }

    // Playwright itself writes PNG and JPEG only; WebP is a quarter of the size.
    private static async Task<byte[]> PictureOfAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync(
            "Page.captureScreenshot", new Dictionary<string, object>(StringComparer.Ordinal) { ["format"] = "webp", ["quality"] = Quality });
        return answer!.Value.GetProperty("data").GetBytesFromBase64();
    }
}
