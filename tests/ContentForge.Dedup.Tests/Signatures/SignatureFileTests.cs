using System.Text.Json;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Signatures;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests.Signatures;

public sealed class SignatureFileTests
{
    private static List<DedupDocument> Corpus() =>
        [.. Enumerable.Range(0, 120).Select(i => Document(
            $"{i:D3}.md", i % 4 == 0 ? Edit(Invent(i % 20, 40), i, 0.02) : Invent(i % 20, 40), $"Title {i}", fixes: i % 3,
            date: i % 2 == 0 ? "2024-02-03" : null))];

    private static readonly PartLabel Label = new(2, 3, "corpus", "settings", 120);

    private static byte[] Saved(IEnumerable<DedupDocument> documents)
    {
        var finder = new DuplicateFinder();
        using var stream = new MemoryStream();
        finder.Save(documents.Select(finder.Sketch), Label, stream);
        return stream.ToArray();
    }

    [Fact]
    public void Parts_that_were_signed_apart_give_the_result_of_the_whole()
    {
        var documents = Corpus();
        var shards = documents.GroupBy(d => d.Path[2] % 3).Select(Saved).ToList();
        var finder = new DuplicateFinder();
        var joined = shards.SelectMany(shard => finder.Load(new MemoryStream(shard)).Documents).ToList();
        Assert.Equal(JsonSerializer.Serialize(Find([.. documents])), JsonSerializer.Serialize(finder.Find(joined)));
    }

    [Fact]
    public void The_same_documents_give_the_same_bytes()
    {
        var documents = Corpus();
        Assert.Equal(Saved(documents), Saved(documents.AsEnumerable().Reverse()));
    }

    [Fact]
    public void Texts_in_a_file_give_the_result_of_texts_in_memory()
    {
        var documents = Corpus();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var store = new TextStore(path))
        {
            var finder = new DuplicateFinder(store: store);
            var result = finder.Find([.. documents.Select(finder.Sketch)]);
            Assert.Equal(JsonSerializer.Serialize(Find([.. documents])), JsonSerializer.Serialize(result));
        }

        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Signatures_with_other_options_are_refused()
    {
        var saved = Saved(Corpus());
        var finder = new DuplicateFinder(new DedupOptions { ShingleSize = 4 });
        var exception = Assert.Throws<InvalidDataException>(() => finder.Load(new MemoryStream(saved)));
        Assert.Equal("The signatures were made with other options.", exception.Message);
    }

    [Fact]
    public void A_part_keeps_its_label() =>
        Assert.Equal(Label, new DuplicateFinder().Load(new MemoryStream(Saved(Corpus()))).Label);

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var saved = Saved(Corpus());
        saved[saved.Length / 2] ^= 1;
        var exception = Assert.Throws<InvalidDataException>(() => new DuplicateFinder().Load(new MemoryStream(saved)));
        Assert.Equal("The file of signatures is damaged or cut short.", exception.Message);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    [InlineData(5000)]
    public void A_file_that_ends_early_is_refused(int length)
    {
        var saved = Saved(Corpus());
        Assert.Throws<InvalidDataException>(() => new DuplicateFinder().Load(new MemoryStream(saved[..length])));
    }
}
