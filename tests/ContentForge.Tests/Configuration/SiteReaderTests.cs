using ContentForge.Configuration;
using ContentForge.Site.Model;

namespace ContentForge.Tests.Configuration;

/// <summary>The section <c>site</c>: what it says reaches the options, and what cannot be is refused at its place.</summary>
public sealed class SiteReaderTests
{
    [Fact]
    public void What_readers_can_do_is_off_by_default()
    {
        var site = Read("");

        Assert.Null(site.Feedback);
        Assert.Null(site.EditLink);
        Assert.Null(site.ReportLink);
        Assert.Null(site.LanguageSource);
    }

    [Fact]
    public void Addresses_for_readers_are_read()
    {
        var site = Read(
            """
            site:
              url: https://help.example/
              feedback: https://desk.example/feedback
              edit-link: https://git.example/edit/main/{file}
              report-link: mailto:desk@help.example?subject={title}&body={url}
            """);

        Assert.Equal("https://desk.example/feedback", site.Feedback?.AbsoluteUri);
        Assert.Equal("https://git.example/edit/main/{file}", site.EditLink?.Text);
        Assert.Equal("mailto:desk@help.example?subject={title}&body={url}", site.ReportLink?.Text);
    }

    [Fact]
    public void The_language_knows_where_it_is_written()
    {
        var site = Read("site:\n  language: de-AT\n");

        Assert.Equal(("de-AT", "contentforge.yml", 2, 13), (site.Language, site.LanguageSource?.File, site.LanguageSource?.Span.StartLine, site.LanguageSource?.Span.StartColumn));
    }

    [Theory]
    [InlineData("feedback: desk.example", "contentforge.yml:2:13: error CF9002: 'desk.example' is not an address that a form can be sent to, such as https://help.example/feedback.")]
    [InlineData("feedback: mailto:desk@help.example", "contentforge.yml:2:13: error CF9002: 'mailto:desk@help.example' is not an address that a form can be sent to")]
    [InlineData("feedback: https://a:b@desk.example/", "contentforge.yml:2:13: error CF9002: 'https://a:b@desk.example/' is not an address that a form can be sent to")]
    [InlineData("edit-link: https://git.example/{path}", "contentforge.yml:2:14: error CF9002: 'https://git.example/{path}' has the unknown name '{path}'; known are {file}, {title}, {url}, {page}, {language}.")]
    [InlineData("report-link: javascript:alert(1)", "contentforge.yml:2:16: error CF9002: 'javascript:alert(1)' is no address that begins with https://, http:// or mailto:.")]
    [InlineData("report-link: https://git.example/new?page={url}", "contentforge.yml:2:16: error CF9002: '{url}' needs the address of the site in 'url'.")]
    public void What_cannot_be_used_is_refused_at_its_place(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<UsageException>(() => Read($"site:\n  {line}\n")).Message, StringComparison.Ordinal);

    private static SiteOptions Read(string yaml) => ConfigurationReader.Parse(yaml, "contentforge.yml").Site;
}
