using System.Text;
using System.Text.Json;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Core.Tests.Model;

public sealed class ArticleJsonTests
{
    private static readonly Provenance Here = new("printers/offline.md", new SourceSpan(3, 1, 4, 12), "ordered-list");

    [Fact]
    public void Writes_the_names_that_other_tools_read()
    {
        var json = Encoding.UTF8.GetString(ArticleJson.Serialize(Article()));

        Assert.Contains("\"title\": \"Printer is offline\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"troubleshooting\"", json, StringComparison.Ordinal);
        Assert.Contains("\"text\": \"Open Settings.\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_back_what_it_wrote_to_the_byte()
    {
        var first = ArticleJson.Serialize(Article());

        var second = ArticleJson.Serialize(ArticleJson.Deserialize(first));

        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(second));
    }

    [Fact]
    public void Refuses_an_article_that_breaks_a_rule_of_the_model()
    {
        var json = Encoding.UTF8.GetString(ArticleJson.Serialize(Article()));
        var renumbered = json.Replace("\"ordinal\": 1", "\"ordinal\": 7", StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => ArticleJson.Deserialize(Encoding.UTF8.GetBytes(renumbered)));
    }

    [Fact]
    public void Refuses_a_fix_for_a_cause_that_no_problem_has()
    {
        var json = Encoding.UTF8.GetString(ArticleJson.Serialize(Article()));
        var unknown = json.Replace("\"causeId\": \"cause-1\"", "\"causeId\": \"cause-2\"", StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => ArticleJson.Deserialize(Encoding.UTF8.GetBytes(unknown)));
    }

    [Fact]
    public void Refuses_a_time_that_is_longer_at_least_than_at_most() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeNeeded("10 to 5 minutes", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5)));

    private static HelpArticle Article()
    {
        var link = new TextSpan(TextSpanKind.Link, 5, 8, SafeUrl.Parse("https://help.example/settings"));
        var step = new Step(
            1, "1.", new RichText("Open Settings.", [link]), [new CodeBlock("ping router", Here)], [], [],
            [new CommandLine("ping router", CommandHost.CommandPrompt)],
            [new Note(NoteKind.Tip, RichText.FromPlain("It takes a minute."), NotePlacement.After, Here)], [], false, Here);
        var procedure = new Procedure(
            "p1", null, RichText.FromPlain("Do this:"), true, ProcedureRole.Main, AppliesTo.Unknown, [step], [], StepEvidence.OrderedList, 1, Here);
        var list = new ListBlock(true, 1, [new ListItem([new ParagraphBlock(RichText.FromPlain("One"), Here)])], Here);
        var table = new TableBlock(true, [new TableRow([RichText.FromPlain("Light"), RichText.FromPlain("Meaning")])], Here);
        var fix = new Fix("f1", 1, "Fix 1:", "Restart it", AppliesTo.Unknown, [list, table], [procedure], FixOrigin.Editorial, Here)
        {
            CauseId = "cause-1",
            TimeNeeded = new TimeNeeded("up to 5 minutes", TimeSpan.Zero, TimeSpan.FromMinutes(5)),
        };
        var problem = new Problem("Printer is offline", ["0x80070005"], [new Cause("cause-1", RichText.FromPlain("It sleeps."), Here)], Here);
        return new HelpArticle(
            "a1", "Printer is offline", null, "en", ArticleKind.Troubleshooting, ArticleMetadata.None,
            new AppliesTo([new Platform("Windows", "11")]), [new ParagraphBlock(RichText.FromPlain("It says offline."), Here)],
            [problem], [new FixGroup(null, GroupMode.Alternatives, ["f1"], [])], [fix], [], [], new SourceReference("printers/offline.md", new string('0', 64), 9));
    }
}
