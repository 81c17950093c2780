using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Keeps uploaded files for a day, each under a name made here; what they are called and are stands in the tickets to them.</summary>
internal sealed class UploadFolder(IOptions<DirectLineOptions> options, TimeProvider time, ILogger<UploadFolder> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    private readonly Lock counting = new();
    private long? bytes;

    /// <summary>Files can be taken at all.</summary>
    public bool IsOpen => Folder.Length > 0;

    private string Folder => options.Value.UploadFolder;

    /// <summary>Keeps a file.</summary>
    /// <returns>The name it is kept under; null when the folder is full.</returns>
    public async Task<string?> KeepAsync(byte[] content, CancellationToken stop)
    {
        lock (counting)
        {
            if ((bytes ??= Count()) + content.Length > options.Value.UploadFolderLimit) return null;
            bytes += content.Length;
        }

        Directory.CreateDirectory(Folder);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var path = Path.Combine(Folder, name);
        await using (var file = new FileStream(path, Rules())) await file.WriteAsync(content, stop);
        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        return name;
    }

    /// <summary>Opens a kept file; null when it is gone or was never ours.</summary>
    public FileStream? Open(string name)
    {
        if (!IsOpen || name.Length != 32 || !name.All(char.IsAsciiHexDigitLower)) return null;
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
    }

    /// <summary>Takes a file away.</summary>
    public void Drop(string name)
    {
        File.Delete(Path.Combine(Folder, name));
        lock (counting) bytes = null;
    }

    /// <summary>Takes away what is past its time.</summary>
    public void Tidy()
    {
        if (!IsOpen || !Directory.Exists(Folder)) return;
        var oldest = time.GetUtcNow() - options.Value.UploadLife;
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < oldest.UtcDateTime)) file.Delete();
        lock (counting) bytes = null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (IsOpen && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                Tidy();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Log.TidyingFailed(logger, failure.GetType().Name);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private long Count() => Directory.Exists(Folder) ? new DirectoryInfo(Folder).EnumerateFiles().Sum(file => file.Length) : 0;

    private static FileStreamOptions Rules()
    {
        var rules = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) rules.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return rules;
    }
}
