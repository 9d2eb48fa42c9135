using System.Xml;
using System.Xml.Linq;
using ContentForge.Core.Model;
using ContentForge.Export.Dita;

namespace ContentForge.Export.Tests.Dita;

public sealed class ArticleDitaTests
{
    [Fact]
    public void Every_topic_is_valid() => GeneratedArticles.All(article => DitaValidation.AssertValid(ArticleDita.Serialize(article)));

    [Fact]
    public void A_topic_that_is_not_valid_is_noticed()
    {
        var topic = System.Text.Encoding.UTF8.GetString(ArticleDita.Serialize(SampleArticle.Of(SampleArticle.Fix(1, "Restart it", SampleArticle.Procedure("Unplug it.")))));
        var broken = topic.Replace("<cmd>Unplug it.</cmd>", "<p>Unplug it.</p>", StringComparison.Ordinal);

        Assert.ThrowsAny<Exception>(() => DitaValidation.AssertValid(System.Text.Encoding.UTF8.GetBytes(broken)));
    }

    [Fact]
    public void Names_the_document_type_of_the_standard() => Assert.StartsWith(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE troubleshooting PUBLIC "-//OASIS//DTD DITA Troubleshooting//EN" "troubleshooting.dtd">
        <troubleshooting id="a1" xml:lang="en">
        """,
        System.Text.Encoding.UTF8.GetString(ArticleDita.Serialize(SampleArticle.Of())),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_wrong_is_the_condition_and_each_fix_is_a_solution()
    {
        var fix = SampleArticle.Fix(1, "Restart it", SampleArticle.Procedure("Unplug it.", "Plug it in."));
        var prose = SampleArticle.Fix(2, "Wait") with { Body = [SampleArticle.Paragraph("It cools down.")] };
        var article = SampleArticle.Of(fix, prose) with
        {
            Fixes = [fix with { CauseId = "c2" }, prose],
            Intro = [SampleArticle.Paragraph("The light is red.")],
            Problems = [new Problem("No paper", ["E-12"], [Cause("c1", "It is hot."), Cause("c2", "It is unplugged.")], SampleArticle.Source)],
            Conclusion = [SampleArticle.Paragraph("Ask a technician.")],
            Faqs = [new Faq("Why?", [SampleArticle.Paragraph("Heat.")], SampleArticle.Source)],
        };

        AssertTopic(
            """
            <troubleshooting id="a1" xml:lang="en">
              <title>Printer is offline</title>
              <prolog>
                <metadata>
                  <othermeta name="source-file" content="printers/offline.md" />
                  <othermeta name="source-sha256" content="0000000000000000000000000000000000000000000000000000000000000000" />
                </metadata>
              </prolog>
              <troublebody>
                <condition>
                  <p>No paper</p>
                  <p>
                    <msgnum>E-12</msgnum>
                  </p>
                  <p>The light is red.</p>
                </condition>
                <troubleSolution>
                  <cause>
                    <p>It is hot.</p>
                  </cause>
                </troubleSolution>
                <troubleSolution id="f1">
                  <cause>
                    <p>It is unplugged.</p>
                  </cause>
                  <remedy>
                    <title>Restart it</title>
                    <steps>
                      <step>
                        <cmd>Unplug it.</cmd>
                      </step>
                      <step>
                        <cmd>Plug it in.</cmd>
                      </step>
                    </steps>
                  </remedy>
                </troubleSolution>
                <troubleSolution id="f2">
                  <remedy>
                    <title>Wait</title>
                    <steps-informal>
                      <p>It cools down.</p>
                    </steps-informal>
                  </remedy>
                </troubleSolution>
                <troubleSolution>
                  <remedy>
                    <steps-informal>
                      <p>Ask a technician.</p>
                    </steps-informal>
                  </remedy>
                </troubleSolution>
              </troublebody>
              <task id="question-1">
                <title>Why?</title>
                <taskbody>
                  <context>
                    <p>Heat.</p>
                  </context>
                </taskbody>
              </task>
            </troubleshooting>
            """,
            article);
    }

    [Fact]
    public void A_step_keeps_all_that_belongs_to_it()
    {
        var step = SampleArticle.Step(1, "Type the command.") with
        {
            Optional = true,
            Notes =
            [
                new Note(NoteKind.Warning, RichText.FromPlain("Save first."), NotePlacement.Before, SampleArticle.Source),
                new Note(NoteKind.Condition, RichText.FromPlain("If it fails, wait."), NotePlacement.After, SampleArticle.Source),
            ],
            Commands = [new CommandLine("sfc /scannow", CommandHost.CommandPrompt)],
            Media = [new Media(MediaKind.Image, SafeUrl.Parse("a.png"), "A window", "The window", SampleArticle.Source)],
            Substeps = [SampleArticle.Step(1, "Press Enter.")],
            Branches = [new StepBranch("On a tablet", AppliesTo.Unknown, [SampleArticle.Step(1, "Swipe up.")], SampleArticle.Source)],
        };
        var procedure = SampleArticle.Procedure("x") with { Steps = [step], LeadIn = RichText.FromPlain("Do this:"), Result = [SampleArticle.Paragraph("It works.")] };

        Assert.Equal(
            XElement.Parse(
                """
                <steps>
                  <stepsection><p>Do this:</p></stepsection>
                  <step importance="optional">
                    <note type="warning">Save first.</note>
                    <cmd>Type the command.</cmd>
                    <info>
                      <codeblock>sfc /scannow</codeblock>
                      <note type="other" othertype="condition">If it fails, wait.</note>
                      <fig><title>The window</title><image href="a.png" placement="break"><alt>A window</alt></image></fig>
                    </info>
                    <substeps><substep><cmd>Press Enter.</cmd></substep></substeps>
                    <choices><choice><p>On a tablet</p><ol><li><p>Swipe up.</p></li></ol></choice></choices>
                    <stepresult><p>It works.</p></stepresult>
                  </step>
                </steps>
                """).ToString(),
            Topic(SampleArticle.Of(SampleArticle.Fix(1, "Scan", procedure)), keepBlanks: false).Descendants("steps").Single().ToString());
    }

    [Fact]
    public void Texts_keep_their_meanings()
    {
        var text = new RichText("Press Ctrl, open Settings > Chats here", [
            new TextSpan(TextSpanKind.Key, 6, 4),
            new TextSpan(TextSpanKind.MenuPath, 17, 16),
            new TextSpan(TextSpanKind.Link, 34, 4, SafeUrl.Parse("https://help.example/?a=1&b=2")),
        ]);

        Assert.Equal(
            """<p>Press <ph outputclass="key">Ctrl</ph>, open <menucascade><uicontrol>Settings</uicontrol><uicontrol>Chats</uicontrol></menucascade> <xref href="https://help.example/?a=1&amp;b=2" format="html" scope="external">here</xref></p>""",
            Topic(SampleArticle.Of() with { Intro = [new ParagraphBlock(text, SampleArticle.Source)] }).Descendants("p").First().ToString(SaveOptions.DisableFormatting));
    }

    private static Cause Cause(string id, string text) => new(id, RichText.FromPlain(text), SampleArticle.Source);

    private static void AssertTopic(string expected, HelpArticle article) => Assert.Equal(XElement.Parse(expected).ToString(), Topic(article).ToString());

    private static XElement Topic(HelpArticle article, bool keepBlanks = true)
    {
        var xml = ArticleDita.Serialize(article);
        DitaValidation.AssertValid(xml);
        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, IgnoreWhitespace = !keepBlanks });
        return XElement.Load(reader);
    }
}
