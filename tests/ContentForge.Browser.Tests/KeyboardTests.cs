using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>What a reader can do without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture browser)
{
    private const string WithVariants = "networks/vpn-connected-but-no-internet.html";

    [Fact]
    public async Task The_first_key_leads_to_a_link_that_skips_to_the_content()
    {
        await using var visit = await browser.VisitAsync(WithVariants);

        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".skip")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("#content", await visit.FocusAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task A_key_leads_to_the_search(string key)
    {
        await using var visit = await browser.VisitAsync(WithVariants);

        await visit.Page.Keyboard.PressAsync(key);
        Assert.Equal("#q", await visit.FocusAsync());
        await visit.Page.Keyboard.TypeAsync("printer offline");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(SiteServer.Address + "search.html?q=printer+offline");
        await Assertions.Expect(visit.Page.Locator(".search-results a").First).ToContainTextAsync("Offline");
        await Assertions.Expect(visit.Page.Locator(".search-status")).ToContainTextAsync("found");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Arrow_keys_go_from_variant_to_variant()
    {
        await using var visit = await browser.VisitAsync(WithVariants);
        var tabs = visit.Page.GetByRole(AriaRole.Tab);

        await tabs.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(tabs.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(tabs.Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(tabs.Last).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(tabs.First).ToBeFocusedAsync();

        Assert.Equal(1, await visit.Page.Locator("[role=tabpanel]:visible").CountAsync());
    }

    [Fact]
    public async Task The_space_bar_ticks_a_step_and_says_how_many_are_done()
    {
        await using var visit = await browser.VisitAsync(WithVariants);
        var first = visit.Page.GetByRole(AriaRole.Checkbox).First;

        await first.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");

        await Assertions.Expect(first).ToBeCheckedAsync();
        await Assertions.Expect(visit.Page.Locator(".fix .progress [role=status]").First).ToHaveTextAsync("1 of 4 steps done");
    }

    [Fact]
    public async Task The_menu_of_a_narrow_screen_opens_and_closes()
    {
        await using var visit = await browser.VisitAsync("", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 700 } });
        var menu = visit.Page.Locator("#menu");

        await Assertions.Expect(menu).ToBeHiddenAsync();
        await visit.Page.Locator(".menu-button").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
    }
}
