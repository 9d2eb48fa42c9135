using ContentForge.Core.Model;
using ContentForge.Export.Markdown;
using static ContentForge.Export.Tests.SampleArticle;

namespace ContentForge.Export.Tests.Markdown;

public sealed class ArticleMarkdownTests
{
    [Fact]
    public void Is_markdown_that_a_person_reads_with_comments_for_the_rest() => Assert.Equal(
        """
        <!-- cf:article {"schemaVersion":1,"id":"a1","language":"en","kind":"troubleshooting","source":{"file":"printers/offline.md","sha256":"0000000000000000000000000000000000000000000000000000000000000000","lines":9}} -->

        # Printer is offline

        The light is red. <!-- cf: 3:1-4:12 -->

        <!-- cf:group {"mode":"alternatives"} -->

        ## Restart it <!-- cf:fix 3:1-4:12 {"id":"f1","origin":"editorial"} -->

        <!-- cf:procedure 3:1-4:12 {"id":"p1","role":"main","evidence":"orderedList","confidence":1} -->

        Do this: <!-- cf:lead-in -->

        <!-- cf:steps -->

        1. Type this: <!-- cf: 3:1-4:12 {"sourceMarker":"1)"} -->

           <!-- cf:command {"host":"commandPrompt"} -->
           ```
           net stop spooler
           ```

           <!-- cf:note 3:1-4:12 {"placement":"after"} -->
           > [!WARNING]
           > All jobs are lost.

           <!-- cf:media 3:1-4:12 -->
           ![A window](<a.png> "The window")
        2. Switch it on. <!-- cf: 3:1-4:12 -->

           <!-- cf:steps -->

           1. Press the button. <!-- cf: 3:1-4:12 -->

           **On a tablet** <!-- cf:branch 3:1-4:12 -->

           1. Swipe up. <!-- cf: 3:1-4:12 -->

        <!-- cf:result -->

        The light is green. <!-- cf: 3:1-4:12 -->

        <!-- cf:conclusion -->

        <!-- cf: 3:1-4:12 -->
        | Light | a\|b |
        | --- | --- |
        | Red |  |

        ## Why? <!-- cf:faq 3:1-4:12 -->

        Heat. <!-- cf: 3:1-4:12 -->

        """,
        ArticleMarkdown.Write(Article()));

    [Fact]
    public void Without_comments_it_says_the_same_to_a_person()
    {
        var markdown = ArticleMarkdown.Write(Article(), new MarkdownOptions { Comments = false, Resolve = _ => null });

        Assert.DoesNotContain("<!--", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("a.png", markdown, StringComparison.Ordinal);
        Assert.StartsWith("# Printer is offline\n\nThe light is red.\n\n## Restart it\n\nDo this:\n\n1. Type this:\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_what_a_person_changed()
    {
        var edited = ArticleMarkdown.Write(Article())
            .Replace("## Restart it", "## Restart the _printer_", StringComparison.Ordinal)
            .Replace("Switch it on.", "Switch it\n   **on**.", StringComparison.Ordinal)
            .Replace("is red. <!--", "is red.\n<!--", StringComparison.Ordinal)
            .Replace("[!WARNING]", "[!TIP]", StringComparison.Ordinal)
            .Replace("| Red |  |", "| Red | hot |\n| Green | cold |", StringComparison.Ordinal);

        var article = ArticleMarkdown.Read(edited).Article!;

        Assert.Equal("The light is red.", PlainText.Of(article.Intro));
        Assert.Equal("Restart the printer", article.Fixes[0].Title);
        Assert.Equal(new RichText("Switch it on.", [new TextSpan(TextSpanKind.Bold, 10, 2)]), article.Fixes[0].Procedures[0].Steps[1].Instruction);
        Assert.Equal(NoteKind.Tip, article.Fixes[0].Procedures[0].Steps[0].Notes[0].Kind);
        Assert.Equal(["Light a|b", "Red hot", "Green cold"], ((TableBlock)article.Conclusion[0]).Rows.Select(row => string.Join(' ', row.Cells)));
    }

    [Theory]
    [InlineData("<!-- cf:article", "<!-- article", 1, "The comment 'cf:article' is missing; only Markdown that was written with comments can be read back.")]
    [InlineData("\"language\":\"en\"", "\"language\":en", 1, "The comment holds no valid JSON.")]
    [InlineData(" <!-- cf:lead-in -->", "", 13, "There is no comment that says where this stands in the source.")]
    [InlineData("The light is red. <!-- cf: 3:1-4:12 -->", "***", 5, "There is no comment that says where this stands in the source.")]
    [InlineData("The light is red. <!-- cf: 3:1-4:12 -->", "[light]: red", 5, "There is no comment that says where this stands in the source.")]
    [InlineData("<!-- cf: 3:1-4:12 -->", "<!-- cf: 3:1-2:12 -->", 5, "The comment has a stretch of the source that ends before it begins.")]
    [InlineData("<!-- cf: 3:1-4:12 -->", "<!-- cf: line 3 -->", 5, "The comment is not of the form 'cf:role line:column-line:column {json}'.")]
    [InlineData("<!-- cf:steps -->\n\n1. Type", "1. Type", 11, "The procedure has no list of steps below a comment 'cf:steps'.")]
    [InlineData("1. Type this: <!-- cf: 3:1-4:12 {\"sourceMarker\":\"1)\"} -->", "1. \n", 17, "Step 1 does not begin with its instruction.")]
    [InlineData("![A window](<a.png> \"The window\")", "A window", 29, "A picture or a link is needed below the comment.")]
    [InlineData("[!WARNING]\n   > ", "", 25, "An alert such as '> [!NOTE]' is needed below the comment.")]
    [InlineData("   > [!WARNING]\n   > All", "   All", 25, "What 'cf:note' says does not stand beside it.")]
    [InlineData("```\n\n", "``\n\n", 20, "The code is not closed.")]
    [InlineData("| --- | --- |\n", "", 47, "The table has no line of hyphens below its first row.")]
    [InlineData("Heat.", "**Heat.", 53, "The mark before 'Heat.' is not closed.")]
    [InlineData("<!-- cf:conclusion -->", "<!-- cf:ending -->", 44, "'cf:ending' is not expected here.")]
    public void Says_where_and_why_it_cannot_read(string valid, string broken, int line, string problem)
    {
        var markdown = ArticleMarkdown.Write(Article());
        var at = markdown.IndexOf(valid, StringComparison.Ordinal);

        var result = ArticleMarkdown.Read(markdown[..at] + broken + markdown[(at + valid.Length)..]);

        Assert.Equal(problem, result.Problem);
        Assert.Equal(SourceSpan.At(line), result.Place);
    }

    [Fact]
    public void What_breaks_a_rule_of_the_model_is_told_as_the_json_reader_tells_it() => Assert.Equal(
        "$.fixes[0].title: A text is needed.",
        ArticleMarkdown.Read(ArticleMarkdown.Write(Article()).Replace("## Restart it", "##", StringComparison.Ordinal)).Problem);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("`")]
    [InlineData("``` ")]
    [InlineData("[")]
    [InlineData("**")]
    [InlineData("<a href=\"x\">")]
    [InlineData("<!-- cf: 1:1 -->\n")]
    public void Refuses_endless_repetition_in_time(string piece)
    {
        var hostile = "<!-- cf:article {} -->\n\n# A\n\n" + string.Concat(Enumerable.Repeat(piece, 20_000));

        Assert.False(ArticleMarkdown.Read(hostile).IsArticle);
    }

    private static HelpArticle Article()
    {
        var type = Step(1, "Type this:") with
        {
            SourceMarker = "1)",
            Commands = [new CommandLine("net stop spooler", CommandHost.CommandPrompt)],
            Notes = [new Note(NoteKind.Warning, RichText.FromPlain("All jobs are lost."), NotePlacement.After, Source)],
            Media = [new Media(MediaKind.Image, SafeUrl.Parse("a.png"), "A window", "The window", Source)],
        };
        var start = Step(2, "Switch it on.") with
        {
            Substeps = [Step(1, "Press the button.")],
            Branches = [new StepBranch("On a tablet", AppliesTo.Unknown, [Step(1, "Swipe up.")], Source)],
        };
        var procedure = Procedure("x") with { LeadIn = RichText.FromPlain("Do this:"), Steps = [type, start], Result = [Paragraph("The light is green.")] };
        return Of(Fix(1, "Restart it", procedure)) with
        {
            Intro = [Paragraph("The light is red.")],
            Conclusion = [new TableBlock(true, [new TableRow([RichText.FromPlain("Light"), RichText.FromPlain("a|b")]), new TableRow([RichText.FromPlain("Red"), RichText.Empty])], Source)],
            Faqs = [new Faq("Why?", [Paragraph("Heat.")], Source)],
        };
    }
}
