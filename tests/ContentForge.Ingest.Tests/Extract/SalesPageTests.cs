using ContentForge.Core.Model;
using ContentForge.Ingest.Extract;

namespace ContentForge.Ingest.Tests.Extract;

/// <summary>The page of a shop is told from an article about what the shop sells.</summary>
public sealed class SalesPageTests
{
    [Theory]
    [InlineData("# GlowLamp 7\n\n3 M+ customers\n\n40+ awards\n\n## Features\n\n- Lights each room.\n- Never blinks.\n\nOnly $19.95 a year.\n\nIt comes with a money-back guarantee.\n\nThere is a free trial.\n")]
    [InlineData("# Harbour Mender\n\n[Buy now](https://mender.example/order)\n\nMends all wires.\n\n## What customers say\n\n\"It has mended each wire of our boat within an hour of work.\"\n\nKim Lantern\n\n[Free trial](https://mender.example/trial)\n\nFrom $ 30.\n")]
    [InlineData("# Lampenretter\n\n## Kundenstimmen\n\n„Er hat jede Lampe in unserem Haus wieder zum Leuchten gebracht.“\n\n[Jetzt kaufen](https://retter.example/kauf) für 20 €\n\n[Jetzt testen](https://retter.example/test)\n\n12.000+ Kunden\n\n190 Länder\n")]
    public void A_page_that_counts_quotes_and_prices_is_a_shops(string page) =>
        Assert.Equal(ArticleKind.Promo, KindOf(page));

    [Theory]
    [InlineData("# GlowLamp 7 does not start\n\nThe lamp costs $20, and the trial is free.\n\n## Fix 1: Turn it\n\n1. Open the lid.\n2. Turn the bulb.\n\n## Fix 2: Buy a new one\n\n1. Go to a shop.\n2. Buy now and save 3 $.\n\n40+ lamps were tried.\n\n30 days are the guarantee.\n")]
    [InlineData("# The best lamps of the year\n\nThe GlowLamp costs $20, and for that it does a lot: it lights the whole desk, it never blinks, it can be turned into every direction, and its wire is long enough for a desk in the middle of a room. We have had it for a month and would buy it once more at once, though its foot is a bit light for such a long arm.\n\nThe Harbour costs $30. It is the one for reading in bed, with a clamp in place of a foot and a light that grows warmer the later it gets. Its guarantee is a long one, and what broke in our test was mended within a week, which no other maker in this test has done for us so far.\n\n[Buy now](https://lamps.example/glow)\n\n[Buy now](https://lamps.example/harbour)\n")]
    [InlineData("# Plans and prices of the service\n\nThe plan for one person costs $4 a month. The plan for a team costs $8.\n\n## Change the plan\n\n1. Open the account.\n2. Choose the plan.\n\n## Get money back\n\n1. Write to the desk.\n2. Name the bill.\n")]
    public void An_article_about_a_product_is_an_article(string page) =>
        Assert.NotEqual(ArticleKind.Promo, KindOf(page));

    [Fact]
    public void An_editor_has_the_last_word() =>
        Assert.Equal(ArticleKind.Promo, KindOf("---\ncorrections: { kind: promo }\n---\n# Lamps\n\nA lamp is lit in the evening.\n"));

    private static ArticleKind KindOf(string page) => ArticleExtractor.Extract(Articles.Clean(page)).Kind;
}
