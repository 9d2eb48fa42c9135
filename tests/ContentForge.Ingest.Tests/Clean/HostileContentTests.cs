using AngleSharp.Dom;
using ContentForge.Cleaned;

namespace ContentForge.Ingest.Tests.Clean;

/// <summary>Nothing that runs gets through cleaning, neither in the tree nor in what is written from it.</summary>
public sealed class HostileContentTests
{
    public static TheoryData<string> Payloads =>
    [
        "<p onclick=\"steal()\">x</p>",
        "<img src=q onerror=steal()>",
        "<svg><g onload=steal()></g></svg>",
        "<svg><p><style><b title=\"</style><img src=q onerror=steal()>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=q onerror=steal()&gt;\">",
        "<math><a xlink:href=\"javascript:steal()\">x</a></math>",
        "<noscript><p title=\"</noscript><img src=q onerror=steal()>\"></noscript>",
        "<template><img src=q onerror=steal()></template>",
        "<textarea></textarea><img src=q onerror=steal()></textarea>",
        "<title><img src=q onerror=steal()></title>",
        "<iframe src=\"javascript:steal()\"></iframe>",
        "<iframe srcdoc=\"<script>steal()</script>\"></iframe>",
        "<iframe src=\"https://www.youtube.com/embed/x\" onload=steal() srcdoc=\"<script>steal()</script>\"></iframe>",
        "<object data=\"data:text/html;base64,PHNjcmlwdD4=\"></object><embed src=\"javascript:steal()\">",
        "<a href=\"java\tscript:steal()\">x</a>",
        "<a href=\"&#1;javascript:steal()\">x</a>",
        "<a href=\"JaVaScRiPt&colon;steal()\">x</a>",
        "<a href=\"data:text/html,<script>steal()</script>\">x</a>",
        "<a href=\"vbscript:steal()\">x</a>",
        "<form action=\"javascript:steal()\"><input name=body onfocus=steal() autofocus><button formaction=\"javascript:steal()\">x</button></form>",
        "<base href=\"https://evil.example/\"><link rel=stylesheet href=\"https://evil.example/a.css\"><meta http-equiv=refresh content=\"0;url=javascript:steal()\">",
        "<p style=\"background:url(javascript:steal())\">x</p>",
        "<video><source onerror=steal() src=q></video>",
        "<details open ontoggle=steal()>x</details>",
        "<listing>&lt;img src=q onerror=steal()&gt;</listing>",
        "<xmp><img src=q onerror=steal()></xmp>",
        "<plaintext><img src=q onerror=steal()>",
        "<select><template><img src=q onerror=steal()></template></select>",
        "<image name=body src=q onerror=steal()>",
        "[x](javascript:steal())",
        "![x](javascript:steal())",
        "<javascript:steal()>",
        "[x]: javascript:steal()\n\n[x]",
        "`<img src=q onerror=steal()>`",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Nothing_that_runs_survives_in_html(string payload)
    {
        var cleaned = Articles.Clean("Words before.\n\n" + payload + "\n\nWords after.\n");

        AssertInert(cleaned.Article.Document.Body!);
        AssertInert(Reparse(HtmlWriter.Write(cleaned)));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Nothing_that_runs_survives_in_markdown_that_is_read_again(string payload)
    {
        var markdown = Articles.Markdown("Words before.\n\n" + payload + "\n\nWords after.\n");

        AssertInert(Articles.Read(markdown).Document.Body!);
    }

    private static IElement Reparse(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;

    private static void AssertInert(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.LocalName, new[] { "script", "style", "object", "embed", "svg", "math", "form", "input", "template", "base", "link", "meta" });
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
                Assert.NotEqual("srcdoc", attribute.Name);
                Assert.NotEqual("style", attribute.Name);
                Assert.DoesNotContain("script:", attribute.Value.Replace("\t", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
