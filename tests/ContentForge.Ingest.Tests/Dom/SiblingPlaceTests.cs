using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Tests.Dom;

public sealed class SiblingPlaceTests
{
    private readonly IElement _list = Articles.Read("<html><body><div>" + string.Concat(Enumerable.Repeat("<p>a</p>", 100)) + "</div></body></html>", "a.html").Document.QuerySelector("p")!.ParentElement!;

    [Theory]
    [InlineData(0, 99, 50, 50, 51, 49, 0, 99)]
    [InlineData(99, 98, 1, 2)]
    public void Is_found_wherever_the_last_one_was(params int[] places)
    {
        foreach (var place in places)
            Assert.Equal(place, SiblingPlace.Of(_list.ChildNodes, _list.ChildNodes[place]));
    }

    [Fact]
    public void Is_found_after_others_went()
    {
        var last = _list.ChildNodes[99];
        Assert.Equal(99, SiblingPlace.Of(_list.ChildNodes, last));

        for (var i = 0; i < 60; i++)
            _list.RemoveChild(_list.FirstChild!);

        Assert.Equal(39, SiblingPlace.Of(_list.ChildNodes, last));
        Assert.Same(_list.ChildNodes[38], SiblingPlace.Before(last));
        Assert.Null(SiblingPlace.Behind(last));
    }

    [Fact]
    public void A_node_that_is_no_child_is_a_fault() =>
        Assert.Throws<ArgumentException>(() => SiblingPlace.Of(_list.ChildNodes, _list));
}
