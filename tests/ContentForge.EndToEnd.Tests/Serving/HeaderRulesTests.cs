using ContentForge.Cli.Serving;

namespace ContentForge.EndToEnd.Tests.Serving;

public sealed class HeaderRulesTests
{
    private static readonly HeaderRules Rules = HeaderRules.Parse("/*\n  X-One: 1\n  Cache-Control: no-store\n\n/assets/*\n\tCache-Control: max-age=60\n/a.html\n  X-Two: a: b\nno header\n");

    [Theory]
    [InlineData("/b.html", "X-One=1 Cache-Control=no-store")]
    [InlineData("/assets/x.css", "X-One=1 Cache-Control=max-age=60")]
    [InlineData("/a.html", "X-One=1 Cache-Control=no-store X-Two=a: b")]
    public void Gives_the_headers_of_every_rule_that_fits(string path, string headers) =>
        Assert.Equal(headers, string.Join(' ', Rules.For(path).Select(header => $"{header.Key}={header.Value}")));
}
