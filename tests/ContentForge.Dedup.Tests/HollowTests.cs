using ContentForge.Dedup.Results;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests;

public sealed class HollowTests
{
    private const string Chrome = "Home Products Support\nLoading...\nWe are here to help you!\nSharing is caring!\nDocs Knowledge Center";

    [Fact]
    public void A_page_of_chrome_is_hollow_and_not_merged()
    {
        var result = Find(Document("a.md", Chrome), Document("b.md", Chrome), Document("c.md", Invent(1)));
        Assert.Equal(
            [
                new HollowDocument("a.md", "1 content sentences and no step; an article has at least 3 sentences"),
                new HollowDocument("b.md", "1 content sentences and no step; an article has at least 3 sentences"),
            ],
            result.Hollow);
        Assert.Empty(result.Families);
        Assert.Equal(1, result.Statistics.Published);
    }

    [Fact]
    public void Hollow_pages_with_the_same_chrome_are_told_together()
    {
        var result = Find(Document("a.md", Chrome), Document("b.md", Chrome), Document("c.md", "Prices Login Blog"));
        Assert.Equal(["a.md", "b.md"], Assert.Single(result.HollowFamilies).Members);
    }

    [Fact]
    public void Hollow_pages_that_differ_in_one_line_are_told_together()
    {
        const string menu = "Home News Phones Tablets Laptops Printers Cameras Watches Sound Games Deals Forum Contact About Login Basket Search Help Imprint Privacy";
        var result = Find(Document("a.md", $"{menu}\nToday 17"), Document("b.md", $"Offer 3\n{menu}"));
        Assert.Equal(["a.md", "b.md"], Assert.Single(result.HollowFamilies).Members);
    }

    [Fact]
    public void A_short_article_with_a_step_is_not_hollow() =>
        Assert.Empty(Find(Document("a.md", "Restart it", steps: 1)).Hollow);

    [Fact]
    public void An_empty_text_is_hollow() => Assert.Single(Find(Document("a.md", "")).Hollow);
}
