namespace ContentForge.Ingest.Tests.Clean.Page;

/// <summary>Pages of several kinds keep what they are for.</summary>
public sealed class PageKindTests
{
    private const string One = "<p>The kettle sings for a minute before the water boils, and the sound is louder the more lime there is in it.</p>";
    private const string Two = "<p>Vinegar takes the lime away when it stands in the kettle for one night and is poured out in the morning.</p>";
    private const string Three = "<p>A pinch of salt does the same for the spout, where vinegar does not reach, and needs no more than an hour.</p>";

    [Theory]
    [InlineData("<main><h1>Kettles</h1>" + One + "<div class=\"ad-wrapper\">" + Two + Three + Two + "</div></main>", "pinch of salt")]
    [InlineData("<main><h1>Kettles</h1>" + One + "<h4 id=\"share-the-kettle\">Share the kettle</h4>" + Two + Three + "</main>", "Share the kettle")]
    [InlineData("<main><h1>Kettles</h1>" + One + Two + "<div class=\"social-media-embed\"><blockquote><p>Mine sang for a whole year until somebody told me what vinegar is for.</p></blockquote></div>" + Three + "</main>", "sang for a whole year")]
    [InlineData("<main><h1>Kettles</h1>" + One + Two + "<p>Fetch the drawing at one of these places:</p><ul><li>One: <a href=\"https://one.example/d\">Drawings of kettles</a></li><li>Two: <a href=\"https://two.example/d\">Drawings of spouts and lids</a></li></ul>" + Three + "</main>", "Drawings of spouts")]
    public void A_name_alone_takes_nothing_of_the_article(string page, string kept) =>
        Assert.Contains(kept, Articles.Markdown($"<!DOCTYPE html><html><body><nav><a href=\"/\">Home</a></nav>{page}<footer>Lamp House</footer></body></html>", "page.html"), StringComparison.Ordinal);
}
