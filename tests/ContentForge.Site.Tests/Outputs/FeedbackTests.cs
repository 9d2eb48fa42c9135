using ContentForge.Core.Diagnostics;
using ContentForge.Site.Check;
using ContentForge.Site.Model;
using ContentForge.Site.Tests.Publish;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Outputs;

/// <summary>The form "Was this helpful?", and the links to edit an article and to report a problem with it.</summary>
public sealed class FeedbackTests : IDisposable
{
    private static readonly SiteOptions WithForm = new() { Feedback = new Uri("https://desk.example:8443/feedback?from=site") };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void There_is_no_form_until_there_is_an_address()
    {
        var plan = Plan(new SiteOptions());

        Assert.DoesNotContain("<form class=\"feedback\"", plan.Files.TextOf("phones/a.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", plan.Files.TextOf("_headers"), StringComparison.Ordinal);
        Assert.DoesNotContain("page-links", plan.Files.TextOf("phones/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_sends_the_page_an_answer_and_a_comment()
    {
        var page = Plan(WithForm).Files.TextOf("phones/a.html");

        Assert.Contains("<form class=\"feedback\" method=\"post\" action=\"https://desk.example:8443/feedback?from=site\"", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"page\" value=\"phones/a.html\">", page, StringComparison.Ordinal);
        Assert.Contains("name=\"answer\" value=\"yes\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"answer\" value=\"no\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"comment\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_names_the_host_of_the_form_and_no_other()
    {
        var headers = Plan(WithForm).Files.TextOf("_headers");

        Assert.Contains("; connect-src 'self' https://desk.example:8443; ", headers, StringComparison.Ordinal);
        Assert.Contains("; form-action 'self' https://desk.example:8443; ", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_with_the_form_passes_its_check()
    {
        var result = new ContentForge.Site.Publish.SitePublisher(_folder["site"]).Publish(Plan(WithForm), CancellationToken.None);

        Assert.Empty(result.Diagnostics);
        Assert.True(result.Published);
    }

    [Theory]
    [InlineData("<form action=\"https://desk.example:8443/other\"></form>", true)]
    [InlineData("<form action=\"https://desk.example/feedback\"></form>", false)]
    [InlineData("<form action=\"https://desk.example:8443.evil.example/\"></form>", false)]
    [InlineData("<form action=\"//desk.example:8443/\"></form>", false)]
    [InlineData("<img alt=\"\" src=\"https://desk.example:8443/x.png\">", false)]
    public void Another_host_is_refused(string html, bool isAllowed)
    {
        var policy = ContentPolicy.In("/*\n  Content-Security-Policy: " + new ContentPolicy(AllowsRemoteImages: false, "https://desk.example:8443").Header + "\n  X-Content-Type-Options: nosniff\n");
        var link = Assert.Single(PageScan.Of("<!doctype html><html lang=en><title>x</title>" + html).Links);

        Assert.Equal(isAllowed, !policy.RefusesRemote(link));
    }

    [Fact]
    public void Readers_are_led_to_where_an_article_is_edited_and_a_problem_reported()
    {
        var options = TestSite.WithAddress with { EditLink = LinkPattern.Parse("https://git.example/edit/main/{file}"), ReportLink = LinkPattern.Parse("https://git.example/new?title={title}&page={url}") };

        var plan = Plan(options);

        Assert.DoesNotContain(plan.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Contains("<a href=\"https://git.example/edit/main/phones/a.md\" rel=\"noopener nofollow\">Edit this page</a>", plan.Files.TextOf("phones/a.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://git.example/new?title=About%20phones%2Fa.md&amp;page=https%3A%2F%2Fhelp.example%2Fsite%2Fphones%2Fa.html\" rel=\"noopener nofollow\">Report a problem</a>", plan.Files.TextOf("phones/a.html"), StringComparison.Ordinal);
    }

    private static SitePlan Plan(SiteOptions options) => SiteBuilder.Build(Content(Published("phones/a.md")), options, [TestSite.TemplatesFolder], CancellationToken.None);
}
