namespace ContentForge.Site.Tests.Theme;

public sealed class TemplateFunctionTests
{
    [Theory]
    [InlineData("{{ date.now }}", "1:4", "date.now")]
    [InlineData("{{ date.utc_now }}", "1:4", "date.utc_now")]
    [InlineData("<p>\n{{ x = date['now'] }}", "2:8", "date.now")]
    [InlineData("{{ '2026-03-01' | date.parse_to_string }}", "1:19", "date.parse_to_string")]
    [InlineData("{{ math.random 1 2 }}", "1:4", "math.random")]
    [InlineData("{{ math.uuid }}", "1:4", "math.uuid")]
    [InlineData("{{ f = @math.uuid; f }}", "1:20", "math.uuid")]
    [InlineData("{{ object.eval '1 + 1' }}", "1:4", "object.eval")]
    [InlineData("{{ 'title' | object.eval }}", "1:14", "object.eval")]
    [InlineData("{{ object.eval_template '{{ title }}' }}", "1:4", "object.eval_template")]
    [InlineData("{{ include_join ['a.html'] '<br>' }}", "1:4", "include_join")]
    [InlineData("{{ ['a.html'] | include_join '<br>' '<p>' '</p>' }}", "1:17", "include_join")]
    public void WhatAThemeMustNotHaveIsRefusedByName(string source, string place, string name) =>
        Assert.StartsWith($"page.html:{place}: error CF5002: A template cannot use '{name}': ", TestTheme.ErrorOf(source));

    [Theory]
    [InlineData("{{ import string }}", 11)]
    [InlineData("{{ import {a: 1} }}", 11)]
    [InlineData("{{ import page }}", 11)]
    public void NothingIsImported(string source, int column) => Assert.Equal(
        $"page.html:1:{column}: error CF5002: A template cannot use 'import'; name the object before each of its members.",
        TestTheme.ErrorOf(source, new { Page = new { Title = "x" } }));

    [Theory]
    [InlineData("{{ date.parse '2026-03-01' }}", "01 Mar 2026")]
    [InlineData("{{ '2026-03-01T23:30:00Z' | date.parse | date.to_string '%F %R %Z' }}", "2026-03-01 23:30 +00:00")]
    [InlineData("{{ '2026-03-01T23:30:00-05:00' | date.to_string '%F %R %s' }}", "2026-03-02 04:30 1772425800")]
    [InlineData("{{ '12:00' | date.to_string '%F %R' }}", "0001-01-01 12:00")]
    [InlineData("{{ date.add_days '2026-03-01' 1 | date.to_string '%A' }}", "Monday")]
    public void ADateIsTheSameOnEveryMachineAndDay(string source, string expected) => Assert.Equal(expected, TestTheme.Render(source));

    [Fact]
    public void ADateIsTheSameInEveryTimeZone()
    {
        // A fixed offset: the text names an instant, and is printed in UTC wherever the build runs.
        Assert.Equal(
            TestTheme.Render("{{ '2026-03-01T12:00:00+00:00' | date.to_string '%F %T %z' }}"),
            TestTheme.Render("{{ '2026-03-01T22:00:00+10:00' | date.to_string '%F %T %z' }}"));
    }

    [Fact]
    public void ATextThatIsNoDateIsAnError() =>
        Assert.Equal("page.html:1:15: error CF5002: 'soon' is no date; write it as 2026-03-01.", TestTheme.ErrorOf("{{ date.parse 'soon' }}"));

    [Theory]
    [InlineData("{{ date.format = '%Y' }}")]
    [InlineData("{{ string.upcase = 1 }}")]
    [InlineData("{{ html['escape'] = @raw }}")]
    [InlineData("{{ html.mine = @raw }}")]
    public void AFunctionCannotBeReplacedForOtherPages(string source) => Assert.Contains("error CF5002", TestTheme.ErrorOf(source));

    [Fact]
    public void AFunctionThatAPageHidesIsThereOnTheNext()
    {
        using var theme = new TestTheme(("page.html", "{{ html.escape '<' }}{{ html = 1 }}"));

        Assert.Equal("&lt;", theme.Page());
        Assert.Equal("&lt;", theme.Page());
    }
}
