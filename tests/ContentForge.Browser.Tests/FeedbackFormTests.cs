using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>The form "Was this helpful?" under the Content-Security-Policy of the site, which names its server.</summary>
public sealed class FeedbackFormTests(BrowserFixture browser)
{
    private const string Desk = "https://desk.example/**";

    [Fact]
    public async Task An_answer_is_sent_and_the_reader_stays_on_the_page()
    {
        await using var visit = await OpenAsync();
        var sent = new TaskCompletionSource<IRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
        await visit.Page.RouteAsync(Desk, route =>
        {
            sent.TrySetResult(route.Request);
            return route.FulfillAsync(new RouteFulfillOptions { Status = 204 });
        });
        var address = visit.Page.Url;

        await Assertions.Expect(visit.Page.Locator(".feedback textarea")).ToBeHiddenAsync();
        await visit.Page.CheckAsync(".feedback input[value=no]");
        await visit.Page.FillAsync(".feedback textarea", "Step 2 & 3 = wrong");
        await visit.Page.ClickAsync(".feedback button");

        await Assertions.Expect(visit.Page.Locator(".feedback-status")).ToHaveTextAsync("Thank you.");
        var request = await sent.Task;
        Assert.Equal(("POST", "https://desk.example/answers"), (request.Method, request.Url));
        Assert.EndsWith(".html&answer=no&comment=Step+2+%26+3+%3D+wrong", request.PostData, StringComparison.Ordinal);
        Assert.StartsWith("page=", request.PostData, StringComparison.Ordinal);
        Assert.Equal(address, visit.Page.Url);
        Assert.Equal("p.feedback-status", await visit.FocusAsync());
        Assert.Equal(0, await visit.Page.Locator(".feedback fieldset").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_could_not_be_sent_is_kept_and_can_be_sent_again()
    {
        await using var visit = await OpenAsync();
        await visit.Page.RouteAsync(Desk, route => route.AbortAsync());

        await visit.Page.CheckAsync(".feedback input[value=yes]");
        await visit.Page.FillAsync(".feedback textarea", "Thanks");
        await visit.Page.ClickAsync(".feedback button");

        await Assertions.Expect(visit.Page.Locator(".feedback-status")).ToContainTextAsync("could not be sent");
        await Assertions.Expect(visit.Page.Locator(".feedback textarea")).ToHaveValueAsync("Thanks");
        await Assertions.Expect(visit.Page.Locator(".feedback button")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Without_scripts_it_is_a_plain_form()
    {
        await using var visit = await OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit.Page.RouteAsync(Desk, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<!doctype html><h1>" + route.Request.PostData + "</h1>" }));

        await visit.Page.CheckAsync(".feedback input[value=yes]");
        await visit.Page.ClickAsync(".feedback button");

        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("answer=yes");
        Assert.StartsWith("https://desk.example/answers", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    private async Task<Visit> OpenAsync(BrowserNewContextOptions? options = null) => await browser.VisitAwkwardAsync(browser.AwkwardPages.First(), options);
}
