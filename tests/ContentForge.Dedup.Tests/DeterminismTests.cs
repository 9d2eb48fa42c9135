using System.Text.Json;
using ContentForge.Dedup.Signatures;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests;

public sealed class DeterminismTests
{
    private static List<DedupDocument> Corpus()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 240).Select(i =>
        {
            var text = Invent(i % 30, 40);
            return Document($"{i % 7}/{i:D3}.md", i % 3 == 0 ? text : Edit(text, i, random.Next(0, 5) / 100.0), $"Title {i}", fixes: i % 4);
        })];
    }

    [Fact]
    public void The_order_of_the_documents_does_not_matter()
    {
        var documents = Corpus();
        var expected = JsonSerializer.Serialize(Find([.. documents]));
        for (var seed = 0; seed < 3; seed++)
        {
            var shuffled = documents.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, JsonSerializer.Serialize(Find(shuffled)));
        }
    }

    [Fact]
    public void The_number_of_threads_does_not_matter()
    {
        var documents = Corpus();
        var finder = new DuplicateFinder();
        var sketches = documents.AsParallel().WithDegreeOfParallelism(8).Select(finder.Sketch).ToList();
        Assert.Equal(JsonSerializer.Serialize(Find([.. documents])), JsonSerializer.Serialize(finder.Find(sketches)));
    }

    [Fact]
    public void A_search_can_be_cancelled()
    {
        var finder = new DuplicateFinder();
        var sketches = Corpus().Select(finder.Sketch).ToList();
        Assert.Throws<OperationCanceledException>(() => finder.Find(sketches, new CancellationToken(canceled: true)));
    }
}
