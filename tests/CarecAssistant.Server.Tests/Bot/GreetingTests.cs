namespace CarecAssistant.Server.Tests.Bot;

public sealed class GreetingTests
{
    [Theory]
    [InlineData("en-US", "AI assistant", "14", "24 November 2026, 05:00 UTC", "What did the Xinjiang delegation discuss?")]
    [InlineData("ru-RU", "ИИ-помощник", "14", "24 ноября 2026 г., 05:00 (UTC", "Что обсуждала делегация из Синьцзяна?")]
    [InlineData("zh-Hans", "人工智能助手", "14", "2026年11月24日 05:00（世界协调时）", "新疆代表团讨论了什么？")]
    [InlineData("fr-FR", "AI assistant", "14", "24 November 2026, 05:00 UTC", "What did the Xinjiang delegation discuss?")]
    public async Task It_says_what_it_is_and_what_it_knows_in_the_language_of_the_page(string locale, string what, string count, string moment, string example)
    {
        var sent = await new Conversation(locale: locale).Joins();

        var greeting = Assert.Single(sent);
        Assert.Contains(what, greeting.Text);
        Assert.Contains(count, greeting.Text);
        Assert.Contains(moment, greeting.Text);
        Assert.Equal(3, greeting.SuggestedActions!.Actions.Count);
        Assert.All(greeting.SuggestedActions.Actions, action => Assert.Equal("imBack", action.Type));
        Assert.Equal(example, greeting.SuggestedActions.Actions[0].Value!.Value.GetString());
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("emulator")]
    public async Task Bot_and_visitor_are_announced_and_greeted_once(string channel)
    {
        var conversation = new Conversation(channel);

        await conversation.BotJoins();
        await conversation.Joins();

        Assert.Single(conversation.Sent);
    }

    [Fact]
    public async Task Without_articles_it_promises_no_answers()
    {
        var greeting = Assert.Single(await new Conversation(knows: new(null, 0, 0)).Joins());

        Assert.Contains("no articles", greeting.Text);
        Assert.Null(greeting.SuggestedActions);
    }
}
