using System.Threading.Channels;

namespace ContentForge.Cli.Serving;

/// <summary>Notices that somebody has changed what a site is made of. Many changes in a row are one.</summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly Dictionary<(string Folder, string Filter), FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>
    /// Watches these folders with all that is in them, and these files, and no others from now on. A folder that does not exist is
    /// passed over; a file may come later.
    /// </summary>
    /// <exception cref="UsageException">The system can watch no more folders.</exception>
    public void Follow(IEnumerable<string> folders, IEnumerable<string> files)
    {
        var wanted = folders.Select(folder => (Folder: Path.GetFullPath(folder), Filter: ""))
            .Concat(files.Select(Path.GetFullPath).Select(file => (Folder: Path.GetDirectoryName(file)!, Filter: Path.GetFileName(file))))
            .Where(watched => Directory.Exists(watched.Folder))
            .ToHashSet();
        foreach (var (watched, watcher) in _watchers.ExceptBy(wanted, watcher => watcher.Key).ToList())
        {
            watcher.Dispose();
            _watchers.Remove(watched);
        }

        try
        {
            foreach (var watched in wanted.Where(watched => !_watchers.ContainsKey(watched)))
                _watchers[watched] = Watch(new FileSystemWatcher(watched.Folder, watched.Filter) { IncludeSubdirectories = watched.Filter.Length == 0 });
        }
        catch (IOException failure)
        {
            throw new UsageException($"The folders cannot be watched: {failure.Message}");
        }
    }

    /// <summary>Waits for a change, and until no more follow at once.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        await _changes.Reader.ReadAsync(cancellation);
        do
            await Task.Delay(Pause, cancellation);
        while (_changes.Reader.TryRead(out _));
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
            watcher.Dispose();
    }

    private FileSystemWatcher Watch(FileSystemWatcher watcher)
    {
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;

        // More changes than the system can count are a change, too.
        watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(object sender, FileSystemEventArgs change) => _changes.Writer.TryWrite(true);
}
