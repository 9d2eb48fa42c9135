using System.Text.Json.Nodes;
using ContentForge.Core.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Tests.Views;

public sealed class HtmlTests
{
    [Fact]
    public void Escapes_everything_that_could_be_markup()
    {
        var text = RichText.FromPlain("<script>alert('x')</script> & \"more\"");

        Assert.Equal("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;", Encode(text));
    }

    [Fact]
    public void Drops_control_characters_and_replaces_broken_pairs() =>
        Assert.Equal("a b\uFFFD<br>c", Encode(RichText.FromPlain("a\0\u001B\t\u0085b\uD800\nc")));

    [Fact]
    public void Writes_each_kind_of_meaning_as_its_element()
    {
        var text = new RichText(
            "bold italic code key path",
            [
                new TextSpan(TextSpanKind.Bold, 0, 4),
                new TextSpan(TextSpanKind.Italic, 5, 6),
                new TextSpan(TextSpanKind.Code, 12, 4),
                new TextSpan(TextSpanKind.Key, 17, 3),
                new TextSpan(TextSpanKind.MenuPath, 21, 4),
            ]);

        Assert.Equal(
            "<strong>bold</strong> <em>italic</em> <code>code</code> <kbd>key</kbd> <span class=\"menu-path\">path</span>",
            Encode(text));
    }

    [Fact]
    public void Nests_meanings_and_closes_them_in_order()
    {
        var text = new RichText("one two three", [new TextSpan(TextSpanKind.Bold, 0, 13), new TextSpan(TextSpanKind.Italic, 4, 3), new TextSpan(TextSpanKind.Code, 8, 5)]);

        Assert.Equal("<strong>one <em>two</em> <code>three</code></strong>", Encode(text));
    }

    [Fact]
    public void Escapes_the_address_of_a_link()
    {
        var text = new RichText("here", [new TextSpan(TextSpanKind.Link, 0, 4, SafeUrl.Parse("https://a.example/?x=1&y=\"><script>"))]);

        Assert.Equal("<a href=\"https://a.example/?x=1&amp;y=&quot;&gt;&lt;script&gt;\" rel=\"noopener nofollow\">here</a>", Encode(text));
    }

    [Fact]
    public void Keeps_the_text_of_a_link_that_leads_nowhere()
    {
        var text = new RichText("here", [new TextSpan(TextSpanKind.Link, 0, 4, SafeUrl.Parse("gone.html"))]);

        Assert.Equal("here", Html.FromRichText(text, _ => null).Value);
    }

    [Fact]
    public void Never_puts_a_link_into_a_link()
    {
        var url = SafeUrl.Parse("page.html");
        var text = new RichText("one two", [new TextSpan(TextSpanKind.Link, 0, 7, url), new TextSpan(TextSpanKind.Link, 4, 3, url)]);

        Assert.Equal("<a href=\"page.html\">one two</a>", Encode(text));
    }

    [Fact]
    public void Writes_json_that_cannot_end_its_script()
    {
        var json = Html.FromJson(new JsonObject { ["name"] = "</script><!-- ü" }).Value;

        Assert.DoesNotContain('<', json);
        Assert.Contains('ü', json);
    }

    private static string Encode(RichText text) => Html.FromRichText(text, url => url).Value;
}
