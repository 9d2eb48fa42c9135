using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>The site without scripts, and without a server.</summary>
public sealed class PlainBrowserTests(BrowserFixture browser)
{
    private static readonly BrowserNewContextOptions WithoutScripts = new() { JavaScriptEnabled = false };

    [Fact]
    public async Task Without_scripts_every_variant_and_step_can_be_read()
    {
        await using var visit = await browser.VisitAsync("networks/vpn-connected-but-no-internet.html", WithoutScripts);

        Assert.Equal(4, await visit.Page.Locator(".variants > .procedure:visible").CountAsync());
        Assert.Equal(4, await visit.Page.Locator(".variants .procedure-title:visible").CountAsync());
        Assert.Equal(await visit.Page.Locator(".steps > li").CountAsync(), await visit.Page.Locator(".steps > li:visible").CountAsync());
        Assert.Equal(0, await visit.Page.Locator(".needs-script:visible").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_the_search_page_says_so_and_lists_all_topics()
    {
        await using var visit = await browser.VisitAsync("search.html", WithoutScripts);

        await Assertions.Expect(visit.Page.Locator("noscript p")).ToBeVisibleAsync();
        Assert.True(await visit.Page.Locator(".topic-list a:visible").CountAsync() > 10);
    }

    [Fact]
    public async Task Without_scripts_the_menu_of_a_narrow_screen_opens()
    {
        await using var visit = await browser.VisitAsync(
            "", new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 360, Height = 700 } });

        await visit.Page.ClickAsync(".menu-button");

        await Assertions.Expect(visit.Page.Locator("#menu a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task From_the_file_system_pages_link_to_each_other_and_the_search_finds()
    {
        await using var visit = await browser.OpenFileAsync("index.html");

        await visit.Page.FillAsync("#q", "printer offline");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".search-results a").First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Printer");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
        Assert.StartsWith("file://", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("link[rel=manifest]")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_address_of_a_merged_copy_leads_to_the_article_that_stands_for_it()
    {
        await using var visit = await browser.VisitAsync("phones/the-complete-2024-charging-checklist.html", WithoutScripts);

        // The redirect may be over before the test looks, so the address is asked for and no navigation waited for.
        await Assertions.Expect(visit.Page).ToHaveURLAsync(SiteServer.Address + "phones/phone-does-not-charge.html");
        await Assertions.Expect(visit.Page.Locator(".provenance")).ToContainTextAsync("copies");
    }

    [Fact]
    public async Task An_address_that_does_not_exist_leads_on()
    {
        await using var visit = await browser.VisitAsync("a/b/missing.html");

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Page not found");
        await visit.Page.Locator(".topic-list a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".cards a").First).ToBeVisibleAsync();
    }
}
