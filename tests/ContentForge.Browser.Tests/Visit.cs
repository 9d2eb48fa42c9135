using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ContentForge.Browser.Tests;

/// <summary>One visitor with a browser profile of their own, and everything that the browser complained about.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>How long to wait for what should happen at once, in milliseconds.</summary>
    public const int Patience = 60_000;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // To describe every element that is in order takes four times as long as to find those that are not.
    private const string FindBarriers =
        """
        async rules => (await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] }))
          .violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
        """;

    private readonly List<string> _complaints = [];

    private Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings in the console, and what scripts threw.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visit> OpenAsync(IBrowser browser, SiteServer server, string address, BrowserNewContextOptions? options)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        await context.RouteAsync(url => url.StartsWith("http", StringComparison.Ordinal), server.AnswerAsync);
        var visit = new Visit(await context.NewPageAsync());
        await visit.Page.GotoAsync(address);
        return visit;
    }

    /// <summary>What a reader with a disability would stumble over: one line per rule and element.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        // The script is large, and a page that is looked at again still has it.
        if (!await Page.EvaluateAsync<bool>("'axe' in window"))
            await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(FindBarriers, Rules);
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> SidewaysScrollAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");

    /// <summary>The element that has the focus, as a CSS selector would begin to name it.</summary>
    public Task<string> FocusAsync() => Page.EvaluateAsync<string>(
        "(document.activeElement.id ? '#' + document.activeElement.id : document.activeElement.tagName.toLowerCase() + '.' + document.activeElement.className)");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
