using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;

namespace ContentForge.Cli.Serving;

/// <summary>
/// Notices that somebody has changed what a site is made of. Many changes in a row are one. The system tells of changes at once, but not
/// of all: nothing when a folder above is moved or mounted over, and on some network drives nothing at all. So there is also a look at
/// the sources from time to time, so seldom that it costs nearly nothing.
/// </summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Who never stops to change something sees a build all the same.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ShortestRhythm = TimeSpan.FromSeconds(1);

    /// <summary>Of so much time, one part is spent on looking.</summary>
    private const int RestPerLook = 100;

    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>True for a change, false where there may be one.</summary>
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private ImmutableArray<string> _sources = [];
    private long _state;
    private TimeSpan _rhythm = ShortestRhythm;

    /// <summary>Why the system does not tell of all changes, which are then noticed later; null when it does.</summary>
    public string? Trouble { get; private set; }

    /// <summary>
    /// Watches these files, and these folders with all that is in them, and no others from now on. What does not exist is noticed when it
    /// comes.
    /// </summary>
    /// <returns>Whether these are others than before.</returns>
    public bool Follow(IEnumerable<string> sources, CancellationToken cancellation)
    {
        var wanted = sources.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (wanted.SequenceEqual(_sources, StringComparer.Ordinal))
            return false;

        _sources = wanted;
        Renew(cancellation);
        return true;
    }

    /// <summary>Watches the same sources anew, from how they are now: a folder of the same name may be another one by now.</summary>
    public void Renew(CancellationToken cancellation)
    {
        Dispose();
        Trouble = null;
        foreach (var folder in _sources.Where(Directory.Exists))
            Watch(folder, "");
        foreach (var (folder, name) in _sources.Select(NearestFolder).Distinct())
            Watch(folder, name);
        _state = Look(cancellation);
    }

    /// <summary>Waits for a change, and until no more follow at once.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (!await IsNotedAsync(cancellation) && Look(cancellation) == _state)
        {
            // Nothing has changed.
        }

        var start = Stopwatch.GetTimestamp();
        do
            await Task.Delay(Pause, cancellation);
        while (_changes.Reader.TryRead(out _) && Stopwatch.GetElapsedTime(start) < LongestPause);
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _watchers.Clear();
    }

    /// <summary>The folder above a source; where that is missing, the first above it that is there, and what has to come in it.</summary>
    private static (string Folder, string Name) NearestFolder(string source)
    {
        var (folder, name) = (Path.GetDirectoryName(source), Path.GetFileName(source));
        while (folder is not null && !Directory.Exists(folder))
            (folder, name) = (Path.GetDirectoryName(folder), Path.GetFileName(folder));
        return (folder ?? source, name!);
    }

    private async Task<bool> IsNotedAsync(CancellationToken cancellation)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        rest.CancelAfter(_rhythm);
        try
        {
            return await _changes.Reader.ReadAsync(rest.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private long Look(CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var state = SourceState.Of(_sources, cancellation);
        var rest = Stopwatch.GetElapsedTime(start) * RestPerLook;
        _rhythm = rest > ShortestRhythm ? rest : ShortestRhythm;
        return state;
    }

    private void Watch(string folder, string name)
    {
        try
        {
            _watchers.Add(Start(new FileSystemWatcher(folder, name) { IncludeSubdirectories = name.Length == 0 }));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // There are too many watched already, or the folder is gone by now.
            Trouble = failure.Message;
        }
    }

    private FileSystemWatcher Start(FileSystemWatcher watcher)
    {
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;

        // More changes than the system can count, or a folder more than it can watch.
        watcher.Error += (_, _) => _changes.Writer.TryWrite(false);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(object sender, FileSystemEventArgs change) => _changes.Writer.TryWrite(true);
}
