using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Tests.Indexing;

public class ArticleIndexTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_index_outlives_the_process()
    {
        using var library = await Filled();
        var known = library.Knowledge.State;
        library.Restart();
        Assert.Equal(["camels"], await library.Find("camels"));
        Assert.Equal(known, library.Knowledge.State);
    }

    [Fact]
    public async Task A_second_process_works_while_the_first_owns_the_index()
    {
        using var library = await Filled();
        var second = library.OpenAgain();
        Assert.Equal("camels", Assert.Single(await second.SearchAsync(new SearchQuery("camels"), Stop)).Article.Article.Id);

        library.Folder.Write("late.md", "Late news.");
        await second.OpenAsync(Stop);
        Assert.NotNull(await second.FindAsync("late", Stop));
        Assert.Null(await library.Knowledge.FindAsync("late", Stop));
        await library.Knowledge.CatchUpAsync(Stop);
        Assert.NotNull(await library.Knowledge.FindAsync("late", Stop));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("foreign")]
    public async Task A_damaged_index_is_built_again(string damage)
    {
        using var library = await Filled();
        library.Close();
        foreach (var file in Directory.GetFiles(library.IndexFolder).Where(name => !name.EndsWith("write.lock", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(file, Stop);
            if (damage == "cut") bytes = bytes[..(bytes.Length / 2)];
            else if (damage == "changed" && bytes.Length > 0) bytes[bytes.Length / 2] ^= 0x55;
            else if (damage == "foreign") bytes = "something else"u8.ToArray();
            await File.WriteAllBytesAsync(file, bytes, Stop);
        }

        library.Restart();
        Assert.Equal(["camels"], await library.Find("camels"));
        Assert.Equal(2, library.Knowledge.State.Articles);
        library.Restart();
        Assert.Equal(["camels"], await library.Find("camels"));
    }

    [Fact]
    public async Task An_index_of_another_article_store_is_not_believed()
    {
        using var library = await Filled();
        library.Close();
        library.Store = new InMemoryArticleStore(TimeProvider.System);
        var fresh = library.OpenAgain();
        Assert.Empty(await fresh.SearchAsync(new SearchQuery("camels"), Stop));
    }

    [Fact]
    public async Task State_counts_live_articles_and_their_sentences()
    {
        using var library = await Filled();
        Assert.Equal(2, library.Knowledge.State.Articles);
        Assert.Equal(3, library.Knowledge.State.Sentences);
        Assert.NotNull(library.Knowledge.State.KnownUpTo);
    }

    private static async Task<Library> Filled()
    {
        var library = new Library();
        library.Folder.Write("camels.md", "Camels walk. They carry silk.");
        library.Folder.Write("trains.md", "Trains run.");
        await library.Synchronise();
        return library;
    }
}
