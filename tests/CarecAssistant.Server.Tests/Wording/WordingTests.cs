using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Server.Wording;
using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Wording;

public sealed partial class WordingTests
{
    private readonly Words words = new();

    [Fact]
    public void Every_sentence_exists_in_English_Russian_and_Chinese()
    {
        var missing = from sentence in words.All
                      from language in Words.Languages
                      where !sentence.Value.TryGetValue(language, out var text) || string.IsNullOrWhiteSpace(text)
                      select $"{sentence.Key}: {language}";
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_sentence_has_the_same_places_in_all_languages()
    {
        var unlike = from sentence in words.All
                     where sentence.Value.Values.Select(text => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order())).Distinct().Count() > 1
                     select sentence.Key;
        Assert.Empty(unlike);
    }

    [Theory]
    [InlineData("en", 1, "1 article,", "1 sentence mentions")]
    [InlineData("en", 182, "182 articles,", "182 sentences mention")]
    [InlineData("ru", 1, "1 статью ", "в 1 предложении,")]
    [InlineData("ru", 3, "3 статьи ", "в 3 предложениях,")]
    [InlineData("ru", 5, "5 статей ", "в 5 предложениях,")]
    [InlineData("ru", 11, "11 статей ", "в 11 предложениях,")]
    [InlineData("ru", 12, "12 статей ", "в 12 предложениях,")]
    [InlineData("ru", 21, "21 статью ", "в 21 предложении,")]
    [InlineData("ru", 104, "104 статьи ", "в 104 предложениях,")]
    [InlineData("ru", 112, "112 статей ", "в 112 предложениях,")]
    [InlineData("zh", 1, "1篇文章", "1句提到")]
    [InlineData("zh", 182, "182篇文章", "182句提到")]
    public void An_honest_miss_counts_in_the_right_form(string language, int number, string articles, string sentences)
    {
        var count = number.ToString(CultureInfo.InvariantCulture);

        var said = words.Say("answers.miss.not-borne-out", language, ("date", "1"), ("articles", count), ("subject", "X"), ("count", count));

        Assert.Contains(articles, said);
        Assert.Contains(sentences, said);
        Assert.DoesNotContain("|", said);
        Assert.Contains(articles, words.Say("answers.miss.nothing", language, ("date", "1"), ("articles", count)));
    }

    [Fact]
    public void Russian_and_Chinese_are_written_in_their_own_letters()
    {
        var foreign = from sentence in words.All
                      let english = sentence.Value.GetValueOrDefault("en", "")
                      where Place().Replace(english, "").Any(char.IsLetter)
                      from language in new[] { "ru", "zh" }
                      where sentence.Value.TryGetValue(language, out var text) && text == english
                      select $"{sentence.Key}: {language}";
        Assert.Empty(foreign);
    }

    [Fact]
    public void Every_key_that_the_program_says_is_written()
    {
        var unknown = from file in Directory.EnumerateFiles(RepositoryRoot.At("src"), "*.*", SearchOption.AllDirectories)
                      where (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)) && !ArchitectureTests.IsBuilt(file)
                      from match in SaidKey().Matches(File.ReadAllText(file))
                      let key = match.Groups[1].Value
                      where !words.All.ContainsKey(key)
                      select $"{key} in {Path.GetFileName(file)}";
        Assert.Empty(unknown);
    }

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Place();

    [GeneratedRegex("""\bSay\(\s*"([^"]+)"\s*[,)]""")]
    private static partial Regex SaidKey();
}
