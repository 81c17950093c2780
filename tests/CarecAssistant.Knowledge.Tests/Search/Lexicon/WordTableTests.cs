using CarecAssistant.Knowledge.Search.Lexicon;

namespace CarecAssistant.Knowledge.Tests.Search.Lexicon;

public sealed class WordTableTests
{
    [Fact]
    public void Every_word_that_was_put_in_is_found_and_no_other()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var words = Enumerable.Range(0, 2_000).Select(_ => (Key: Some(random, 3), Translation: Some(random, 5))).Distinct().ToList();
        var builder = new WordTableBuilder();
        foreach (var (key, translation) in words) builder.Add(key, new WordSense("", translation, 1));
        var table = builder.Build();

        Assert.Equal(words.Count, table.Count);
        foreach (var word in words.GroupBy(word => word.Key, word => word.Translation))
            Assert.True(word.Order(StringComparer.Ordinal).SequenceEqual(table.Of(word.Key).Select(sense => sense.Translation).Order(StringComparer.Ordinal)), $"seed {seed}, {word.Key}");
        Assert.False(table.Has("q"));
        Assert.Empty(table.Of("aaaa"));
    }

    [Fact]
    public void Words_that_begin_alike_are_found_together()
    {
        var builder = new WordTableBuilder();
        foreach (var word in (string[])["запись", "записать", "записка", "залив"]) builder.Add(word, new WordSense(word, "x", 0.5));
        Assert.Equal(["записать", "записка", "запись"], builder.Build().Beginning("запис", 10).Select(row => row.Key));
        Assert.Equal(["залив"], builder.Build().Beginning("за", 1).Select(row => row.Key));
    }

    [Fact]
    public void What_would_break_a_row_is_left_out()
    {
        var builder = new WordTableBuilder();
        builder.Add("a\0b", new WordSense("", "x", 1));
        builder.Add("ab", new WordSense("", "x\u0001y", 1));
        builder.Add("", new WordSense("", "x", 1));
        Assert.Equal(0, builder.Build().Count);
    }

    private static string Some(Random random, int most) => new([.. Enumerable.Range(0, random.Next(1, most)).Select(_ => "abж骆"[random.Next(4)])]);
}
