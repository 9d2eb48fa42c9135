using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class TagLabelsTests
{
    [Theory]
    [InlineData("wifi", "How Wi-Fi works", "Wi-Fi")]
    [InlineData("smart-tv", "My smart TV is silent", "Smart TV")]
    [InlineData("iphone", "iPhone: restart it", "iPhone")]
    [InlineData("openAI", "What OpenAI says", "OpenAI")]
    [InlineData("dns", "Change the DNS server", "DNS")]
    public void A_tag_is_labelled_as_titles_write_it(string tag, string title, string label) =>
        Assert.Equal(label, LabelOf(Help("a.md", title).Tagged(tag)));

    [Fact]
    public void The_spelling_in_a_sentence_goes_before_that_of_a_title()
    {
        var article = Help("a.md", "Mobile Data Is Gone").Tagged("mobile-data");

        Assert.Equal("Mobile data", LabelOf(article with { Metadata = article.Metadata with { Description = "Bring your mobile data back." } }));
    }

    [Fact]
    public void A_title_in_capitals_says_nothing_about_spelling() =>
        Assert.Equal("Paper jam", LabelOf(Help("a.md", "HOW TO CLEAR A PAPER JAM").Tagged("paper-jam")));

    [Theory]
    [InlineData("NetworkIssues", "Network issues")]
    [InlineData("repair-tools", "Repair tools")]
    [InlineData("how_to", "How to")]
    [InlineData("sound", "Sound")]
    [InlineData("win11", "Windows 11")]
    [InlineData("windows-8.1", "Windows 8.1")]
    public void What_no_article_writes_is_taken_apart(string tag, string label) =>
        Assert.Equal(label, LabelOf(Help("a.md", "A").Tagged(tag)));

    [Fact]
    public void A_tag_that_is_written_for_readers_stays_as_it_is() =>
        Assert.Equal("Data Recovery", LabelOf(Help("a.md", "A").Tagged("Data Recovery")));

    [Fact]
    public void Tags_of_the_same_letters_are_one_topic()
    {
        var site = TestSite.Of(
            Published(Help("a.md", "A").Tagged("openAI")), Published(Help("b.md", "B").Tagged("open-ai")), Published(Help("c.md", "About OpenAI")));

        Assert.Equal(2, Assert.Single(site.Index.Topics.All).Articles.Length);
    }

    [Theory]
    [InlineData("wifi", "Wi-Fi")]
    [InlineData("Network", "networks")]
    public void The_configuration_has_the_last_word(string name, string tag)
    {
        var options = new SiteOptions { Labels = ImmutableSortedDictionary<string, string>.Empty.Add(name, "Wireless") };
        var site = TestSite.Of(Content(Published(Help("a.md", "How Wi-Fi works").Tagged(tag))), options);

        Assert.Equal("Wireless", Assert.Single(site.Index.Topics.All).Title);
    }

    private static string LabelOf(HelpArticle article) => Assert.Single(TestSite.Of(Published(article)).Index.Topics.All).Title;
}
