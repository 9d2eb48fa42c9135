using BenchmarkDotNet.Attributes;
using ContentForge.Ingest.Clean.FilterLists;

namespace ContentForge.Benchmarks.Ingest;

/// <summary>A list of the size of the public ones: how long it takes to load, and to match one address.</summary>
public class FilterListBenchmarks
{
    private string _text = "";
    private FilterEngine _engine = new([]);

    [GlobalSetup]
    public void MakeList()
    {
        _text = string.Join('\n', Enumerable.Range(0, 100_000).Select(i => (i % 4) switch
        {
            0 or 1 => $"||host{i}.example^",
            2 => $"/path{i}/banner-*$image,third-party",
            _ => $"##.box{i}",
        }));
        _engine = new FilterEngine([FilterListParser.Parse("large.txt", _text)]);
    }

    [Benchmark]
    public object Load100000Rules() => new FilterEngine([FilterListParser.Parse("large.txt", _text)]);

    [Benchmark]
    public bool MatchOneAddress() => _engine.Match("https://cdn.pictures.example/uploads/2023/10/settings-of-the-keyboard.png?size=large", ResourceTypes.Image, "desk.example") is null;
}
