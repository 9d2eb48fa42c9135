using ContentForge.Core.Model;
using ContentForge.Site.Model;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class SummaryTests
{
    [Fact]
    public void Takes_the_description_first()
    {
        var article = Help("a.md", "Title") with { Metadata = ArticleMetadata.None with { Description = "Said  so.\n" } };

        Assert.Equal("Said so.", Summary.Of(article));
    }

    [Fact]
    public void Takes_the_first_paragraph_that_says_something_else()
    {
        const string Opening = "The printer is online, and still nothing comes out.";
        var article = Help("a.md", "Title") with { Intro = [new ParagraphBlock(Text("4.5"), Source()), new ParagraphBlock(Text(Opening), Source())] };

        Assert.Equal(Opening, Summary.Of(article));
    }

    [Fact]
    public void Takes_the_title_when_there_is_nothing_else() => Assert.Equal("Title", Summary.Of(Help("a.md", "Title")));

    [Fact]
    public void Ends_with_a_whole_sentence_where_one_fits()
    {
        var sentence = new string('a', 90) + ". ";

        Assert.Equal(new string('a', 90) + ". " + new string('a', 90) + ".", Summary.Shorten(sentence + sentence + sentence));
    }

    [Fact]
    public void Ends_with_a_whole_word_else()
    {
        var shortened = Summary.Shorten(string.Join(' ', Enumerable.Repeat("word", 100)));

        Assert.EndsWith("word…", shortened, StringComparison.Ordinal);
        Assert.InRange(shortened.Length, 180, 200);
    }
}
