using CarecAssistant.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Tests.Storage;

public sealed class StorageSetupTests : IAsyncDisposable
{
    private readonly DataFolder data = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Processes_that_start_at_once_on_an_empty_folder_all_come_up()
    {
        var processes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => data.OpenAsync(), Stop)));
        await processes[0].Articles.RecordImportedSourceAsync("/a", Stop);
        Assert.Equal(["/a"], await processes[3].Articles.ImportedSourcesAsync(Stop));
    }

    [Fact]
    public async Task Preparing_twice_changes_nothing_and_keeps_what_is_there()
    {
        var house = await data.OpenAsync();
        await house.Articles.RecordImportedSourceAsync("/a", Stop);
        await house.Setup.MigrateAsync(Stop);
        Assert.Equal(["/a"], await house.Articles.ImportedSourcesAsync(Stop));
    }

    [Fact]
    public async Task A_process_killed_while_migrating_does_not_stop_the_next_one()
    {
        var house = await data.OpenAsync();
        await using (var context = await house.ContextAsync())
        {
            await context.Database.ExecuteSqlRawAsync(
                """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO "__EFMigrationsLock" VALUES (1, 'then');""", Stop);
            await context.Database.ExecuteSqlRawAsync(
                """
                DROP TABLE "Activities"; DROP TABLE "Conversations"; DROP TABLE "Articles"; DROP TABLE "ReplacedArticles"; DROP TABLE "ImportedSources"; DROP TABLE "Counters";
                DROP TABLE "Outgoing"; DROP TABLE "Replies"; DROP TABLE "Enquiries"; DROP TABLE "WebPages"; DROP TABLE "WebSources"; DROP TABLE "TeamsAddresses"; DROP TABLE "__EFMigrationsHistory";
                """,
                Stop);
        }

        await house.Setup.MigrateAsync(Stop);
        Assert.Empty(await house.Articles.ImportedSourcesAsync(Stop));
    }

    [Fact]
    public async Task Every_connection_writes_through_to_the_disk_and_keeps_its_foreign_keys()
    {
        await using var context = await (await data.OpenAsync()).ContextAsync();
        Assert.Equal("wal", await OneAsync<string>(context, "SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(2, await OneAsync<int>(context, "SELECT synchronous AS Value FROM pragma_synchronous"));
        Assert.Equal(1, await OneAsync<int>(context, "SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
        Assert.Equal(15000, await OneAsync<int>(context, "SELECT timeout AS Value FROM pragma_busy_timeout"));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_one_sentence_with_the_remedy()
    {
        await File.WriteAllTextAsync(data.Path, "a file where the folder should be", Stop);
        var refused = await Assert.ThrowsAsync<DataFolderException>(() => data.OpenUnprepared(Path.Combine(data.Path, "data")).Setup.MigrateAsync(Stop));
        File.Delete(data.Path);
        Assert.Equal(
            $"The data folder {Path.Combine(data.Path, "data")} cannot be written: give the user that runs this program write access to it, or name another folder with --data.",
            refused.Message);
    }

    [Fact]
    public async Task A_read_only_data_folder_is_the_same_sentence()
    {
        // /proc takes no files from anybody, root included; elsewhere the permissions say it.
        var folder = OperatingSystem.IsLinux() ? "/proc/self" : MadeReadOnly(data.Path);
        var refused = await Assert.ThrowsAsync<DataFolderException>(() => data.OpenUnprepared(folder).Setup.MigrateAsync(Stop));
        Assert.StartsWith($"The data folder {folder} cannot be written: ", refused.Message);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        Directory.CreateDirectory(data.Path);
        var file = Path.Combine(data.Path, "carec.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), Stop);
        var refused = await Assert.ThrowsAsync<DataFolderException>(() => data.OpenAsync());
        Assert.Equal(
            $"The file {file} is no database of this program or is damaged: put back a backup of it, or move it away to start empty.", refused.Message);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file, Stop));
    }

    [Fact]
    public async Task A_new_data_folder_belongs_to_its_user_alone()
    {
        await data.OpenAsync();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data.Path));
        }
    }

    private static string MadeReadOnly(string path)
    {
        Directory.CreateDirectory(path).Attributes |= FileAttributes.ReadOnly;
        return path;
    }

    private static Task<T> OneAsync<T>(CarecDbContext context, string sql) => context.Database.SqlQueryRaw<T>(sql).SingleAsync(Stop);
}
