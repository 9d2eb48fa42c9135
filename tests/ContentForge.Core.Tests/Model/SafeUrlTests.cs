using ContentForge.Core.Model;

namespace ContentForge.Core.Tests.Model;

public sealed class SafeUrlTests
{
    [Theory]
    [InlineData("https://help.example/a?b=c#d", "https://help.example/a?b=c#d")]
    [InlineData("//img.example/a.png", "https://img.example/a.png")]
    [InlineData("mailto:help@help.example", "mailto:help@help.example")]
    [InlineData("../images/a b.png", "../images/a b.png")]
    [InlineData("#fix-2", "#fix-2")]
    [InlineData("12:30.png", null)]
    [InlineData("./images/12:30.png", "./images/12:30.png")]
    [InlineData("  https://help.example/ ", "https://help.example/")]
    [InlineData("ht\ttps://help.example/", "https://help.example/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("\u0001java\u0003script:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("\\\\host\\share", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_addresses_that_a_page_may_use_pass(string? text, string? expected)
    {
        Assert.Equal(expected is not null, SafeUrl.TryCreate(text, out var url));
        Assert.Equal(expected, url?.Value);
    }

    [Theory]
    [InlineData("https://help.example/\u202Ex", "https://help.example/x")]
    [InlineData("https://help.example/x\uFFFE\U000E0041", "https://help.example/x")]
    [InlineData("a\u200Bb.html", "ab.html")]
    public void Characters_that_show_nothing_are_dropped(string text, string expected) => Assert.Equal(expected, SafeUrl.Parse(text).Value);
}
