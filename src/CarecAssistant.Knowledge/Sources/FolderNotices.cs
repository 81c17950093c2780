using System.Threading.Channels;

namespace CarecAssistant.Knowledge.Sources;

/// <summary>The system's notices that something below a folder changed, as a signal to wait for.</summary>
internal sealed class FolderNotices(string folder) : IDisposable
{
    private readonly Channel<bool> notices = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? watcher;

    /// <summary>Begins to listen, or does again when the folder had gone.</summary>
    public void Start()
    {
        if (watcher is not null || !Directory.Exists(folder)) return;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += Notice;
            watcher.Created += Notice;
            watcher.Deleted += Notice;
            watcher.Renamed += Notice;
            watcher.Error += (_, _) => Lost();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception limit) when (limit is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // Too many watched folders on this machine: the regular look finds changes, only later.
            watcher?.Dispose();
            watcher = null;
        }
    }

    /// <summary>True: something changed; false: nothing did for <paramref name="most"/>.</summary>
    public async Task<bool> NextAsync(TimeSpan most, TimeProvider clock, CancellationToken stop)
    {
        using var time = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stop);
        try
        {
            return await notices.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => watcher?.Dispose();

    private void Notice(object sender, FileSystemEventArgs change) => notices.Writer.TryWrite(true);

    private void Lost()
    {
        watcher?.Dispose();
        watcher = null;
        notices.Writer.TryWrite(true);
    }
}
