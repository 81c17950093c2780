using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Indexing;
using Microsoft.Extensions.Logging.Abstractions;

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

    [Theory]
    [InlineData("segments_", "emptied")]
    [InlineData("segments_", "gone")]
    [InlineData(".tim", "gone")]
    [InlineData(".doc", "flipped")]
    [InlineData(".fdt", "flipped")]
    [InlineData(".nvd", "cut")]
    [InlineData(".si", "flipped")]
    [InlineData(".fnm", "cut")]
    public async Task An_index_with_one_damaged_file_is_built_again(string name, string damage)
    {
        using var library = await Filled();
        library.Close();
        var file = Directory.GetFiles(library.IndexFolder).First(file => Path.GetFileName(file).Contains(name, StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(file, Stop);
        bytes[bytes.Length / 2] ^= 0x10;
        if (damage == "gone") File.Delete(file);
        else await File.WriteAllBytesAsync(file, damage == "emptied" ? [] : damage == "cut" ? bytes[..(bytes.Length / 2)] : bytes, Stop);

        library.Restart();
        Assert.Equal(["camels"], await library.Find("camels"));
        Assert.Equal(2, library.Knowledge.State.Articles);
    }

    [Fact]
    public async Task Edited_and_withdrawn_articles_leave_no_trace_in_the_scores()
    {
        using var edited = new Library();
        for (var number = 0; number < 30; number++) edited.Folder.Write($"{number}.md", $"Camels {number} carry silk, and silk again, over the pass.");
        await edited.Synchronise();
        for (var number = 0; number < 30; number++)
        {
            if (number % 3 == 0) edited.Folder.Delete($"{number}.md");
            else if (number % 3 == 1) edited.Folder.Write($"{number}.md", $"Trains {number} carry coal.");
        }

        await edited.Synchronise();
        using var clean = new Library();
        foreach (var file in Directory.GetFiles(edited.Folder.Path)) clean.Folder.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, Stop));
        await clean.Synchronise();
        foreach (var query in (string[])["camels silk", "coal", "pass trains", "carry 4"])
        {
            var (one, other) = (await Scores(edited, query), await Scores(clean, query));
            Assert.Equal(other.Keys.Order(StringComparer.Ordinal), one.Keys.Order(StringComparer.Ordinal));
            Assert.All(other, hit => Assert.Equal(hit.Value, one[hit.Key], 1e-4));
        }
    }

    // Lucene merges beside the writer; a merge that was under way when documents were deleted takes the deleted ones along.
    [Fact]
    public void However_often_articles_are_edited_no_deleted_document_is_counted()
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, NullLogger.Instance);
        var chance = new Random(7);
        for (var round = 0; round < 6; round++)
        {
            for (var batch = 0; batch < 8; batch++)
            {
                index.Apply([.. Enumerable.Range(0, 300).Where(_ => round == 0 || chance.Next(10) == 0).Append(batch).Distinct().Select(number => Edited(number, round, batch))]);
                index.Refresh();
            }

            index.MergeDeletes();
            Assert.Equal((round, 0), (round, index.Reader.NumDeletedDocs));
        }
    }

    [Fact]
    public async Task A_name_that_only_a_withdrawn_article_had_is_no_longer_a_bridge()
    {
        using var library = await Filled();
        library.Folder.Write("visit.md", "The delegation was led by Ma Xingrui.");
        await library.Synchronise();
        Assert.Equal(["xingrui"], library.Knowledge.GroupsOf("Синжуй", "ru").Single().Alike);

        library.Folder.Delete("visit.md");
        await library.Synchronise();
        Assert.Empty(library.Knowledge.GroupsOf("Синжуй", "ru").Single().Alike);
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

    private static StoredArticle Edited(int number, int round, int batch) =>
        new((round * 8) + batch + 1, "folder", $"article-{number}", new Article { Id = $"article-{number}", Title = $"Report {number}", Body = $"Camels {number} carry silk in version {round} over the pass.", Language = "en" }, DateTimeOffset.UnixEpoch);

    private static async Task<Dictionary<string, double>> Scores(Library library, string query) =>
        (await library.Knowledge.SearchAsync(new SearchQuery(query) { Top = 50 }, Stop)).ToDictionary(hit => hit.Article.Article.Id, hit => hit.Score);

    private static async Task<Library> Filled()
    {
        var library = new Library();
        library.Folder.Write("camels.md", "Camels walk. They carry silk.");
        library.Folder.Write("trains.md", "Trains run.");
        await library.Synchronise();
        return library;
    }
}
