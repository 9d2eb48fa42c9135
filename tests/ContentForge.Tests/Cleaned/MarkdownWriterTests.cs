namespace ContentForge.Tests.Cleaned;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void Numbers_pictures_tables_and_code_come_out_as_they_went_in()
    {
        const string Text = """
            # Lights stay dark

            Words with **bold**, *italic*, `code` and [a link](https://desk.example/a_(b)).

            3. Hold the key.
               - on the left
               - on the right
            4. Wait.

               ![the keys](https://desk.example/keys.png)

            | Key | Use |
            | --- | --- |
            | Fn | hold \| press |

            > A quote.

            ```
            lights --on
            ```

            """;

        Assert.Equal(Text, Ingest.Tests.Articles.Markdown(Text), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("\\# no heading, \\<b>, \\*no emphasis*, \\_nor this_, \\`nor code\\` and no \\&amp;")]
    [InlineData("\\[key]: no target of a label")]
    [InlineData("\\* no item")]
    [InlineData("See [1\\](the notes) and \\![“a link”](https://desk.example/a)")]
    [InlineData("**2\\* 3**")]
    [InlineData("[\\[1\\]](https://desk.example/notes)")]
    public void Marks_that_were_text_stay_text(string line) => StaysAsItIs(line);

    [Theory]
    [InlineData("2 * 3, snake_case, a_ and 5 < 6")]
    [InlineData("[1] says so, and [x] (ticked) too")]
    [InlineData("#1 of all: the price* rose, as ~ said")]
    [InlineData("Open C:\\Users\\me and AT&T")]
    public void Marks_that_mean_nothing_where_they_stand_are_not_escaped(string line) => StaysAsItIs(line);

    [Theory]
    [InlineData("<p>The <b>red</b> <b>lamp</b></p>", "The **red lamp**")]
    [InlineData("<p><b>T</b><b>he lamp</b></p>", "**The lamp**")]
    [InlineData("<p><b>1)</b> <b>Turn</b> it off</p>", "**1)** **Turn** it off")]
    [InlineData("<p>Hold <b>both <b>keys</b> down</b></p>", "Hold **both keys down**")]
    [InlineData("<p>The lamp<b>:</b> red</p>", "The lamp: red")]
    [InlineData("<p>Press <b>+</b> or <b>-</b></p>", "Press **+** or **-**")]
    [InlineData("<p>The lamp<i>, or the key,</i> is red</p>", "The lamp, *or the key,* is red")]
    [InlineData("<p>It took 5<b>%</b>of it</p>", "It took 5%of it")]
    [InlineData("<p><b><i>Both</i></b> keys</p>", "***Both*** keys")]
    [InlineData("<h2>The <span><b>red</b></span> lamp</h2><p>Red.</p>", "## The red lamp\n\nRed.")]
    public void Emphasis_is_written_where_it_is_read_and_says_something(string html, string markdown) =>
        Assert.Equal($"# T\n\n{markdown}\n", Ingest.Tests.Articles.Markdown($"<html><head><title>T</title></head><body>{html}</body></html>", "a.html"));

    [Fact]
    public void A_link_that_shows_its_address_is_written_as_the_address() => StaysAsItIs("Ask at <https://desk.example/a_(b)> first");

    private static void StaysAsItIs(string line)
    {
        var text = $"# T\n\n{line}\n";

        Assert.Equal(text, Ingest.Tests.Articles.Markdown(text));
    }

    [Fact]
    public void A_number_at_the_start_of_a_paragraph_stays_text() =>
        Assert.Equal("# T\n\n1\\. is not a list\n", Ingest.Tests.Articles.Markdown("# T\n\n1\\. is not a list\n"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Writing_twice_gives_the_same()
    {
        var once = Ingest.Tests.Articles.Markdown("# T\n\n* one\n* two\n\n  three\n\nfour  \nfive\n");

        Assert.Equal(once, Ingest.Tests.Articles.Markdown(once));
    }
}
