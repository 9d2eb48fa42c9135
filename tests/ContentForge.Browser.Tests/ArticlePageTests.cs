using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>What the page of an article does for its reader.</summary>
public sealed class ArticlePageTests(BrowserFixture browser)
{
    private const string WithVariants = "networks/vpn-connected-but-no-internet.html";
    private const string WithOtherVariants = "apps/e-mail-not-syncing-get-the-missing-messages-back.html";

    [Fact]
    public async Task Ticks_are_kept_for_the_next_visit_and_taken_back_at_once()
    {
        await using var visit = await browser.VisitAsync(WithVariants);
        var boxes = visit.Page.Locator(".fix").First.GetByRole(AriaRole.Checkbox);
        var entry = visit.Page.Locator(".jump li").First;

        foreach (var box in await boxes.AllAsync())
            await box.CheckAsync();
        await Assertions.Expect(entry).ToHaveClassAsync("is-done");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(boxes.First).ToBeCheckedAsync();
        await Assertions.Expect(entry).ToHaveClassAsync("is-done");

        await visit.Page.Locator(".jump button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".tick:checked")).ToHaveCountAsync(0);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator(".tick:checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_chosen_variant_is_kept_for_other_pages_and_stands_in_the_address()
    {
        await using var visit = await browser.VisitAsync(WithVariants);

        await visit.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "iPhone" }).ClickAsync();
        Assert.EndsWith("?os=iphone", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GotoAsync(SiteServer.Address + WithOtherVariants);

        await Assertions.Expect(Selected(visit.Page)).ToHaveTextAsync("iPhone");
    }

    [Fact]
    public async Task An_address_chooses_a_variant_whatever_was_chosen_before()
    {
        await using var visit = await browser.VisitAsync(WithVariants + "?os=macos");
        await Assertions.Expect(Selected(visit.Page)).ToHaveTextAsync("macOS");

        var step = await visit.Page.Locator("[role=tabpanel]").Last.Locator("li[id]").First.GetAttributeAsync("id");
        await using var other = await browser.VisitAsync($"{WithVariants}?os=macos#{step}");

        await Assertions.Expect(other.Page.Locator("#" + step)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_command_is_copied_as_it_is_typed()
    {
        await using var visit = await browser.VisitAsync(
            WithVariants, new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });

        await visit.Page.Locator(".copy:visible").First.ClickAsync();

        Assert.Equal("ipconfig /flushdns\nipconfig /registerdns", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_place_of_a_picture_of_unknown_size_is_held_until_it_arrives()
    {
        await using var visit = await browser.VisitAwkwardAsync("");
        var arrives = new TaskCompletionSource();
        await visit.Page.RouteAsync("https://pictures.example/**", async route =>
        {
            await arrives.Task;
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>""" });
        });
        await visit.Page.GotoAsync(SiteServer.Address + "pictures.html", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        var picture = visit.Page.Locator(".media img");

        await Assertions.Expect(picture).ToHaveClassAsync("is-awaited");
        var held = await picture.BoundingBoxAsync();
        Assert.InRange(held!.Width / held.Height, 1.7, 1.9);
        arrives.SetResult();

        await Assertions.Expect(picture).Not.ToHaveClassAsync("is-awaited");
        var arrived = await picture.BoundingBoxAsync();
        Assert.Equal((42, 32), ((int)arrived!.Width, (int)arrived.Height));
    }

    [Fact]
    public async Task A_site_on_a_server_can_be_installed()
    {
        await using var visit = await browser.VisitAsync("networks/vpn-connected-but-no-internet.html");

        Assert.Equal(SiteServer.Address + "site.webmanifest", await visit.Page.EvaluateAsync<string>("document.querySelector('link[rel=manifest]').href"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_chosen_colour_scheme_is_there_before_the_page_is_painted()
    {
        await using var visit = await browser.VisitAsync(WithVariants, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var light = await GroundAsync(visit.Page);

        await visit.Page.SelectOptionAsync("#colors", "dark");
        var dark = await GroundAsync(visit.Page);
        Assert.NotEqual(light, dark);

        // The script that applies it is neither deferred nor asynchronous, so no frame is painted before it has run.
        await visit.Page.GotoAsync(SiteServer.Address + WithOtherVariants);
        Assert.Equal(dark, await GroundAsync(visit.Page));
        Assert.False(await visit.Page.EvaluateAsync<bool>("(s => s.defer || s.async)(document.querySelector('head script[src*=theme]'))"));

        await visit.Page.SelectOptionAsync("#colors", "auto");
        Assert.Equal(light, await GroundAsync(visit.Page));
    }

    [Fact]
    public async Task On_paper_every_variant_is_there_with_boxes_to_tick()
    {
        await using var visit = await browser.VisitAsync(WithVariants);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(4, await visit.Page.Locator(".variants > .procedure:visible").CountAsync());
        Assert.Equal(0, await visit.Page.Locator(".site-header:visible, .jump:visible, .next-fix:visible, .copy:visible, .tablist:visible").CountAsync());
        Assert.Equal(
            "solid", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.steps > li'), '::before').borderTopStyle"));
    }

    [Fact]
    public async Task On_paper_there_is_nothing_to_click_and_no_address_of_a_picture()
    {
        await using var visit = await browser.VisitAwkwardAsync("pictures.html");
        await visit.Page.EvaluateAsync(
            """
            document.querySelector('.article-body').insertAdjacentHTML('beforeend',
              '<p><a id="picture" href="https://help.example/x.png"><img alt="" src="https://help.example/x.png"></a> <a id="text" href="https://help.example/x">x</a></p><p class="media-link"><a href="https://help.example/long">See</a></p>')
            """);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(0, await visit.Page.Locator(".media-link:visible, .feedback:visible, .page-links:visible, .search-form:visible").CountAsync());
        Assert.Equal("none", await BehindAsync("#picture"));
        Assert.Contains("https://help.example/x", await BehindAsync("#text"), StringComparison.Ordinal);

        Task<string> BehindAsync(string link) => visit.Page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{link}'), '::after').content");
    }

    [Theory]
    [InlineData("right-to-left.html", false)]
    [InlineData("forty-steps.html", true)]
    public async Task Steps_begin_where_reading_does(string page, bool isLeftToRight)
    {
        await using var visit = await browser.VisitAwkwardAsync(page);

        var numberIsLeft = await visit.Page.EvaluateAsync<bool>(
            """
            () => {
              const step = document.querySelector('.steps > li');
              const [box, text] = [step.getBoundingClientRect(), step.querySelector('.instruction').getBoundingClientRect()];
              return text.left - box.left > box.right - text.right;
            }
            """);

        Assert.Equal(isLeftToRight, numberIsLeft);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_loaded_leaves_no_hole()
    {
        await using var visit = await browser.VisitAsync("index.html");
        await visit.Page.Context.RouteAsync("https://img.northmobile.example/**", route => route.AbortAsync());

        await visit.Page.GotoAsync(SiteServer.Address + "phones/network-reset/reset-network-settings-on-kestrel-one.html");
        await visit.Page.EvaluateAsync("document.querySelectorAll('img').forEach((picture) => { picture.loading = 'eager'; })");

        await Assertions.Expect(visit.Page.Locator(".media img")).ToHaveCountAsync(0);
    }

    private static ILocator Selected(IPage page) => page.Locator("[role=tab][aria-selected=true]").First;

    private static Task<string> GroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
