using ContentForge.Dedup.Results;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests;

public sealed class BatchComparisonTests
{
    [Fact]
    public void Each_document_of_a_batch_gets_its_outcome()
    {
        var result = Find(
            Document("site/a", Invent(1), fixes: 1), Document("site/b", Invent(2)),
            Document("new/1", Invent(1), fixes: 9), Document("new/2", Invent(3)), Document("new/3", Invent(3)),
            Document("new/4", Invent(4)), Document("new/5", "Home About"),
            Document("new/6", Variant("Acme Z5")), Document("site/c", Variant("Lumo X1")));
        Assert.Equal(
            [
                new BatchEntry("new/1", BatchOutcome.Published, "site/a"),
                new BatchEntry("new/2", BatchOutcome.New, null),
                new BatchEntry("new/3", BatchOutcome.CopyInBatch, "new/2"),
                new BatchEntry("new/4", BatchOutcome.New, null),
                new BatchEntry("new/5", BatchOutcome.Hollow, null),
                new BatchEntry("new/6", BatchOutcome.Variant, "site/c"),
            ],
            BatchComparison.Of(result, ["new/6", "new/1", "new/2", "new/3", "new/4", "new/5"]));
    }

    private static string Variant(string device) =>
        $"Before you open the {device} take out its card.\n{Invent(5, 40)}Now close the {device} and turn it on.\n";
}
