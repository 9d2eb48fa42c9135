using System.Text;
using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Export.Json;

namespace ContentForge.Export.Tests.Json;

public sealed class ArticleJsonTests
{
    private static readonly Provenance Here = new("printers/offline.md", new SourceSpan(3, 1, 4, 12), "ordered-list");

    [Fact]
    public void Writes_the_names_that_other_tools_read()
    {
        var json = Json();

        Assert.StartsWith("{\n  \"schemaVersion\": 1,\n  \"id\": \"a1\",\n  \"title\": \"Printer is offline\",\n", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"troubleshooting\"", json, StringComparison.Ordinal);
        Assert.Contains("\"text\": \"Open Settings.\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_back_what_it_wrote_to_the_byte() => GeneratedArticles.All(article =>
    {
        var first = ArticleJson.Serialize(article);

        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(ArticleJson.Serialize(Read(first))));
    });

    [Fact]
    public void Reads_lists_as_deep_as_extraction_follows_them()
    {
        Block deep = new ParagraphBlock(RichText.FromPlain("Bottom"), Here);
        for (var level = 0; level < InputLimits.Default.MaxDomDepth; level++)
            deep = new ListBlock(false, 1, [new ListItem([deep])], Here);

        var json = ArticleJson.Serialize(Article() with { Conclusion = [deep] });

        Assert.Equal(json, ArticleJson.Serialize(Read(json)));
    }

    [Fact]
    public void Reads_keys_in_any_order_and_behind_a_byte_order_mark()
    {
        var json = "\uFEFF" + Json().Replace("\"id\": \"a1\",\n  \"title\": \"Printer is offline\",", "\"title\": \"Printer is offline\",\n  \"id\": \"a1\",", StringComparison.Ordinal);

        Assert.True(ArticleJson.Read(Encoding.UTF8.GetBytes(json)).IsArticle);
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", "$.schemaVersion: version 2 is not known here; this program reads version 1.")]
    [InlineData("\"schemaVersion\": 1,", "", "$: the key 'schemaVersion' is missing.")]
    [InlineData("\"ordinal\": 1,", "\"ordinal\": 7,", "$.fixes: Item 1 has the ordinal 7.")]
    [InlineData("\"ordinal\": 1,", "\"ordinal\": 1.5,", "$.fixes[0].ordinal: a number is needed.")]
    [InlineData("\"ordinal\": 1,", "\"ordinal\": 1, \"ordinal\": 1,", "$.fixes[0].ordinal: the key is there twice.")]
    [InlineData("\"title\": \"Restart it\"", "\"title\": \" \"", "$.fixes[0].title: A text is needed.")]
    [InlineData("\"title\": \"Restart it\"", "\"titel\": \"Restart it\"", "$.fixes[0].titel: the key is unknown.")]
    [InlineData("\"title\": \"Restart it\",", "", "$.fixes[0]: the key 'title' is missing.")]
    [InlineData("\"origin\": \"editorial\"", "\"origin\": \"me\"", "$.fixes[0].origin: one of editorial, vendorPromotion is needed.")]
    [InlineData("\"origin\": \"editorial\"", "\"origin\": 0", "$.fixes[0].origin: one of editorial, vendorPromotion is needed.")]
    [InlineData("\"origin\": \"editorial\"", "\"origin\": null", "$.fixes[0].origin: a value is needed.")]
    [InlineData("\"kind\": \"list\"", "\"kind\": \"lists\"", "$.fixes[0].body[0].kind: one of paragraph, heading, list, table, quote, code, media, note is needed.")]
    [InlineData("\"text\": \"Open Settings.\"", "\"text\": \"Close it.\"", "$.fixes[0].procedures[0].steps[0].text: it must repeat the text of the instruction.")]
    [InlineData("\"length\": 8", "\"length\": 80", "$.fixes[0].procedures[0].steps[0].instruction.spans: A span ends at 85, behind the text of 14.")]
    [InlineData("https://help.example/settings", "javascript:alert(1)", "$.fixes[0].procedures[0].steps[0].instruction.spans[0].url: an address is needed that a page may use: http, https, mailto or relative.")]
    [InlineData("\"startLine\": 3", "\"startLine\": 9", "$.intro[0].source.span.endLine: ")]
    [InlineData("\"fixIds\": [\n        \"f1\"\n      ]", "\"fixIds\": [\n        \"f2\"\n      ]", "$.groups: The groups do not hold the fixes in their order.")]
    [InlineData("\"causeId\": \"cause-1\"", "\"causeId\": \"cause-2\"", "$.fixes: No problem has the cause 'cause-2'.")]
    [InlineData("\"atMost\": \"00:05:00\"", "\"atMost\": \"5 minutes\"", "$.fixes[0].timeNeeded.atMost: a length of time is needed, such as 00:05:00.")]
    [InlineData("\"atLeast\": \"00:00:00\"", "\"atLeast\": \"00:10:00\"", "$.fixes[0].timeNeeded.atMost: The longest time is zero, or shorter than the shortest.")]
    [InlineData("\"conclusion\": []", "\"conclusion\": {}", "$.conclusion: a list is needed.")]
    [InlineData("\"conclusion\": []", "\"conclusion\": [", "This is no JSON.")]
    public void Says_where_and_why_it_cannot_read(string valid, string broken, string problem)
    {
        var json = Json();
        var at = json.IndexOf(valid, StringComparison.Ordinal);
        Assert.True(at >= 0, json);

        var result = ArticleJson.Read(Encoding.UTF8.GetBytes(json[..at] + broken + json[(at + valid.Length)..]));

        Assert.False(result.IsArticle);
        Assert.StartsWith(problem, result.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("ContentForge.", result.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\"text\"")]
    public void Refuses_what_is_no_article(string json) => Assert.False(ArticleJson.Read(Encoding.UTF8.GetBytes(json)).IsArticle);

    private static HelpArticle Read(byte[] json)
    {
        var result = ArticleJson.Read(json);
        Assert.True(result.IsArticle, result.Problem);
        return result.Article!;
    }

    private static string Json() => Encoding.UTF8.GetString(ArticleJson.Serialize(Article()));

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
