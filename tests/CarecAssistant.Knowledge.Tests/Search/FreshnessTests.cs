using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Knowledge.Tests.Search;

/// <summary>Up to when the index knows: the moment of the newest change that can be found.</summary>
public class FreshnessTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Morning);

    [Fact]
    public async Task It_is_known_up_to_the_last_change_not_the_last_look()
    {
        using var library = await Filled();
        Assert.Equal(Morning, library.Knowledge.State.KnownUpTo);

        clock.Advance(TimeSpan.FromHours(1));
        await library.Synchronise();
        Assert.Equal(Morning, library.Knowledge.State.KnownUpTo);

        library.Folder.Write("camels.md", "Camels rest.");
        await library.Synchronise();
        Assert.Equal(Morning.AddHours(1), library.Knowledge.State.KnownUpTo);
    }

    [Fact]
    public async Task A_withdrawal_is_known_too()
    {
        using var library = await Filled();
        clock.Advance(TimeSpan.FromHours(2));
        library.Folder.Delete("trains.md");
        await library.Synchronise();
        Assert.Equal(new KnowledgeState(Morning.AddHours(2), 1, 1), library.Knowledge.State);
    }

    [Fact]
    public async Task It_outlives_the_process()
    {
        using var library = await Filled();
        clock.Advance(TimeSpan.FromHours(3));
        library.Restart();
        await library.Synchronise();
        Assert.Equal(Morning, library.Knowledge.State.KnownUpTo);
    }

    [Fact]
    public async Task Nothing_is_known_of_an_empty_folder_nor_of_an_emptied_one()
    {
        using var empty = new Library(clock: clock);
        await empty.Synchronise();
        Assert.Equal(new KnowledgeState(null, 0, 0), empty.Knowledge.State);

        using var emptied = await Filled();
        emptied.Folder.Delete("camels.md");
        emptied.Folder.Delete("trains.md");
        await emptied.Synchronise();
        Assert.Equal(new KnowledgeState(null, 0, 0), emptied.Knowledge.State);
    }

    [Fact]
    public async Task Only_the_sources_of_the_run_count()
    {
        using var library = await Filled();
        clock.Advance(TimeSpan.FromHours(4));
        using var other = new TemporaryFolder();
        other.Write("yaks.md", "Yaks graze.");
        await library.Import.ImportAsync(other.Path, record: false, mayWithdrawMost: false, TestContext.Current.CancellationToken);
        await library.Synchronise();
        Assert.Equal(Morning, library.Knowledge.State.KnownUpTo);

        await library.Import.ImportAsync(other.Path, record: true, mayWithdrawMost: false, TestContext.Current.CancellationToken);
        await library.Synchronise();
        Assert.Equal(Morning.AddHours(4), library.Knowledge.State.KnownUpTo);
    }

    private async Task<Library> Filled()
    {
        var library = new Library(clock: clock);
        library.Folder.Write("camels.md", "Camels walk.");
        library.Folder.Write("trains.md", "Trains run.");
        await library.Synchronise();
        return library;
    }
}
