namespace CarecAssistant.Knowledge.Tests.Search;

public class HighlightTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("camel trading", "Camels traded silk, and traders rode camels.", "Camels|traded|camels")]
    [InlineData("what is the silk", "What is silk? It is the cloth.", "silk")]
    [InlineData("вагоны поезда", "Поезд везёт вагон в порт.", "Поезд|вагон")]
    [InlineData("代表团访问", "新疆代表团访问了学院。", "代表团访问")]
    [InlineData("馆", "图书馆开放。", "馆")]
    [InlineData("cammels", "Camels carry goods.", "Camels")]
    [InlineData("What does PRC export?", "The People's Republic of China exports steel; the Republic of Korea buys it.", "People's Republic of China|exports")]
    [InlineData("Кто такой Ма Синжуй?", "The delegation was led by Ma Xingrui.", "Ma Xingrui")]
    [InlineData("新疆", "A delegation from Xinjiang came.", "Xinjiang")]
    [InlineData("2,500 teachers", "About 2500 teachers came.", "2500|teachers")]
    public async Task The_words_that_fit_are_named_with_their_places(string query, string text, string highlighted)
    {
        using var library = new Library();
        library.WriteGlossary("- [PRC, People's Republic of China]\n- [Xinjiang, 新疆]\n");
        library.Folder.Write("a.md", text);
        await library.Synchronise();
        var hit = Assert.Single(await library.Knowledge.SearchAsync(new SearchQuery(query) { Highlight = true }, Stop));
        Assert.Equal(highlighted, string.Join('|', hit.Highlights.Select(part => hit.Best.Text.Substring(part.Start, part.Length))));
    }

    [Fact]
    public async Task Words_of_a_language_without_stems_are_named_too()
    {
        using var library = new Library();
        library.Folder.Write("a.md", "---\nlanguage: de\n---\nDie Länder arbeiten zusammen.");
        await library.Synchronise();
        var hit = Assert.Single(await library.Knowledge.SearchAsync(new SearchQuery("lander") { Highlight = true }, Stop));
        Assert.Equal([new Highlight(4, 6)], hit.Highlights);
    }

    [Fact]
    public async Task Nothing_is_named_unasked()
    {
        using var library = new Library();
        library.Folder.Write("a.md", "Camels carry silk.");
        await library.Synchronise();
        Assert.Empty(Assert.Single(await library.Knowledge.SearchAsync(new SearchQuery("camels"), Stop)).Highlights);
    }
}
