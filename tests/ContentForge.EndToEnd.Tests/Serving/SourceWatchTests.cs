using ContentForge.Cli.Serving;

namespace ContentForge.EndToEnd.Tests.Serving;

/// <summary>Everything that can happen to a source is noticed, and so is what happens after it.</summary>
public sealed class SourceWatchTests : IDisposable
{
    private static readonly Dictionary<string, Action<TempFolder>> Changes = new(StringComparer.Ordinal)
    {
        ["a file is changed"] = folder => folder.Write("above/input/a.md", "changed"),
        ["a file is made"] = folder => folder.Write("above/input/new.md", "new"),
        ["a file is made in a new folder"] = folder => folder.Write("above/input/new/deep/new.md", "new"),
        ["a file is removed"] = folder => File.Delete(folder.At("above", "input", "a.md")),
        ["a file is renamed"] = folder => File.Move(folder.At("above", "input", "a.md"), folder.At("above", "input", "c.md")),
        ["a file takes the place of another"] = folder => File.Move(folder.Write("aside.md", "other"), folder.At("above", "input", "a.md"), overwrite: true),
        ["the folder is removed"] = folder => Directory.Delete(folder.At("above", "input"), recursive: true),
        ["the folder is moved away"] = folder => Directory.Move(folder.At("above", "input"), folder.At("aside")),
        ["the folder is made again"] = folder =>
        {
            Directory.Delete(folder.At("above", "input"), recursive: true);
            folder.Write("above/input/a.md", "a");
        },
        ["another folder takes its place"] = folder =>
        {
            folder.Write("other/b.md", "other");
            Directory.Move(folder.At("above", "input"), folder.At("aside"));
            Directory.Move(folder.At("other"), folder.At("above", "input"));
        },
        ["a link takes its place"] = folder =>
        {
            folder.Write("other/b.md", "other");
            Directory.Move(folder.At("above", "input"), folder.At("aside"));
            Directory.CreateSymbolicLink(folder.At("above", "input"), folder.At("other"));
        },
        ["a folder above is moved away"] = folder => Directory.Move(folder.At("above"), folder.At("aside")),
        ["a folder above is removed"] = folder => Directory.Delete(folder.At("above"), recursive: true),
        ["a folder comes that was missing"] = folder => Directory.CreateDirectory(folder.At("later", "templates")),
        ["a file comes that was missing"] = folder => folder.Write("later/list.txt", "new"),
        ["a folder above one that is missing comes"] = folder => folder.Write("nowhere/below/lists/list.txt", "new"),
        ["a file is changed behind a link"] = folder => folder.Write("real.yml", "longer than before"),
        ["a link to a file leads to another"] = folder =>
        {
            folder.Write("real2.yml", "other text");
            File.Delete(folder.At("linked.yml"));
            File.CreateSymbolicLink(folder.At("linked.yml"), folder.At("real2.yml"));
        },
    };

    private readonly TempFolder _folder = new();
    private readonly SourceWatch _watch = new();

    public static TheoryData<string> Kinds => [.. Changes.Keys];

    public void Dispose()
    {
        _watch.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Is_noticed_and_so_is_the_next_change(string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody move a folder that is watched.");
        Follow();
        Changes[kind](_folder);
        await WaitAsync();

        // Whatever is there now, an editor goes on with it.
        _watch.Renew(CancellationToken.None);
        _folder.Write("above/input/after.md", "after");
        await WaitAsync();
        _watch.Renew(CancellationToken.None);
        _folder.Write("above/input/after.md", "after that");
        await WaitAsync();
    }

    [Fact]
    public async Task A_change_between_two_looks_is_not_lost()
    {
        Follow();
        _folder.Write("above/input/a.md", "while nobody waits");

        await WaitAsync();
    }

    [Fact]
    public async Task Who_never_stops_to_write_is_one_change_all_the_same()
    {
        Follow();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                _folder.Write("above/input/a.md", new string('x', i % 100));
                await Task.Delay(20);
            }
        });

        await WaitAsync();

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public void What_stays_as_it_is_looks_the_same_whatever_its_order()
    {
        _folder.Write("one/a.md", "a");
        _folder.Write("one/sub/b.md", "b");
        var before = SourceState.Of([_folder.At("one"), _folder.At("missing")], CancellationToken.None);

        Assert.Equal(before, SourceState.Of([_folder.At("one"), _folder.At("missing")], CancellationToken.None));
        _folder.Write("one/sub/c.md", "b");
        Assert.NotEqual(before, SourceState.Of([_folder.At("one"), _folder.At("missing")], CancellationToken.None));
    }

    private void Follow()
    {
        _folder.Write("above/input/a.md", "a");
        _folder.Write("real.yml", "real");
        Directory.CreateDirectory(_folder.At("later"));
        File.CreateSymbolicLink(_folder.At("linked.yml"), _folder.At("real.yml"));
        _watch.Follow(
            [_folder.At("above", "input"), _folder.At("later", "templates"), _folder.At("later", "list.txt"), _folder.At("nowhere", "below", "lists", "list.txt"), _folder.At("linked.yml")],
            CancellationToken.None);
    }

    // No measurement: the difference between a moment and never.
    private Task WaitAsync() => _watch.WaitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
}
