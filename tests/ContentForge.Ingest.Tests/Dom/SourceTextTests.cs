using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Tests.Dom;

public sealed class SourceTextTests
{
    [Fact]
    public void Makes_all_line_ends_one() => Assert.Equal("a\nb\nc\n", new SourceText("a\r\nb\rc\n").Text);

    [Fact]
    public void A_line_end_at_the_end_opens_no_line() => Assert.Equal(2, new SourceText("a\nb\n").LineCount);

    [Fact]
    public void Knows_the_place_of_an_offset()
    {
        var position = new SourceText("one\ntwo\nthree").PositionAt(6);

        Assert.Equal("2:3", position.ToString());
    }

    [Fact]
    public void Gives_a_line_without_its_end() => Assert.Equal("two", new SourceText("one\ntwo\nthree").Line(2).ToString());
}
