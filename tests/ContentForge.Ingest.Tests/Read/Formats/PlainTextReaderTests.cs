namespace ContentForge.Ingest.Tests.Read.Formats;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Short_lines_before_longer_ones_are_headings_and_bullets_are_items()
    {
        var body = Articles.Body("Why lights go out\nThe sensor sees the sun and turns them off.\nTry this:\n- Close the curtain.\n- Press the key.\n", "a.txt");

        Assert.Equal(
            """
            <h2 lines="1-1">Why lights go out</h2>
            <p lines="2-2">The sensor sees the sun and turns them off.</p>
            <p lines="3-3">Try this:</p>
            <ul>
            <li lines="4-4">Close the curtain.</li>
            <li lines="5-5">Press the key.</li>
            </ul>
            """,
            body,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Numbers_at_the_start_of_lines_make_a_numbered_list()
    {
        var body = Articles.Body("Do this now:\n1. Close the curtain.\n2. Press the key.\n", "a.txt");

        Assert.Contains("<li data-cf-marker=\"2.\" lines=\"3-3\">Press the key.</li>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrapped_lines_are_one_paragraph()
    {
        var body = Articles.Body("the sensor sees the sun\nand turns them off.\n\nwait a while.\n", "a.txt");

        Assert.Contains("<p lines=\"1-2\">the sensor sees the sun and turns them off.</p>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_text_is_text() =>
        Assert.Contains("a &lt; b &amp; c", Articles.Body("so a < b & c.", "a.txt"), StringComparison.Ordinal);
}
