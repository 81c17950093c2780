using CarecAssistant.TestKit;

namespace CarecAssistant.Knowledge.Tests;

public class RawArticleTests
{
    private const string Id = "2023-05-15-xinjiang-delegation";

    [Fact]
    public async Task The_raw_article_is_read_with_its_title_date_and_body_but_without_page_furniture()
    {
        using var library = await Raw();
        var text = await library.Knowledge.FindAsync(Id, TestContext.Current.CancellationToken);

        Assert.NotNull(text);
        Assert.Equal("High-Level Delegation of Xinjiang Visits the CAREC Institute", text.Article.Title);
        Assert.True(text.Article.HasTitle);
        Assert.Equal(new DateOnly(2023, 5, 15), text.Article.Published);
        Assert.Equal("en", text.Article.Language);
        Assert.StartsWith("On May 15, a Xinjiang high-level delegation", text.Plain, StringComparison.Ordinal);
        Assert.EndsWith("for the benefit of the people of the CAREC region.", text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Contact Us", text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sentence_of_the_raw_article_stands_word_for_word_in_the_file()
    {
        using var library = await Raw();
        var text = await library.Knowledge.FindAsync(Id, TestContext.Current.CancellationToken);
        var file = string.Join(' ', File.ReadAllText(RepositoryRoot.SharedData("raw", Id + ".txt")!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(17, text!.Sentences.Count);
        Assert.All(text.Sentences, sentence => Assert.Contains(sentence.Text, file, StringComparison.Ordinal));
        Assert.All(text.Sentences, sentence => Assert.Equal(sentence.Text, text.Plain.Substring(sentence.Start, sentence.Text.Length)));
        Assert.All(text.Passages, passage => Assert.Contains(passage.Text, text.Plain, StringComparison.Ordinal));
        Assert.Contains(text.Sentences, sentence => sentence.Text.StartsWith("“We believe", StringComparison.Ordinal) && sentence.Text.EndsWith("said Mr. Kabir Jurazoda.", StringComparison.Ordinal));
        Assert.Equal([0, 1, 2, 3, 4], text.Sentences.Select(sentence => sentence.Paragraph).Distinct());
    }

    [Theory]
    [InlineData("Who led the delegation?")]
    [InlineData("кабир Jurazoda Urumqi")]
    [InlineData("乌鲁木齐 CAREC $41 billion")]
    public async Task The_raw_article_is_found(string question)
    {
        using var library = await Raw();
        Assert.Equal([Id], await library.Find(question));
    }

    private static async Task<Library> Raw()
    {
        var raw = RepositoryRoot.SharedData("raw");
        Assert.SkipWhen(raw is null, "The development data beside the checkout is missing.");
        var library = new Library();
        library.Folder.Write(Id + ".txt", File.ReadAllText(Path.Combine(raw, Id + ".txt")));
        await library.Synchronise();
        return library;
    }
}
