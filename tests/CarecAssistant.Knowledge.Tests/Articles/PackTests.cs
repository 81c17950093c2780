using System.Text;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.TestKit;

namespace CarecAssistant.Knowledge.Tests.Articles;

/// <summary>What ships under <c>knowledge/</c> is whole, and what is not whole is found.</summary>
public sealed class PackTests
{
    private const string Sound = """
        ---
        id: news/2024-05-01-forum
        title: A forum
        url: https://www.example.org/forum
        published: 2024-05-01
        language: en
        kind: news
        origin: summary
        sources: [https://www.example.org/forum]
        tags: [forum]
        ---
        The forum met in Riverton on 1 May 2024, see [its page](news/2024-05-01-forum). Twelve people came to the forum.
        """;

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public void The_shipped_articles_have_no_fault() => Assert.Empty(PackCheck.FaultsOf(RepositoryRoot.At("knowledge"), Today));

    [Fact]
    public void Nothing_of_the_shipped_articles_is_lost_in_reading() =>
        Assert.All(Directory.EnumerateFiles(RepositoryRoot.At("knowledge"), "*.md", SearchOption.AllDirectories), file =>
        {
            var text = File.ReadAllText(file);
            Assert.EndsWith(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1], ArticleReader.Read(file, Encoding.UTF8.GetBytes(text)).Article!.Body, StringComparison.Ordinal);
        });

    [Fact]
    public void At_least_eighty_articles_ship_and_ten_of_them_in_three_languages()
    {
        var folder = RepositoryRoot.At("knowledge");
        Assert.True(Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Count() >= 80);
        Assert.True(PackCheck.InThreeLanguages(folder) >= 10);
    }

    [Fact]
    public void A_sound_article_has_no_fault() => Assert.Empty(Faults(("news/2024-05-01-forum.md", Sound)));

    [Theory]
    [InlineData("tags: [forum]\n", "", "has no tags")]
    [InlineData("title: A forum\n", "", "has no title")]
    [InlineData("id: news/2024-05-01-forum", "id: forum", "calls itself forum")]
    [InlineData("published: 2024-05-01\n", "", "news without a date")]
    [InlineData("published: 2024-05-01", "published: 2024-08-01", "another day in its name")]
    [InlineData("published: 2024-05-01", "published: 2094-05-01", "impossible day")]
    [InlineData("language: en", "language: ru", "not written in the language")]
    [InlineData("origin: summary", "origin: published", "no summary")]
    [InlineData("(news/2024-05-01-forum)", "(news/none)", "links to news/none")]
    [InlineData("Twelve people came", "The host said: \"Twelve came\" and they came", "direct speech")]
    [InlineData("Twelve people came", "Under the words \"our guests\" twelve came", "direct speech")]
    [InlineData("published: 2024-05-01", "published: soon", "no date")]
    public void A_fault_of_one_article_is_found(string right, string wrong, string told) =>
        Assert.Contains(Faults(("news/2024-05-01-forum.md", Changed(right, wrong))), fault => fault.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void A_copy_is_found()
    {
        var faults = Faults(("news/2024-05-01-forum.md", Sound), ("news/2024-05-01-copy.md", Changed("id: news/2024-05-01-forum", "id: news/2024-05-01-copy")));
        Assert.Contains(faults, fault => fault.Contains("one title and one url", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("tell the same", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("nearly the same", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_twin_is_found()
    {
        var russian = Changed("id: news/2024-05-01-forum", "id: news/2024-05-01-forum.ru").Replace("language: en", "language: ru", StringComparison.Ordinal);
        russian = russian[..(russian.LastIndexOf("---", StringComparison.Ordinal) + 4)] + "Форум прошёл в городе Ривертоне 1 мая 2024 года.";
        var faults = Faults(("news/2024-05-01-forum.md", Sound), ("news/2024-05-01-forum.ru.md", russian));
        Assert.Equal(["news/2024-05-01-forum.ru has no twin news/2024-05-01-forum.zh."], faults);
    }

    private static string Changed(string right, string wrong)
    {
        Assert.Contains(right, Sound);
        return Sound.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Faults(params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in files)
        {
            var file = Path.Combine(folder.Path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return PackCheck.FaultsOf(folder.Path, Today);
    }
}
