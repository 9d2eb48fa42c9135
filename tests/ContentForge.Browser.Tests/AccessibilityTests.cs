using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>Every kind of page, narrow to wide, in both colour schemes.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private static readonly int[] Widths = [360, 768, 1280];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    private static readonly string[] Pages =
    [
        "", "404.html", "a-z.html", "error-codes.html", "search.html?q=printer", "topics/index.html", "platforms/windows.html",
        "series/reset-the-network-settings.html",
        "networks/vpn-connected-but-no-internet.html", "networks/change-the-dns-server-on-windows-11.html",
        "phones/network-reset/reset-network-settings-on-kestrel-one.html", "home/review-tamber-loft-sound-bar.html",
    ];

    [Fact]
    public async Task No_kind_of_page_has_a_barrier_a_complaint_or_sideways_scroll()
    {
        await using var visit = await browser.VisitAsync("");
        var looks = (from width in Widths from scheme in Schemes select (width, scheme)).ToArray();

        Assert.Empty(await ProblemsAsync(visit, Pages, looks));
    }

    [Fact]
    public async Task No_awkward_article_has_a_barrier_a_complaint_or_sideways_scroll()
    {
        await using var visit = await browser.VisitAwkwardAsync("");

        Assert.Empty(await ProblemsAsync(visit, browser.AwkwardPages, [(320, ColorScheme.Light), (1280, ColorScheme.Dark)]));
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

    [Fact]
    public async Task A_barrier_is_found_whenever_a_page_is_looked_at()
    {
        await using var visit = await browser.VisitAsync("404.html");
        Assert.Empty(await visit.BarriersAsync());

        await visit.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");

        Assert.Equal(["image-alt: <img>"], await visit.BarriersAsync());
    }

    /// <summary>What is wrong on each page in each look: one line each.</summary>
    private static async Task<List<string>> ProblemsAsync(Visit visit, IEnumerable<string> pages, (int Width, ColorScheme Scheme)[] looks)
    {
        var problems = new List<string>();
        foreach (var page in pages)
        {
            var answer = await visit.Page.GotoAsync(SiteServer.Address + page);
            if (answer is not { Ok: true })
                problems.Add($"/{page} answers with {answer?.Status}");
            foreach (var (width, scheme) in looks)
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                var place = $"/{page} at {width} px, {scheme}";
                problems.AddRange((await visit.BarriersAsync()).Select(barrier => $"{place}: {barrier}"));
                if (await visit.SidewaysScrollAsync() is > 0 and var excess)
                    problems.Add($"{place}: {excess} px too wide");
            }
        }

        problems.AddRange(visit.Complaints);
        return problems;
    }
}
