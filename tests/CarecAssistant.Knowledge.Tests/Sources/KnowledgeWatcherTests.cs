using System.Threading.Channels;
using CarecAssistant.Knowledge.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace CarecAssistant.Knowledge.Tests.Sources;

public class KnowledgeWatcherTests
{
    [Fact]
    public async Task An_edited_file_is_found_while_the_program_serves()
    {
        var stop = TestContext.Current.CancellationToken;
        using var library = new Library();
        library.Folder.Write("a.md", "Before.");
        var heard = new Ear();
        using var watcher = Watch(library, heard);
        await watcher.StartAsync(stop);
        Assert.Equal(["a"], (await heard.NextAsync(stop)).Added);

        library.Folder.Write("sub/b.md", "Camels rest.");
        Assert.Equal(["sub/b"], (await heard.NextAsync(stop)).Added);
        Assert.Equal(["sub/b"], await library.Find("camels"));

        library.Folder.Delete("a.md");
        Assert.Equal(["a"], (await heard.NextAsync(stop)).Withdrawn);
        Assert.Null(await library.Knowledge.FindAsync("a", stop));
        await watcher.StopAsync(stop);
    }

    [Fact]
    public async Task What_another_process_committed_is_found_without_any_notice()
    {
        var stop = TestContext.Current.CancellationToken;
        using var library = new Library();
        library.Folder.Write("a.md", "Before.");
        var heard = new Ear();
        using var watcher = Watch(library, heard, followEvery: TimeSpan.FromMilliseconds(20));
        await watcher.StartAsync(stop);
        await heard.NextAsync(stop);

        var article = new Article { Id = "x", Title = "X", Language = "en", Body = "Yaks graze." };
        await library.Store.CommitAsync([new ArticleChange(library.Folder.Path, "x", "1", article)], stop);
        while ((await library.Find("yaks")).Length == 0) await Task.Yield();
        await watcher.StopAsync(stop);
    }

    private static KnowledgeWatcher Watch(Library library, Ear heard, TimeSpan? followEvery = null)
    {
        var options = library.Options;
        options.Watch = true;
        options.FollowEvery = followEvery ?? options.FollowEvery;
        return new KnowledgeWatcher(library.Knowledge, library.Import, [heard], Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System, NullLogger<KnowledgeWatcher>.Instance);
    }

    private sealed class Ear : IImportObserver
    {
        private readonly Channel<ImportReport> reports = Channel.CreateUnbounded<ImportReport>();

        public void Imported(ImportReport report) => reports.Writer.TryWrite(report);

        public async Task<ImportReport> NextAsync(CancellationToken stop) => await reports.Reader.ReadAsync(stop);
    }
}
