using AngleSharp;
using ContentForge.Cleaned;

namespace ContentForge.Tests.Cleaned;

public sealed class HtmlWriterTests
{
    [Theory]
    [InlineData("<p>Open <b>a &amp; b</b>, and&nbsp;<i title='\"x\" &lt;'>click</i>.</p>")]
    [InlineData("<pre>\n\nping\n</pre><pre>ping</pre>")]
    [InlineData("<p>One<br>two<img src=a.png alt=\"'\"></p><hr>")]
    [InlineData("<iframe src=a><b>&amp;</iframe><textarea>\n\na</textarea>")]
    [InlineData("<ul><li>a<ul><li>b</ul><li>c</ul><table><tr><td>d</table>")]
    [InlineData("<p>a</p><svg><path d='M0 0'/></svg><p></p>")]
    public void A_tree_is_spelled_out_as_the_parser_that_made_it_does(string html)
    {
        var body = Ingest.Tests.Articles.Read($"<html><body>{html}</body></html>", "a.html").Document.Body!;

        var text = new System.Text.StringBuilder();
        HtmlText.Append(text, body);

        Assert.Equal(body.ToHtml(), text.ToString());
    }
}
