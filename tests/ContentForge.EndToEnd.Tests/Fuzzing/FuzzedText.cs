namespace ContentForge.EndToEnd.Tests.Fuzzing;

/// <summary>What the generated projects are put together from: names that the site uses itself, and texts that some format reads as something else.</summary>
internal static class FuzzedText
{
    public static readonly string[] Names =
    [
        "index", "INDEX", "404", "search", "a-z", "error-codes", "topics", "feed", "sitemap", "robots", "llms", "_headers", "con", "nul.x", "a b", "a%20b", "a#b", "a&b", "a'b\"c", "ä", "a\u0308",
        "stra\u00DFe", "STRASSE", "\u0130zmir", "izmir", "日本語", "🔧", "-", "--", "a--b", "x.html", "x", "X", "a.b.c", "\u200B", "\u202Eevil", "=1+1", "@sum", "a\u001Bb", "line\nbreak", "2", "1", "page-2",
        "0x80070005", "very-" + "long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-name",
    ];

    public static readonly string[] Tags =
    [
        "index", "Index", "INDEX", "1", "2", "404", "search", "a/b", "../x", "..", ".", "", " ", "<b>bold</b>", "C#", "C++", ".NET", "Windows 11", "windows-11", "WINDOWS  11", "iPhone", "stra\u00DFe", "strasse",
        "ä", "a\u0308", "ae", "\u0130", "i", "日本語", "🔧", "=1+1", "-", "topics", "a-z", "null", "~", "{{ tag }}", "x\u0000y", "x\u202Ey", "con", "2/index", "a|b", "%2e%2e",
    ];

    public static readonly string[] Keys =
    [
        "title", "tags", "categories", "category", "slug", "permalink", "date", "updated", "canonical", "url", "lang", "language", "description", "author", "aliases", "draft", "corrections", "image", "layout", "weight", "\"\"", "? a",
    ];

    public static readonly string[] Values =
    [
        "index", "topics/index", "/", "../../etc/passwd", "2024-02-30", "2024-02-29", "0000-00-00", "9999-12-31T23:59:59+14:00", "tomorrow", "true", "~", "1e999", "-0", "[]", "{}", "[[[]]]", "{a: {b: {c: d}}}", "\"\"", "''", "\"\\u0000\"",
        "https://help.example/a?b=1#c", "http://[::1", "javascript:alert(1)", "//x", "de", "tr-TR", "xx-invalid-language-tag", "zh-Hant", "{{ x }}", "<script>", "&a x", "*a", "!!int x", "|\n  block\n  text", "- a", "\"unclosed", "A #22 B", "A: B", "@x", "`x`", "%x", "x\u0085y",
    ];

    public static readonly string[] Pieces =
    [
        "`<a href=\"page.html\">`", "`[p](<x.html>)`", "href=\"y.html\"", "src='z.png'", "<loc>x</loc>", "`<loc>q</loc>`", "](<x>)", "[a](b.md)", "[a](good/printer.md)", "[a](https://help.example/x)", "[a](#part)", "[a](?q)", "[a](mailto:x@y.example)", "[a](javascript:alert(1))",
        "[a](<b c>)", "[a](\"x\")", "![p](no.png)", "![p](https://pictures.example/p.png)", "![p](data:image/png;base64,xx)", "<https://help.example/?a=1&b=2>", "https://help.example/plain", "**bold**", "__init__", "*x*", "~~old~~", "`code`", "``a ` b``", "`` ` ``", "<kbd>Ctrl</kbd>",
        "<b>", "</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "]]>", "<![CDATA[x]]>", "&lt;b&gt;", "&amp;amp;", "&#0;", "&#x110000;", "&nbsp;", "{{ 7*7 }}", "{% raw %}", "{{", "}}", "\\", "\\*", "|", "\\|", "0x80070005", "C:\\Windows\\System32",
        "%PATH%", "$HOME", "\u0000", "\u001B[31m", "\uFFFE", "\uFEFF", "\u200B", "\u202E", "\u2028", "\u00AD", "\U000E0041", "a\u0300\u0301\u0302", "日本語", "العربية", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👨‍👩‍👧", "\"", "'", "=cmd", "#", "##", "---", "===", "1.", "- x", "+", "[ ]", "[x]", "(", ")", "[", "]", "\"url\": \"x.html\"",
        "url(x.png)", "@import 'x'", "Sitemap: /x", "/a /b 301", "<meta http-equiv=refresh content=0>", "</main>", "</title>", "</style>", "id=\"content\"", "Win+R", "Settings > System > Sound",
    ];

    public static readonly string[] Words =
    [
        "printer", "router", "screen", "battery", "driver", "update", "network", "restart", "the", "settings", "press", "hold", "button", "open", "choose", "error", "phone", "cable", "adapter", "check", "select", "device", "sound", "install", "remove", "browser", "signal", "account", "sign", "wait",
        "minute", "again", "light", "green", "until", "switch", "off", "on", "and", "then", "memory", "folder", "file", "name", "keyboard", "mouse", "camera", "speaker",
    ];

    public static readonly string[] Payloads =
    [
        "<div onclick=alert(0)><form onsubmit=alert(1)><input onfocus=alert(2) name=parentNode>123</form></div>", "<svg><script>alert(1)</script></svg>", "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<a href=\"\u0001java\u0003script:alert(1)\">x</a>", "<base href=\"https://evil.example/\">", "<template><p>x</p></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<style>p{background:url(x.png)}</style>", "<meta charset=utf-7>",
        "<details><summary>More</summary>\n\n1. Open it.\n2. Close it.\n\n</details>", "<table><tr><td colspan=99999>x</td></tr></table>", "<ol start=99999999999><li>x<li>y</ol>", "<ol reversed><li>a<li>b</ol>", "<select><option>1<option>2</select>", "<p id=content>x</p><p id=content>y</p>", "<h1>a</h1><h1>b</h1>",
        "[ref]: https://help.example/\n\n[ref] [ref][] [x][ref]", "* * *", "Term\n: definition", "<pre>\n  a\n   b\n</pre>", "<ul><ul><li>x</ul></ul>", "<p>1. a<br>2. b<br>3. c</p>", "<!-- affiliate ads begin -->\n\nx\n\n<!-- affiliate ads end -->", "<!-- affiliate ads begin -->", "<img alt=\"&quot;><script>\" src=\"a.png\">",
        "<blockquote><p>Note: careful</p></blockquote>", "> [!WARNING]\n> Careful.", "<plaintext>", "<frameset>", "<object data=x><embed src=y></object>", "<p hidden>secret</p>", "<ruby>漢<rt>kan</rt></ruby>", "Also read\n\n* [a](https://help.example/1)\n* [b](https://help.example/2)\n* [c](https://help.example/3)",
    ];

    public static readonly string[] Elements =
    [
        "p", "div", "section", "article", "aside", "nav", "h1", "h2", "h6", "ul", "ol", "li", "table", "tr", "td", "span", "a", "b", "pre", "code", "blockquote", "details", "summary", "dl", "dt", "dd", "figure", "figcaption", "form", "button", "label", "center", "font", "x-element", "svg", "math", "title", "body", "html", "head",
        "main", "header", "footer", "address", "q", "sup", "ins", "video", "audio", "picture", "map", "canvas",
    ];

    public static readonly string[] Attributes =
    [
        "", "class=ad", "class=\"content post\"", "id=content", "id=\"a b\"", "style=display:none", "href=x.html", "href=\"javascript:alert(1)\"", "onclick=x", "data-src=y.png", "lang=de", "dir=rtl", "hidden", "aria-hidden=true", "role=navigation", "itemprop=step", "title='\"><script>'", "=", "\"", "a=1 a=2", "start=-5", "rowspan=0",
        string.Concat(Enumerable.Range(0, 300).Select(i => $"a{i}={i} ")),
    ];

    public static readonly string[] Repeated =
    [
        "a ", "> ", "- ", "  ", "\n", "*", "**a ", "_", "`", "[", "[ (](", "](", "<b>", "<div>", "</div>", "<br>", "<p>x", "<!--", "<?", "&amp;", "&", "Step 1: a ", "1. a\n", "# a\n", "| a ", "![", "\\", "~", "^", ":", "<a href=x>", "http://x.example ", "word", "\u0301", "🔧", "(", "{{", "\"", "a@b.example ", "0x80070005 ",
    ];

    public static readonly string[] ConfigurationLines =
    [
        "site: { title: \"<b>Help</b>\", url: https://help.example/base/, page-size: 5, feed-size: 1, labels: { index: \"Index\", \"1\": index, iPhone: \"../x\" } }",
        "cleaning: { block-phrases: [printer], disabled-rules: [residue], recurrence: off }",
        "duplicates: { shingle-size: 1, hollow-sentences: 0, merge: union }",
    ];
}
