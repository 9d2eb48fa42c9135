using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Tests.Clean;

/// <summary>An article may be about the parts of pages: their names alone take nothing away.</summary>
public sealed class PageNamesInArticlesTests
{
    [Theory]
    [InlineData("## Author\n\nThe author of a page is the one who saved it first.\n\n")]
    [InlineData("## Comments\n\nReaders may answer below a page. Turn this off under **Settings > Discussion**.\n\n")]
    [InlineData("## 3 comments\n\nThree comments are shown before the rest is folded.\n\n")]
    [InlineData("## Newsletter\n\nThe letter goes out on Fridays.\n\n")]
    [InlineData("## Disclaimer\n\nThe scripts come without any warranty.\n\n")]
    [InlineData("## Share this page\n\n1. Open the menu.\n2. Share\n3. Print\n\n")]
    [InlineData("## Drucken\n\nWählen Sie im Menü den Eintrag **Drucken**.\n\n")]
    [InlineData("## Der Weg\n\n1. Teilen\n2. Empfänger eintragen\n\n")]
    [InlineData("## Buttons\n\n**Share**\n\nSends the page to a colleague.\n\n**Print**\n\nPrints the page.\n\n")]
    [InlineData("## Buttons\n\n- Share\n- Print\n- Delete\n\n")]
    [InlineData("## Buttons\n\n| Button | What it does |\n|---|---|\n| Share | Sends it |\n| Drucken | Druckt es |\n\n")]
    [InlineData("## Related links\n\n- [Foot of a page](foot.md)\n- [Head of a page](head.md)\n\n")]
    [InlineData("## See also\n\n- [Wiki handbook](https://docs.example/wiki/handbook)\n- [Wiki syntax](https://docs.example/wiki/syntax)\n\n")]
    [InlineData("## Weitere Informationen\n\n- [Handbuch](handbuch.md)\n\n")]
    [InlineData("Read more: [Foot of a page](foot.md)\n\n")]
    [InlineData("## Does it work without a network?\n\nNo.\n\n## What is on the button?\n\nClose\n\n")]
    [InlineData("## Was this page helpful?\n\nThe question is shown below each page. Its answers are kept for a year.\n\n")]
    [InlineData("## Licence\n\nThe text is available under the Creative Commons Attribution 4.0 license.\n\n")]
    [InlineData("**Tags**\n\nTags hold a page together with others.\n\n")]
    [InlineData("- [The sandbox](sandbox.md)\n- [Join our Telegram channel](https://t.example/desk)\n\n")]
    public void A_section_stays_though_its_heading_is_the_name_of_a_part(string section)
    {
        const string Before = "# Parts of a page\n\nA page of the wiki has a head, a body and a foot. This guide names what stands in them.\n\n";

        Assert.DoesNotContain(Articles.Clean(Before + section + "## The foot\n\nThe foot has the day of the last change.\n").Removals, IsLoss);
        Assert.DoesNotContain(Articles.Clean(Before + section).Removals, IsLoss);
    }

    [Fact]
    public void A_heading_that_the_author_left_empty_stays() =>
        Assert.DoesNotContain(Articles.Clean("# Parts of a page\n\nA page has a head and a foot.\n\n## Additional information\n").Removals, IsLoss);

    [Theory]
    [InlineData("## Comments\n\nKim says:\n\nI have such a lamp too.\n\nReply\n\n")]
    [InlineData("## Newsletter\n\n<form><input name=\"mail\"><button>Send</button></form>\n\n")]
    [InlineData("## Popular downloads\n\n[Lamp drawings](https://lamps.example/1)\n\n[Wire drawings](https://lamps.example/2)\n\n")]
    [InlineData("<div class=\"author-box\"><h3>About the author</h3><p>Kim has a lamp on her desk.</p></div>\n\n")]
    [InlineData("Was this page helpful?\n\nYes\n\nNo\n\n")]
    public void What_is_also_made_like_a_part_of_a_page_goes(string part) =>
        Assert.Equal("# Lamps\n\nA lamp is lit in the evening, and put out at night.\n", Articles.Markdown("# Lamps\n\nA lamp is lit in the evening, and put out at night.\n\n" + part));

    private static bool IsLoss(Removal removal) => !removal.KeepsText && removal.Class != RemovalClasses.RepeatedTitle;
}
