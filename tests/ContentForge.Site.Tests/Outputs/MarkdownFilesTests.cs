using ContentForge.Core.Model;
using ContentForge.Site.Outputs;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Outputs;

public sealed class MarkdownFilesTests
{
    [Fact]
    public void Writes_an_article_so_that_its_lists_never_break()
    {
        var restart = Step(1, "Restart the router.") with
        {
            Details = [new ParagraphBlock(Text("Wait 30 seconds."), Source())],
            Notes = [new Note(NoteKind.Tip, Text("Unplug it, too."), NotePlacement.After, Source())],
            Substeps = [Step(1, "Hold the button."), Step(2, "Let it go.")],
        };
        var flush = Step(2, "Empty the cache:") with { Commands = [new CommandLine("ipconfig /flushdns", CommandHost.CommandPrompt)] };
        var fix = Fix(1, "Start *again*", Procedure("p", "x") with { LeadIn = Text("Do this:"), Steps = [restart, flush] });
        var table = new TableBlock(true, [new TableRow([Text("Light"), Text("a|b")]), new TableRow([Text("Red")])], Source());
        var list = new ListBlock(false, 1, [new ListItem([new ParagraphBlock(Text("One"), Source())]), new ListItem([new ParagraphBlock(Text("Two"), Source())])], Source());
        var article = (Help("a.md", "No internet", fix) with { Conclusion = [table, list] }).For("Windows");

        Assert.Equal(
            """
            # No internet

            Applies to: Windows

            ## Start \*again\*

            Do this:

            1. Restart the router.

               Wait 30 seconds.

               > [!TIP]
               > Unplug it, too.

               1. Hold the button.
               2. Let it go.
            2. Empty the cache:

               ```
               ipconfig /flushdns
               ```

            | Light | a\|b |
            | --- | --- |
            | Red |  |

            - One
            - Two

            """,
            MarkdownOf(article));
    }

    [Fact]
    public void Writes_the_text_of_a_procedure_and_each_command_once()
    {
        var renew = Step(1, "Type this:") with
        {
            Details = [new ParagraphBlock(Text("ipconfig /renew"), Source())],
            Commands = [new CommandLine("ipconfig /renew", CommandHost.Unknown)],
        };
        var procedure = Procedure("p", "x") with
        {
            Title = "In Windows",
            Body = [new ParagraphBlock(Text("It needs a minute."), Source())],
            LeadIn = Text("Do this:"),
            Steps = [renew],
        };

        Assert.Equal(
            """
            # No internet

            ## Renew the address

            ### In Windows

            It needs a minute.

            Do this:

            1. Type this:

               ```
               ipconfig /renew
               ```

            """,
            MarkdownOf(Help("a.md", "No internet", Fix(1, "Renew the address", procedure))));
    }

    [Fact]
    public void Leaves_out_a_table_of_contents()
    {
        var contents = new ListBlock(
            true, 1, [new ListItem([new ParagraphBlock(Text("Restart"), Source())])], Source() with { Rule = Provenance.TableOfContents });

        Assert.Equal(
            """
            # No internet

            ## Restart

            ## Reset

            """,
            MarkdownOf(Help("a.md", "No internet", Fix(1, "Restart"), Fix(2, "Reset")) with { Intro = [contents] }));
    }

    [Fact]
    public void Lists_every_article_once_for_language_models()
    {
        var site = TestSite.Of(
            Content(
                Published(Help("a.md", "A [1]").For("Windows", "macOS")),
                Published(Help("b.md", "B"))),
            TestSite.WithAddress);

        Assert.Equal(
            """
            # Help

            > Step-by-step fixes for everyday problems.

            ## macOS

            - [A \[1\]](<https://help.example/site/a.md>): A \[1\]

            ## Articles

            - [B](<https://help.example/site/b.md>): B

            """,
            new MarkdownFiles().Plan(site).TextOf("llms.txt"));
    }

    private static string MarkdownOf(HelpArticle article) => new MarkdownFiles().Plan(TestSite.Of(Published(article))).TextOf("a.md");
}
