namespace ContentForge.Ingest.Tests.Writing;

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

        Assert.Equal(Text, Articles.Markdown(Text), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Marks_that_were_text_stay_text() =>
        Assert.Equal("# T\n\n\\# no heading, 2 \\* 3, snake_case, a\\_ and \\<b>\n", Articles.Markdown("# T\n\n\\# no heading, 2 \\* 3, snake_case, a\\_ and \\<b>\n"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_number_at_the_start_of_a_paragraph_stays_text() =>
        Assert.Equal("# T\n\n1\\. is not a list\n", Articles.Markdown("# T\n\n1\\. is not a list\n"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Writing_twice_gives_the_same()
    {
        var once = Articles.Markdown("# T\n\n* one\n* two\n\n  three\n\nfour  \nfive\n");

        Assert.Equal(once, Articles.Markdown(once));
    }
}
