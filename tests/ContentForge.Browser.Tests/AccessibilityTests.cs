using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>Every kind of page, narrow to wide, in both colour schemes.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private static readonly int[] Widths = [360, 768, 1280];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    public static TheoryData<string> Pages =>
    [
        "", "404.html", "a-z.html", "error-codes.html", "search.html", "search.html?q=printer", "topics/index.html", "topics/phones.html", "platforms/windows.html",
        "series/reset-the-network-settings-on-your-aurelis-n20-pro-kestrel-one-lumora-vita-7.html",
        "networks/vpn-connected-but-no-internet.html", "networks/change-the-dns-server-on-windows-11.html",
        "phones/network-reset/reset-network-settings-on-kestrel-one.html", "home/review-tamber-loft-sound-bar.html",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_barrier_no_complaint_and_no_sideways_scroll(string path)
    {
        await using var visit = await browser.VisitAsync(path);
        await CheckAsync(visit, Widths);
    }

    [Fact]
    public async Task An_awkward_article_has_no_barrier_no_complaint_and_no_sideways_scroll()
    {
        foreach (var path in browser.AwkwardPages)
        {
            await using var visit = await browser.VisitAwkwardAsync(path);
            await CheckAsync(visit, [320, 1280]);
        }
    }

    [Fact]
    public async Task The_open_menu_of_a_narrow_screen_has_no_barrier()
    {
        await using var visit = await browser.VisitAsync("");
        await visit.Page.SetViewportSizeAsync(360, 800);
        await visit.Page.ClickAsync(".menu-button");

        await Assertions.Expect(visit.Page.Locator("#menu a").First).ToBeVisibleAsync();
        Assert.Empty(await visit.BarriersAsync());
    }

    private static async Task CheckAsync(Visit visit, int[] widths)
    {
        foreach (var (width, scheme) in from width in widths from scheme in Schemes select (width, scheme))
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var place = $"{visit.Page.Url} at {width} px, {scheme}: ";
            Assert.Equal(place, place + string.Join('\n', await visit.BarriersAsync()));
            Assert.Equal(place + 0, place + Math.Max(0, await visit.SidewaysScrollAsync()));
        }

        // An address that does not exist is an error in the console of its own.
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }
}
