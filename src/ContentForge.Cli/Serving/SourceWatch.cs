using System.Threading.Channels;

namespace ContentForge.Cli.Serving;

/// <summary>Notices that somebody has changed what a site is made of. Many changes in a row are one.</summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Watches folders with all that is in them, and single files. What does not exist is passed over.</summary>
    /// <exception cref="UsageException">The system can watch no more folders.</exception>
    public SourceWatch(IEnumerable<string> folders, IEnumerable<string> files)
    {
        try
        {
            foreach (var folder in folders.Where(Directory.Exists))
                Watch(new FileSystemWatcher(folder) { IncludeSubdirectories = true });
            foreach (var file in files.Select(Path.GetFullPath).Where(file => Directory.Exists(Path.GetDirectoryName(file))))
                Watch(new FileSystemWatcher(Path.GetDirectoryName(file)!, Path.GetFileName(file)));
        }
        catch (IOException failure)
        {
            Dispose();
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

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(FileSystemWatcher watcher)
    {
        _watchers.Add(watcher);
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;

        // More changes than the system can count are a change, too.
        watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
    }

    private void Note(object sender, FileSystemEventArgs change) => _changes.Writer.TryWrite(true);
}
