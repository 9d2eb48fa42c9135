using ContentForge.Core.Model;
using ContentForge.Export.Markdown;

namespace ContentForge.Export.Tests.Markdown;

public sealed class InlineMarkdownTests
{
    [Theory]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("C# and #1", "C# and \\#1")]
    [InlineData("1. no list", "1\\. no list")]
    [InlineData("- no list", "\\- no list")]
    [InlineData("> no quote", "\\> no quote")]
    [InlineData("| no | table", "\\| no \\| table")]
    [InlineData("``` no fence", "\\`\\`\\` no fence")]
    [InlineData("well-known 1.5", "well-known 1.5")]
    [InlineData("Settings > Chats", "Settings > Chats")]
    [InlineData("snake_case and _this_", "snake_case and \\_this\\_")]
    [InlineData("AT&T &amp; more", "AT&T \\&amp; more")]
    [InlineData("<script>alert(1)</script>", "\\<script>alert(1)\\</script>")]
    [InlineData("<!-- cf:step -->", "\\<!-- cf:step -->")]
    [InlineData("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))")]
    [InlineData(" two  blanks ", "&#32;two &#32;blanks&#32;")]
    [InlineData("two\nlines", "two<br>lines")]
    public void Escapes_what_markdown_would_read_as_something_else(string text, string markdown)
    {
        Assert.Equal(markdown, InlineMarkdown.Escape(text));
        Assert.Equal(text, InlineReader.Read(markdown).Plain);
    }

    [Fact]
    public void Has_a_mark_for_every_meaning()
    {
        var text = new RichText("Press Ctrl in Settings > Chats or type cmd now: it helps here", [
            new TextSpan(TextSpanKind.Key, 6, 4),
            new TextSpan(TextSpanKind.MenuPath, 14, 16),
            new TextSpan(TextSpanKind.Code, 39, 3),
            new TextSpan(TextSpanKind.Bold, 43, 3),
            new TextSpan(TextSpanKind.Italic, 48, 2),
            new TextSpan(TextSpanKind.Link, 57, 4, SafeUrl.Parse("https://help.example/a")),
        ]);

        Assert.Equal(
            "Press <kbd>Ctrl</kbd> in __Settings > Chats__ or type `cmd` **now**: _it_ helps [here](<https://help.example/a>)",
            InlineMarkdown.Of(text, url => url));
    }

    [Fact]
    public void Keeps_apart_what_would_be_read_as_one_mark()
    {
        var text = new RichText("abcd", [new TextSpan(TextSpanKind.Bold, 0, 2), new TextSpan(TextSpanKind.Bold, 2, 2), new TextSpan(TextSpanKind.Italic, 3, 1)]);

        var markdown = InlineMarkdown.Of(text, url => url);

        Assert.Equal("**ab**<!---->**c<i>d</i>**", markdown);
        Assert.Equal(text, InlineReader.Read(markdown));
    }

    [Fact]
    public void Says_which_mark_is_not_closed() =>
        Assert.Equal("The mark before 'Settings' is not closed.", Assert.Throws<MarkdownFormatException>(() => InlineReader.Read("Open **Settings")).Message);

    [Fact]
    public void Leaves_out_a_link_that_leads_nowhere()
    {
        var text = new RichText("See here", [new TextSpan(TextSpanKind.Link, 4, 4, SafeUrl.Parse("x.md"))]);

        Assert.Equal("See here", InlineMarkdown.Of(text, _ => null));
    }
}
