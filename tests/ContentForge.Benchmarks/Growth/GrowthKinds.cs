using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using static ContentForge.Benchmarks.Growth.GrowthKind;

namespace ContentForge.Benchmarks.Growth;

/// <summary>The kinds of input whose time must not grow with the square of their size. A new kind is one line here.</summary>
internal static class GrowthKinds
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<GrowthKind> All { get; } = [.. Steps(), .. Lists(), .. Headings(), .. Tables(), .. Inlines(), .. Words(), .. Blocks(), .. Junk(), .. Facts(), .. Elements(), .. FrontMatters()];

    private static IEnumerable<GrowthKind> Steps() =>
    [
        Markdown("step markers in one line", _ => "Step 1: a "),
        Markdown("counted step markers in one line", i => F($"Step {i}: Click it. ")),
        Markdown("bold numbers in one line", i => F($"**{i % 60}.** Click it. ")),
        Markdown("numbers in one line", i => F($"{i % 99}) Click it. ")),
        Markdown("step paragraphs", i => F($"Step {i}: Click the button.\n\n")),
        Markdown("numbered paragraphs", i => F($"\\({i % 99 + 1}) Click the button.\n\n")),
        Markdown("numbered paragraphs that start anew", _ => "(1) Click the button.\n\n"),
        Markdown("lettered paragraphs", i => F($"{(char)('a' + (i % 8))}) Click the button.\n\n")),
        Markdown("roman paragraphs", i => F($"{(i % 2 == 0 ? "i" : "ii")}. Click the button.\n\n")),
        Markdown("step headings", i => F($"## Step {i}: Click the button\n\nIt is red.\n\n")),
        Markdown("step headings with lists", i => F($"## Step {i}: Click it\n\n1. Open it.\n2. Close it.\n\n")),
        Html("lines of steps behind br", i => F($"{i % 99}. Click the button.<br>\n"), "<p>", "</p>"),
        Html("markers without text", i => F($"<ol start={i % 99}><li></li></ol><p>Click it.</p>")),
        Html("lists of one item that go on", i => F($"<ol start={i % 99}><li>Click it.</li></ol><p>Look at it.</p>")),
        Markdown("announced paragraphs", _ => "Click the button.\n\n", "Follow these steps:\n\n"),
        Markdown("announcements", _ => "Follow these steps:\n\nClick the button.\n\n"),
        Markdown("conditions", _ => "- If it is red, click it.\n", "1. Look at it:\n\n"),
        Markdown("notes", _ => "Note: It is red.\n\n", "1. Click it.\n\n"),
        Markdown("pictures of one step", i => F($"   ![Picture {i}](p{i}.png)\n\n"), "1. Click it.\n\n"),
        Markdown("real steps", i => F($"{i}. Open **Settings** > *Devices*, and click [the button](https://help.example/{i}).\n\n   ![Screen {i}](https://pictures.example/{i}.png)\n\n   ```\n   ipconfig /renew {i}\n   ```\n\n")),
    ];

    private static IEnumerable<GrowthKind> Lists() =>
    [
        Markdown("list items", i => F($"- Thing {i} is red.\n")),
        Markdown("numbered list items", i => F($"{i}. Click thing {i}.\n")),
        Markdown("sub-lists", i => F($"{i}. Click it:\n   - Thing {i}\n   - Another\n")),
        Markdown("lists side by side", i => F($"1. Click thing {i}.\n2. Close it.\n\nWords {i}.\n\n")),
        Html("nested lists", _ => "<ul><li>a", "", ""),
        Html("definition lists", i => F($"<dl><dt>Name {i}</dt><dd>Words {i}.</dd></dl>")),
        Html("terms of one definition list", i => F($"<dt>Name {i}</dt><dd>Words {i}.</dd>"), "<dl>", "</dl>"),
        Html("items of an ordered list", i => F($"<li value={i % 9999}>Click it."), "<ol type=a>", "</ol>"),
        Markdown("items that break off", i => F($"{i % 99}. Click it\n\nand look.\n\n")),
        Html("items that are links", i => F($"<li><a href='https://help.example/{i}'>Words {i}</a></li>"), "<ul>", "</ul>"),
        Html("lists of links", i => F($"<ul><li><a href='https://help.example/{i}'>Words {i}</a></li></ul>")),
    ];

    private static IEnumerable<GrowthKind> Headings() =>
    [
        Markdown("headings of one level", i => F($"## Update driver {i}\n\nClick it.\n\n")),
        Markdown("headings of all levels", i => F($"{new string('#', (i % 6) + 1)} Update driver {i}\n\nClick it.\n\n")),
        Markdown("equal headings", _ => "## Update the driver\n\nClick it.\n\n"),
        Markdown("headings alone", i => F($"## Update driver {i}\n\n")),
        Markdown("fixes", i => F($"## Fix {i % 99}: Update driver {i}\n\n1. Open it.\n2. Close it.\n\n")),
        Markdown("fixes and an equal table of contents", i => F($"- Update driver number {i}\n\n## Update driver number {i}\n\nClick it.\n\n")),
        Markdown("bold lines", i => F($"**Update driver {i}**\n\nClick it.\n\n")),
        Markdown("bold labels", i => F($"**Fix {i % 99}: Update driver {i}**\n\nClick it.\n\n")),
        Markdown("labels in paragraphs", i => F($"Fix {i % 99}: Update driver {i}\n\n")),
        Markdown("lost headings", i => F($"## {i % 99}. Update it\n\n(1) Click it\n\n{(i % 99) + 1}. Update the driver\n\n")),
        Markdown("questions", i => F($"## How do I update driver {i}?\n\nClick it.\n\n"), "# FAQ\n\n"),
        Markdown("causes", i => F($"- Driver {i} is too old.\n"), "## Why does this happen?\n\nFor these reasons:\n\n", "\n\n## Fix 1: Update\n\n1. Open it.\n2. Close it.\n"),
        Markdown("causes and fixes", i => F($"## Why does printer {i} stop?\n\n- Printer driver {i} is too old.\n- The cable is broken.\n\n## Fix {i % 99}: Update printer driver {i}\n\n1. Open it.\n2. Close it.\n\n")),
    ];

    private static IEnumerable<GrowthKind> Tables() =>
    [
        Markdown("table rows", i => F($"| a{i} | b |\n"), "| Name | Thing |\n|---|---|\n"),
        Markdown("table columns", i => F($"| a{i} "), "", "|\n|---|\n"),
        Html("rows of a table", i => F($"<tr><td>a{i}</td><td>b</td></tr>"), "<table>", "</table>"),
        Html("cells of a row", i => F($"<td>a{i}</td>"), "<table><tr>", "</tr></table>"),
        Html("columns with rows", i => F($"<td>a{i}</td>"), "<table><tr><td>a</td></tr><tr><td>a</td></tr><tr>", "</tr></table>"),
        Html("values of colspan", i => F($"<tr><td colspan={i % 1000} rowspan=3>a</td></tr>"), "<table>", "</table>"),
        Html("tables", i => F($"<table><tr><td>a{i}</td><td>b</td></tr><tr><td>a</td><td>b</td></tr></table>")),
        Html("tables around lists", i => F($"<table><tr><td><ol><li>Click {i}.</li></ol></td></tr></table>")),
        Html("nested tables", _ => "<table><tr><td>a", "", ""),
        Markdown("pipes", _ => "| "),
    ];

    private static IEnumerable<GrowthKind> Inlines() =>
    [
        Markdown("links in one paragraph", i => F($"[word {i}](https://help.example/{i}) ")),
        Markdown("links in paragraphs", i => F($"See [word {i}](https://help.example/{i}).\n\n")),
        Markdown("paragraphs that are links", i => F($"[word {i}](https://help.example/{i})\n\n")),
        Markdown("pictures in one paragraph", i => F($"![word {i}](https://help.example/{i}.png) ")),
        Markdown("pictures in paragraphs", i => F($"![word {i}](https://help.example/{i}.png)\n\n")),
        Markdown("pictures with links", i => F($"[![word {i}](https://help.example/{i}.png)](https://help.example/{i})\n\n")),
        Markdown("emphasis", _ => "*a* "),
        Markdown("strong words", _ => "**Open** it. "),
        Markdown("open stars", _ => "*a "),
        Markdown("closing stars", _ => "a* "),
        Markdown("open double stars", _ => "**a "),
        Markdown("stars and lines", _ => "*a _b "),
        Markdown("stars of one and three", _ => "a**b*c "),
        Markdown("tildes", _ => "~~a "),
        Markdown("stars without end", _ => "*"),
        Markdown("runs of backticks", i => new string('`', (i % 300) + 1) + " "),
        Markdown("backticks", _ => "`a "),
        Markdown("inline code", i => F($"`ping {i}` ")),
        Markdown("backslashes", _ => "\\"),
        Markdown("escapes", _ => "\\* "),
        Markdown("brackets", _ => "["),
        Markdown("brackets and parentheses", _ => "[ (]("),
        Markdown("closed brackets", _ => "[a] "),
        Markdown("closing brackets", _ => "] "),
        Markdown("open pictures", _ => "![a"),
        Markdown("parentheses", _ => "[a](("),
        Markdown("links without end", _ => "[a](<b "),
        Markdown("link titles without end", _ => "[a](b \"c "),
        Markdown("entities", _ => "&amp; "),
        Markdown("open entities", _ => "&a"),
        Markdown("autolinks", i => F($"<https://help.example/{i}> ")),
        Markdown("open autolinks", _ => "<https://help.example/"),
        Markdown("addresses", i => F($"https://help.example/{i} ")),
        Markdown("inline tags", i => F($"<b>word {i}</b> ")),
        Markdown("open inline tags", _ => "<b>word "),
        Markdown("tags without end", _ => "<b "),
        Markdown("attributes without end", _ => "<a b=\"c "),
        Markdown("less-than signs", _ => "< "),
        Markdown("reference definitions", i => F($"[name {i}]: https://help.example/{i}\n")),
        Markdown("reference links", i => F($"[name {i}]\n\n[name {i}]: https://help.example/{i}\n\n")),
        Markdown("definitions without end", _ => "[a]: b \"c\n"),
        Markdown("footnote marks", i => F($"Word.[^{i}]\n\n[^{i}]: Note {i}.\n\n")),
        Html("nested spans", _ => "<span>a"),
        Html("code elements", i => F($"<code>ping {i}</code> ")),
        Html("keys", _ => "<kbd>Ctrl</kbd>+<kbd>C</kbd> "),
    ];

    private static IEnumerable<GrowthKind> Words() =>
    [
        Markdown("words in one paragraph", i => F($"word{i} ")),
        Markdown("sentences", i => F($"This is sentence {i}. ")),
        Markdown("one long word", _ => "word"),
        Markdown("lines of one paragraph", i => F($"This is line {i}\n")),
        Markdown("lines that begin with numbers", i => F($"{(i % 90) + 2}. Click it\n"), "Words\n"),
        Markdown("paragraphs", i => F($"This is paragraph {i}.\n\n")),
        Markdown("equal paragraphs", _ => "This is a paragraph.\n\n"),
        Markdown("paragraphs of one word", i => F($"a{i}\n\n")),
        Markdown("hard line breaks", i => F($"Line {i}  \n")),
        Markdown("blanks", _ => "          "),
        Markdown("tabs", _ => "\t"),
        Markdown("line ends", _ => "\n"),
        Markdown("line ends of Windows", i => F($"Line {i}\r\n\r\n")),
        Markdown("lines of blanks", _ => "   \n"),
        Markdown("combining marks", _ => "a\u0301\u0301\u0301"),
        Markdown("emoji", _ => "\U0001F600"),
        Markdown("marks of direction", _ => "\u200Fa\u200E"),
        Markdown("zero-width spaces", _ => "\u200B"),
        Markdown("Chinese", _ => "打开设置窗口。"),
        Markdown("misread text", _ => "donâ€™t "),
        Markdown("dots", _ => "..."),
        Markdown("arrows between menus", i => F($"Open Settings > Sound > Device {i}. ")),
        Markdown("menus without end", _ => "Settings > "),
        Text("lines of plain text", i => F($"This is line {i} of the text\n")),
        Text("paragraphs of plain text", i => F($"This is paragraph {i}.\n\n")),
        Text("short lines of plain text", _ => "Word\n"),
        Text("short lines with blank ones", _ => "Word\n\n\n\n"),
        Text("numbered lines of plain text", i => F($"{i % 99}. Click the button.\n")),
        Text("words of plain text", i => F($"word{i} ")),
    ];

    private static IEnumerable<GrowthKind> Blocks() =>
    [
        Markdown("code blocks", i => F($"```\nping {i}\n```\n\n")),
        Markdown("lines of a code block", i => F($"ping {i}\n"), "```\n", "```\n"),
        Markdown("open code blocks", i => "```" + new string('`', i % 300) + "\n"),
        Markdown("indented code", i => F($"    ping {i}\n")),
        Markdown("quotes", i => F($"> Words {i}.\n\n")),
        Markdown("lines of a quote", i => F($"> Words {i}.\n")),
        Markdown("nested quotes", _ => "> "),
        Markdown("nested Markdown lists", _ => "- "),
        Markdown("rules", _ => "---\n\n"),
        Markdown("underlined headings", i => F($"Heading {i}\n---\n\n")),
        Markdown("comments", i => F($"<!-- comment {i} -->\n\nWords {i}.\n\n")),
        Markdown("open comments", _ => "<!-- comment\n\n"),
        Markdown("comments in one paragraph", _ => "Word <!-- c --> "),
        Markdown("open comments in one paragraph", _ => "Word <!-- c "),
        Markdown("processing instructions", _ => "Word <?a "),
        Markdown("blocks of HTML", i => F($"<div>Words {i}.</div>\n\n")),
        Markdown("lines of HTML", i => F($"<p>Words {i}.</p>\n")),
        Markdown("anchors over lines", i => F($"<a href=\"https://help.example/{i}\">\nwords\n</a>\n\n")),
        Markdown("open anchors", _ => "<a href=\"b\">\n\n"),
        Markdown("open divs", _ => "<div>\n\n"),
    ];

    private static IEnumerable<GrowthKind> Junk() =>
    [
        Html("marked advertisements", i => F($"<!-- ad begin --><p>Buy {i}</p><!-- ad end --><p>Words {i}.</p>")),
        Html("advertisements without end", i => F($"<!-- ad begin --><p>Words {i}.</p>")),
        Html("ends of advertisements", i => F($"<!-- ad end --><p>Words {i}.</p>")),
        Html("addresses of advertisements", i => F($"<p>Words {i}. <a href='https://ad.doubleclick.net/{i}'><img src='https://ad.doubleclick.net/{i}.gif'></a></p>")),
        Html("advertisements in one paragraph", i => F($"<a href='https://ad.doubleclick.net/{i}'><img src='https://ad.doubleclick.net/{i}.gif'></a> "), "<p>Words ", "</p>"),
        Html("inline frames", i => F($"<iframe src='https://ads.example/{i}'></iframe>")),
        Html("films", i => F($"<iframe src='https://www.youtube.com/embed/{i}'></iframe><p>Words {i}.</p>")),
        Html("scripts", i => F($"<script>var a = {i};</script>")),
        Html("scripts between words", i => F($"<p>Words {i}.</p><script>var a = {i};</script>")),
        Html("styles", i => F($"<style>.a{i} {{ color: red }}</style>")),
        Html("forms", i => F($"<form action=a{i}><input name=b><button>Send</button></form>")),
        Html("options", i => F($"<option value={i}>Word {i}"), "<form><select>", "</select></form>"),
        Html("details", i => F($"<details><summary>More {i}</summary><p>Words.</p></details>")),
        Html("hidden elements", i => F($"<div style='display:none'>Words {i}</div>")),
        Html("pixels", i => F($"<img src='https://stat.example/{i}.gif' width=1 height=1>")),
        Html("empty elements", _ => "<div></div>"),
        Html("empty spans in one div", _ => "<span></span>", "<div>", "</div>"),
        Html("empty paragraphs", _ => "<p>&nbsp;</p>"),
        Html("affiliate links", i => F($"<p>Get <a href='https://www.amazon.com/dp/B00{i}?tag=desk-20'>thing {i}</a>.</p>")),
        Html("related lines", i => F($"<p>Related: <a href='https://help.example/{i}'>Words {i}</a></p>")),
        Markdown("also-read lines", i => F($"**Also read:** [Words {i}](https://help.example/{i})\n\n")),
        Html("link farms", i => F($"<a href='https://help.example/{i}'>Words {i}</a> | "), "<p>", "</p>"),
        Html("keyword lines", i => F($"word {i}, "), "<p>Tags: ", "</p>"),
        Html("coupons", i => F($"<p>Save {i % 90}% with code SAVE{i}.</p>")),
        Html("bylines", _ => "<p>By Kim Lantern, March 3, 2024</p>"),
        Html("share bars", _ => "<ul class=share><li><a href='https://www.facebook.com/sharer.php?u=a'>Share</a></li></ul>"),
        Html("breadcrumbs", i => F($"<a href='/{i}'>Home</a> &gt; "), "<div>", "</div>"),
        Html("figures", i => F($"<figure><img src='{i}.png'><figcaption>Picture {i}</figcaption></figure>")),
        Html("pictures of a figure", i => F($"<img src='{i}.png'>"), "<figure>", "</figure>"),
        Html("lazy pictures", i => F($"<img data-src='{i}.png'><noscript><img src='{i}.png'></noscript>")),
        Html("authors", i => F($"<div class=author><img src='{i}.png'><p>Kim Lantern is a writer.</p></div>")),
        Html("comment lists", i => F($"<li class=comment><p>Thanks {i}!</p><a href=#>Reply</a></li>"), "<h2>Comments</h2><ol class=commentlist>", "</ol>"),
        Html("advertisement labels", i => F($"<p>Advertisement</p><p>Words {i}.</p>")),
        Html("menus", i => F($"<nav><ul><li><a href=/{i}>Menu {i}</a></li></ul></nav>")),
        Html("articles of a page", i => F($"<article><h2>Words {i}</h2><p>It is a long sentence about the printer, number {i}.</p></article>")),
        Html("paragraphs in divs", i => F($"<div><div><p>It is a long sentence about the printer, number {i}.</p></div></div>")),
        Html("structured data", i => F($"<script type='application/ld+json'>{{\"@type\":\"Article\",\"name\":\"{i}\"}}</script>")),
        Html("repeated titles", _ => "<h1>Fix the printer</h1><p>Words.</p>"),
    ];

    private static IEnumerable<GrowthKind> Facts() =>
    [
        Markdown("error codes", i => F($"0x8007{i % 65536:X4} ")),
        Markdown("commands", i => F($"**sfc /scannow{i}** "), "1. Type "),
        Markdown("commands of one step", i => F($"   ```\n   sfc /scannow{i}\n   ```\n\n"), "1. Type:\n\n"),
        Markdown("platforms", i => F($"On Windows {i % 12}, iPhone {i % 16} and Android. ")),
        Markdown("platform headings", i => F($"### On Windows {(i % 11) + 1}\n\n1. Click {i}.\n2. Close it.\n\n"), "## Fix 1: Update it\n\n"),
        Markdown("durations", i => F($"Wait {i % 60} minutes ")),
        Markdown("numbers", i => F($"{i % 1000} ")),
        Markdown("keys in one step", _ => "Press **Win** + **R**. ", "1. "),
        Markdown("menus in one step", i => F($"Open **Settings** > **Device {i}**. "), "1. "),
        Markdown("names with values", i => F($"Name {i}: value {i}\n\n")),
    ];

    private static IEnumerable<GrowthKind> Elements() =>
    [
        Html("attributes", i => F($"a{i}=1 "), "<p ", ">Words.</p>"),
        Html("attributes of a link", i => F($"a{i}=1 "), "<p><a href=b ", ">Words</a>.</p>"),
        Html("data attributes", i => F($"data-a{i}=1 "), "<div ", ">Words.</div>"),
        Html("equal attributes", _ => "a=1 ", "<p ", ">Words.</p>"),
        Html("attributes of an end tag", i => F($"a{i}=1 "), "<p>Words.</p ", ">"),
        Html("attributes of bodies", i => F($"<body a{i}=1>")),
        Markdown("attributes in Markdown", i => F($"a{i}=1 "), "<p ", ">Words.</p>"),
        Markdown("attributes of inline HTML", i => F($"a{i}=1 "), "Words <b ", ">words</b>."),
        Html("elements with attributes", i => F($"<p id=a{i} class=b style='color:red' title=c data-a=d data-b=e>Words {i}.</p>")),
        Html("classes", i => F($"c{i} "), "<p class='", "'>Words.</p>"),
        Html("style declarations", i => F($"--a{i}:1;"), "<p style='", "'>Words.</p>"),
        Html("ids", i => F($"<p id=a{i}>Words {i}.</p>")),
        Html("divs side by side", i => F($"<div>Words {i}.</div>")),
        Html("spans side by side", i => F($"<span>Words {i}.</span>"), "<p>", "</p>"),
        Html("nested divs", _ => "<div>a"),
        Html("nested divs in groups", _ => string.Concat(Enumerable.Repeat("<div>", 100)) + "a" + string.Concat(Enumerable.Repeat("</div>", 100))),
        Html("nested bold", _ => "<b>a"),
        Html("open bold in paragraphs", _ => "<p><b>a"),
        Html("bold across paragraphs", _ => "<b><p>a</b></p>"),
        Html("open tags", _ => "<p>a<p>"),
        Html("end tags", _ => "a</div>"),
        Html("end tags of nothing", _ => "</p>"),
        Html("angle brackets", _ => "<"),
        Html("blank tags", _ => "<a>b"),
        Html("entities of HTML", _ => "&eacute;&#233;"),
        Html("comments of HTML", i => F($"<!-- {i} -->a")),
        Html("words of HTML", i => F($"word{i} ")),
        Html("text in tables", _ => "a<td>", "<table>", "</table>"),
        Html("line ends of HTML", _ => "<br>\n"),
        Html("unknown elements", i => F($"<x-a{i}>Words.</x-a{i}>")),
        Html("drawings", _ => "<svg><path d='M0 0'/></svg>"),
        Html("long addresses", _ => "a/", "<p><a href='https://help.example/", "'>Words</a></p>"),
        Html("long alternative texts", i => F($"word{i} "), "<p><img src=a.png alt='", "'></p>"),
        Html("definitions of head", i => F($"<meta name=a{i} content=b>"), "</body><head>"),
    ];

    private static IEnumerable<GrowthKind> FrontMatters() =>
    [
        FrontMatter("tags", i => F($"  - tag {i}\n"), "tags:\n"),
        FrontMatter("tags in brackets", i => F($"tag {i}, "), "tags: [", "last]"),
        FrontMatter("keys", i => F($"key{i}: value\n")),
        FrontMatter("long values", i => F($"word{i} "), "description: "),
        FrontMatter("aliases", i => F($"  - /old/{i}\n"), "aliases:\n"),
        FrontMatter("corrections", i => F($"    - Fix {i}\n"), "corrections:\n  fixes:\n"),
        FrontMatter("rules switched off", i => F($"rule-{i}, "), "cleaning-off: "),
        new("long titles", "a.md", count => new StringBuilder("# ").Insert(2, "word ", count).Append("\n\n1. Open it.\n2. Close it.\n").ToString()),
    ];

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
