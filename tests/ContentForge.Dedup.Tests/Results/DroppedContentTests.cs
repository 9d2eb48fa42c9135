using ContentForge.Dedup.Results;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests.Results;

public sealed class DroppedContentTests
{
    private static readonly string Shared = Invent(1, 60);

    [Fact]
    public void What_only_a_dropped_copy_says_is_listed_with_its_line()
    {
        var dropped = Find(
            Document("a.md", Shared, fixes: 2),
            Document("b.md", "Close the application from the task list first.\n" + Shared + "Clear the cache of the shop as well.\n")).Dropped;
        var content = Assert.Single(dropped);
        Assert.Equal(("a.md", "b.md"), (content.Canonical, content.Path));
        Assert.Equal(
            [
                new DroppedLine(1, "Close the application from the task list first."),
                new DroppedLine(62, "Clear the cache of the shop as well."),
            ],
            content.Lines);
    }

    [Fact]
    public void Nothing_is_dropped_with_a_copy_that_says_the_same() =>
        Assert.Empty(Find(Document("a.md", Shared), Document("b.md", Shared.ToUpperInvariant())).Dropped);

    [Fact]
    public void Nothing_is_dropped_with_a_copy_that_says_less() =>
        Assert.Empty(Find(Document("a.md", Shared + "One more line that is only here.", fixes: 1), Document("b.md", Shared)).Dropped);

    [Fact]
    public void What_two_dropped_copies_say_is_listed_once()
    {
        const string extra = "Clear the cache of the shop as well.";
        var dropped = Find(
            Document("a.md", Shared, fixes: 2), Document("b.md", Shared + extra), Document("c.md", extra + "\n" + Shared)).Dropped;
        Assert.Equal("b.md", Assert.Single(dropped).Path);
    }
}
