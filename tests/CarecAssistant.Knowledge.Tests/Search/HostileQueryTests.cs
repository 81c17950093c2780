using System.Globalization;

namespace CarecAssistant.Knowledge.Tests.Search;

/// <summary>Whatever is typed is words to look for, and how much work it makes has a bound.</summary>
public class HostileQueryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory] // B147
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0\u3000")]
    [InlineData("the of and")]
    [InlineData("?!…—;:.,()[]{}<>|/\\^~*+-=_@#$%&")]
    [InlineData("、。！？《》「」")]
    [InlineData("🙏👍🏽👩‍👩‍👧")]
    [InlineData("\u200B\u202E\uFEFF\u0301\u0301")]
    [InlineData("\uD83D\uDC00\uDC00\uD83D")]
    [InlineData("\0\u0001\u001B\u0007")]
    public async Task A_query_without_words_finds_nothing(string query)
    {
        using var library = await Filled();
        Assert.Empty(await library.Find(query));
    }

    [Theory] // B148, B149, B150
    [InlineData("camels* ?? ~~ ^^ \"\" ( [ TO ] \\")]
    [InlineData("body.en:camels^5 AND NOT (silk~2 OR *:*) && !title:[a TO z}")]
    [InlineData("+camels -silk || \"")]
    [InlineData("\"unclosed camels")]
    [InlineData("/camels|.*/ {0} %s ${jndi:x} '; DROP TABLE Articles; --")]
    [InlineData("camels\0silk\u001B[2J")]
    [InlineData("camels \uD83D silk \uDC00")]
    [InlineData("🐫camels🐫骆驼верблюдыجملაქლემი")]
    [InlineData("camels \u202Eklis\u202C")]
    [InlineData("c\u0301\u0301\u0301\u0301\u0301\u0301amels camels")]
    public async Task Operators_and_odd_letters_are_text(string query)
    {
        using var library = await Filled();
        Assert.Equal("silk", (await library.Find(query))[0]);
    }

    [Fact] // B148
    public async Task A_hundred_thousand_characters_of_any_sort_are_answered()
    {
        using var library = await Filled();
        foreach (var (_, filling) in Fillings)
        {
            var hits = await library.Knowledge.SearchAsync(new SearchQuery("camels " + Repeated(filling, 100_000)) { Highlight = true }, Stop);
            Assert.Contains(hits, hit => hit.Article.Article.Id == "silk");
            Assert.NotNull(library.Knowledge.GroupsOf(Repeated(filling, 100_000), "en"));
        }
    }

    [Fact] // B148
    public async Task Of_ten_thousand_words_the_first_count()
    {
        using var library = await Filled();
        var others = string.Join(' ', Numbered(10_000));
        Assert.Equal(["silk"], await library.Find("camels " + others));
        Assert.Empty(await library.Find(others + " camels"));
        Assert.Equal(512, library.Knowledge.GroupsOf(others, "en").Count);
    }

    [Fact] // B148
    public async Task No_more_than_sixteen_unknown_words_are_taken_for_slips()
    {
        using var library = await Filled();
        string Alike(string text) => string.Join(',', library.Knowledge.GroupsOf(text, "en").Single(group => group.Term.Text.StartsWith("camm", StringComparison.Ordinal)).Alike);
        Assert.Equal("camel", Alike(string.Join(' ', Unknown(15)) + " cammels"));
        Assert.Equal("", Alike(string.Join(' ', Unknown(16)) + " cammels"));
    }

    [Fact]
    public async Task A_list_of_more_days_than_anybody_asks_about_is_answered()
    {
        using var library = await Filled();
        var days = string.Join(", ", Enumerable.Range(0, 200).Select(day => new DateOnly(2023, 1, 1).AddDays(day).ToString("d MMMM", CultureInfo.InvariantCulture)));
        Assert.Equal(["silk"], await library.Find("camels on " + days));
        Assert.InRange(AskedTime.In("camels on " + days, TimeProvider.System).Ranges.Count, 1, 128);
    }

    [Theory] // B25
    [InlineData("What happened in ２０２３?", "2023-01-01", "2023-12-31")]
    [InlineData("２０２３年５月发生了什么？", "2023-05-01", "2023-05-31")]
    [InlineData("что было 15 мая ٢٠٢٣ года?", "2023-05-15", "2023-05-15")]
    public void Digits_of_other_scripts_are_digits(string question, string from, string to)
    {
        var range = Assert.Single(AskedTime.In(question, TimeProvider.System).Ranges);
        Assert.Equal((DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)), (range.From, range.To));
    }

    [Theory] // B25
    [InlineData("٣ years ago")]
    [InlineData("the last ９ months")]
    public void Counted_times_too(string question) => Assert.Single(AskedTime.In(question, TimeProvider.System).Ranges);

    private static readonly (string Name, string Filling)[] Fillings =
    [
        ("one word", "camels "), ("no space", "x"), ("names", "CAREC PRC Ma Xingrui "), ("Chinese", "马兴瑞新疆"), ("Chinese dots", "·马·"), ("Cyrillic", "Ма Синжуй "),
        ("punctuation", "?!()"), ("emoji", "🐫"), ("half an emoji", "\uD83D"), ("marks", "\u0301"), ("acronyms", "a."), ("numbers", "1,"), ("dates", "1 May 2023 "),
        ("times", "last month "), ("apostrophes", "a'"), ("quotes", "\"a\" "), ("mixed", "aя马ა "), ("news", "latest news "),
    ];

    private static string Repeated(string filling, int length) => string.Concat(Enumerable.Repeat(filling, (length / filling.Length) + 1))[..length];

    private static IEnumerable<string> Numbered(int count) => Enumerable.Range(0, count).Select(number => $"w{number}");

    // Letters only: words with figures are no slips of anything.
    private static IEnumerable<string> Unknown(int count) => Enumerable.Range(0, count).Select(number => "qvxz" + new string((char)('a' + number), 4));

    private static async Task<Library> Filled()
    {
        var library = new Library();
        library.WriteGlossary("- [CAREC, ЦАРЭС]\n- [PRC, China, 中国]\n- [camel, верблюд, 骆驼]\n");
        library.Folder.Write("silk.md", "# Silk Road Title\n\nCamels carry goods. Much of it is silk.");
        library.Folder.Write("visit.md", "Ma Xingrui of Xinjiang led the delegation to trains.");
        await library.Synchronise();
        return library;
    }
}
