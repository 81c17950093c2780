using System.Text.RegularExpressions;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Tests.Bot;

public sealed partial class ChatWordingTests
{
    public static TheoryData<string> Keys => [.. new Words().All.Keys.Where(key => key.StartsWith("chat.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_sentence_of_the_chat_exists_in_three_languages_with_the_same_places(string key)
    {
        var sentences = new Words().All[key];

        Assert.Equal(["en", "ru", "zh"], sentences.Keys.Order());
        Assert.All(sentences.Values, sentence => Assert.False(string.IsNullOrWhiteSpace(sentence)));
        Assert.Single(sentences.Values.Select(sentence => string.Join(',', Place().Matches(sentence).Select(place => place.Value).Order())).Distinct());
        Assert.Matches(@"\p{IsCyrillic}", sentences["ru"]);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", sentences["zh"]);
    }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
