using System.Text.Json;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Core.Tests.Model;

public sealed class PrintableTextTests
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = ReadableJson.Encoder };

    [Theory]
    [InlineData("größe/日本.md", "größe/日本.md")]
    [InlineData(@"a\b.md", @"a\b.md")]
    [InlineData("a\u001B]0;x.md", @"a\u001B]0;x.md")]
    [InlineData("a\nb\u202E.md", @"a\u000Ab\u202E.md")]
    [InlineData("a\U000E0041.md", @"a\uDB40\uDC41.md")]
    [InlineData(@"a\u001B.md", @"a\\u001B.md")]
    [InlineData("a\\\u001B.md", @"a\\\u001B.md")]
    public void Names_can_be_shown_and_told_apart(string name, string expected) => Assert.Equal(expected, PrintableText.Name(name));

    [Fact]
    public void Half_a_pair_is_escaped() => Assert.Equal(@"\uD800.md", PrintableText.Name("\uD800.md"));

    [Fact]
    public void A_line_stays_one_line() => Assert.Equal(@"a b c\u0007", PrintableText.Line("a\nb\tc\u0007"));

    [Fact]
    public void Json_holds_the_exact_name_and_nothing_that_steers_a_terminal()
    {
        const string name = "größe<1>\u001B\u009B\u202E\u200B\U000E0041\U0001F600.md";

        var json = JsonSerializer.Serialize(name, Options);

        Assert.Equal("\"größe<1>\\u001B\\u009B\\u202E\\u200B\\uDB40\\uDC41\\uD83D\\uDE00.md\"", json);
        Assert.Equal(name, JsonSerializer.Deserialize<string>(json));
    }
}
