using System.Text;
using System.Text.Json;
using ContentForge.Audit;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Tests.Audit;

public sealed class AuditFilesTests
{
    private static readonly CanonicalReason Reason = new(CanonicalCriterion.OldestDate, "the older one");

    private static readonly DedupResult Result = new()
    {
        Families =
        [
            new DuplicateFamily(FamilyKind.Duplicate, "b.md", ["a.md", "b.md"], Reason, []),
            new DuplicateFamily(FamilyKind.Series, "x/1.md", ["x/1.md", "x/2.md"], Reason, [new Substitution("acme one", "zeta", 3)]),
        ],
        Hollow = [new HollowDocument("h1.md", "nothing"), new HollowDocument("h2.md", "nothing")],
        HollowFamilies = [new DuplicateFamily(FamilyKind.Duplicate, "h1.md", ["h1.md", "h2.md"], Reason, [])],
        Related = [new RelatedList("b.md", [new RelatedDocument("größe <1>.md", 0.5)])],
        Pairs = [new SimilarPair("a.md", "say \"hi\", now.md", 0.1 + 0.2, 1, 0.25)],
        Dropped = [],
        Diagnostics = [new Diagnostic(DiagnosticCodes.StaleDecision, "duplicates.yml", SourceSpan.At(3, 5), "There is no article 'z'.")],
        Boilerplate = [],
        Statistics = new DedupStatistics(9, 6, 4, 2, 1, 6, 0),
    };

    [Fact]
    public void Duplicates_json_lists_families_hollow_pages_and_related_articles()
    {
        using var stream = new MemoryStream();
        DuplicatesJson.Write(Result, stream);
        Assert.Equal(
            """
            {
              "articles": 9,
              "families": [
                {
                  "kind": "duplicate",
                  "canonical": "b.md",
                  "reason": "the older one",
                  "members": [
                    "a.md",
                    "b.md"
                  ]
                },
                {
                  "kind": "series",
                  "canonical": "x/1.md",
                  "reason": "the older one",
                  "members": [
                    "x/1.md",
                    "x/2.md"
                  ],
                  "substitutions": [
                    {
                      "from": "acme one",
                      "to": "zeta",
                      "count": 3
                    }
                  ]
                },
                {
                  "kind": "duplicate",
                  "hollow": true,
                  "canonical": "h1.md",
                  "reason": "the older one",
                  "members": [
                    "h1.md",
                    "h2.md"
                  ]
                }
              ],
              "hollow": [
                "h1.md",
                "h2.md"
              ],
              "related": [
                {
                  "path": "b.md",
                  "documents": [
                    {
                      "path": "größe <1>.md",
                      "score": 0.5
                    }
                  ]
                }
              ]
            }

            """,
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Pairs_csv_quotes_where_it_must_and_keeps_every_digit()
    {
        var output = new StringWriter();
        PairsCsv.Write(Result, output);
        Assert.Equal("a,b,jaccard,containment\na.md,\"say \"\"hi\"\", now.md\",0.30000000000000004,1\n", output.ToString());
    }

    [Fact]
    public void Families_csv_has_one_record_for_each_member()
    {
        var output = new StringWriter();
        FamiliesCsv.Write(Report(), output);
        Assert.Equal(
            """
            family,kind,size,member,canonical,title,fixes,steps,images,date,reason
            1,duplicate,2,a.md,no,"Fix it, now",1,2,3,2024-05-06,
            1,duplicate,2,b.md,yes,Title of b.md,0,0,0,,the older one
            2,series,2,x/1.md,yes,Title of x/1.md,0,0,0,,the older one
            2,series,2,x/2.md,no,Title of x/2.md,0,0,0,,
            3,duplicate,2,h1.md,yes,Title of h1.md,0,0,0,,the older one
            3,duplicate,2,h2.md,no,Title of h2.md,0,0,0,,

            """,
            output.ToString());
    }

    [Fact]
    public void Sarif_has_one_result_for_each_copy_hollow_page_and_stale_decision()
    {
        using var stream = new MemoryStream();
        Sarif.Write(Report(), stream);
        using var log = JsonDocument.Parse(stream.ToArray());
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = log.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().Select(r =>
            $"{r.GetProperty("level").GetString()} {r.GetProperty("ruleId").GetString()} {Uri(r.GetProperty("locations")[0])}: {r.GetProperty("message").GetProperty("text").GetString()}");
        Assert.Equal(
            [
                "warning duplicate-article a.md: Copy of b.md, which stays: the older one.",
                "note hollow-page h1.md: No article is left: nothing.",
                "note hollow-page h2.md: No article is left: nothing.",
                "warning CF4101 duplicates.yml: There is no article 'z'.",
            ],
            results);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString());
        Assert.Equal(["duplicate-article", "hollow-page", "CF4101", "CF4102"], rules);
        Assert.Equal("b.md", Uri(run.GetProperty("results")[0].GetProperty("relatedLocations")[0]));
        Assert.Equal(3, run.GetProperty("results")[3].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("""{"families":[]}""", "a.md")]
    [InlineData("""{"families":[{"kind":"duplicate","members":["a.md","b.md","old.md"]}]}""", "")]
    [InlineData("""{"families":[{"kind":"duplicate","members":["a.md","old.md"]}]}""", "a.md")]
    [InlineData("""{"families":[{"kind":"series","members":["a.md","b.md"]}]}""", "a.md")]
    public void Only_copies_that_the_baseline_does_not_know_are_new(string baseline, string expected)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(baseline));
        Assert.Equal(expected, string.Join(' ', DuplicateBaseline.Read(stream).NewCopies(Result)));
    }

    [Fact]
    public void A_report_is_a_baseline_for_itself()
    {
        using var stream = new MemoryStream();
        DuplicatesJson.Write(Result, stream);
        stream.Position = 0;
        Assert.Empty(DuplicateBaseline.Read(stream).NewCopies(Result));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"families":[{}]}""")]
    [InlineData("""{"families":[{"kind":"duplicate","members":[1]}]}""")]
    [InlineData("not json")]
    public void A_baseline_that_is_no_report_is_refused(string baseline)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(baseline));
        Assert.ThrowsAny<JsonException>(() => DuplicateBaseline.Read(stream));
    }

    [Fact]
    public void Batch_csv_tells_the_outcome_of_each_document()
    {
        var output = new StringWriter();
        BatchCsv.Write([new BatchEntry("n/1.md", BatchOutcome.Published, "a.md"), new BatchEntry("n/2.md", BatchOutcome.New, null)], output);
        Assert.Equal("path,outcome,other\nn/1.md,published,a.md\nn/2.md,new,\n", output.ToString());
    }

    private static string? Uri(JsonElement location) =>
        location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();

    private static AuditReport Report()
    {
        var finder = new DuplicateFinder();
        return new AuditReport(Result, new[] { "a.md", "b.md", "x/1.md", "x/2.md", "h1.md", "h2.md" }.Select(path => finder.Sketch(
            path == "a.md"
                ? new DedupDocument(path, "Fix it, now", "One.\nTwo.", new Completeness(1, 2, 3), new DateTimeOffset(2024, 5, 6, 0, 0, 0, TimeSpan.Zero))
                : new DedupDocument(path, $"Title of {path}", "One.\nThree <b>.", new Completeness(0, 0, 0), null))));
    }
}
