using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage;

/// <summary>Makes the data folder and brings its database to the newest form.</summary>
internal sealed class StorageSetup(RunFolders folders, IDbContextFactory<CarecDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>Applies missing migrations; processes that start at once take turns. Repeating it changes nothing.</summary>
    /// <exception cref="DataFolderException">The folder or the database cannot be used; the message says what to do.</exception>
    public async Task MigrateAsync(CancellationToken stop)
    {
        try
        {
            MakeFolder();
            await using var turn = await TakeTurnAsync(stop);
            await using var context = await contexts.CreateDbContextAsync(stop);
            await context.Database.OpenConnectionAsync(stop);
            await ProveWritableAsync(context, stop);
            if ((await context.Database.GetPendingMigrationsAsync(stop)).Any())
            {
                await context.Database.MigrateAsync(stop);
            }
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or IOException)
        {
            throw DataFolderException.NotWritable(folders.Data, cause);
        }
        catch (SqliteException cause)
        {
            throw Explained(cause);
        }
    }

    private void MakeFolder()
    {
        if (Directory.Exists(folders.Data))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folders.Data);
        }
        else
        {
            // It holds names, addresses and keys: for the program's own user.
            Directory.CreateDirectory(folders.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    // A lock on a file, because the system lets go of it when its holder dies: the lock row that EF Core
    // leaves in SQLite after a kill would make every later start wait for ever.
    private async Task<FileStream> TakeTurnAsync(CancellationToken stop)
    {
        var path = Path.Combine(folders.Data, "carec.lock");
        var began = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (File.Exists(path) && held is not FileNotFoundException and not DirectoryNotFoundException)
            {
                if (clock.GetElapsedTime(began) > LongestWait)
                {
                    throw DataFolderException.Busy(folders.Data, held);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), clock, stop);
            }
        }
    }

    private static async Task ProveWritableAsync(CarecDbContext context, CancellationToken stop)
    {
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", stop);
        // We hold the turn, so a lock row can only be one that a killed process left.
        await context.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE; DROP TABLE IF EXISTS \"__EFMigrationsLock\"; COMMIT;", stop);
    }

    private DataFolderException Explained(SqliteException cause) => cause.SqliteErrorCode switch
    {
        Sqlite.Full => DataFolderException.NoSpace(folders.Data, cause),
        Sqlite.NotADatabase or Sqlite.Corrupt or Sqlite.Error => DataFolderException.Damaged(folders.Database, cause),
        Sqlite.Busy or Sqlite.Locked => DataFolderException.Busy(folders.Data, cause),
        _ => DataFolderException.NotWritable(folders.Data, cause),
    };

    /// <summary>Result codes of SQLite, by their names there.</summary>
    private static class Sqlite
    {
        public const int Error = 1;
        public const int Busy = 5;
        public const int Locked = 6;
        public const int Corrupt = 11;
        public const int Full = 13;
        public const int NotADatabase = 26;
    }
}
