using System.Text;
using ContentForge.Cli.Reporting.Audit;
using ContentForge.Dedup;

namespace ContentForge.Cli.Tests.Reporting.Audit;

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
}
