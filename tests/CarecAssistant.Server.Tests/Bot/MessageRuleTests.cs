using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Server.Bot;

namespace CarecAssistant.Server.Tests.Bot;

public sealed class MessageRuleTests
{
    private readonly Conversation conversation = new();

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200B\u200E\uFEFF\u2060")]
    [InlineData("\0\u001B")]
    public async Task What_nobody_can_see_is_no_turn(string text)
    {
        Assert.Empty(await conversation.Says(text));
    }

    [Fact]
    public async Task Control_characters_are_left_out_and_the_rest_is_answered()
    {
        conversation.Answers.Next(Prepared.Answered());

        await conversation.Says("Who\0 led\u001B[31m it\u0007?");

        Assert.Equal("Who led[31m it?", conversation.Answers.Asked[0].Text);
    }

    [Theory]
    [InlineData('a', "too long", "4000")]
    [InlineData('я', "слишком длинное", "4000")]
    [InlineData('中', "过长", "4000")]
    public async Task A_long_message_is_refused_in_words_with_the_limit(char letter, string says, string limit)
    {
        await conversation.Says(new string(letter, 4001));

        Assert.Empty(conversation.Answers.Asked);
        Assert.Contains(says, conversation.LastMessage.Text);
        Assert.Contains(limit, conversation.LastMessage.Text);
        Assert.Contains("(https://assist.example.org/contact?lang=", conversation.LastMessage.Text);
        Assert.DoesNotContain("](", conversation.LastMessage.Speak);
    }

    [Fact]
    public void The_channel_lets_a_message_through_that_the_bot_refuses_in_words() =>
        Assert.True(new DirectLineOptions().MaxTextLength > VisitorText.Longest);

    [Fact]
    public async Task The_longest_message_is_answered()
    {
        conversation.Answers.Next(Prepared.Answered());

        await conversation.Says(new string('a', 4000));

        Assert.Single(conversation.Answers.Asked);
    }

    [Fact]
    public async Task A_file_is_sent_to_the_contact_form()
    {
        await conversation.Happens(new() { Type = ActivityTypes.Message, Locale = "ru-RU", Attachments = [new() { ContentType = "image/png", ContentUrl = "data:image/png;base64,AA==" }] });

        Assert.Contains("обратитесь к сотруднику через [форму обратной связи](https://assist.example.org/contact?lang=ru)", conversation.LastMessage.Text);
    }

    [Fact]
    public async Task A_lone_address_is_asked_about_and_is_no_consent()
    {
        await conversation.Says("aida@example.org");

        Assert.Empty(conversation.Answers.Asked);
        Assert.Empty(conversation.Inbox.Opened);
        var inputs = conversation.Card.GetProperty("body").EnumerateArray().Where(part => part.TryGetProperty("id", out _)).ToDictionary(part => part.GetProperty("id").GetString()!, part => part.GetProperty("value").GetString());
        Assert.Equal(("aida@example.org", "false"), (inputs["email"], inputs["consent"]));
    }

    [Fact]
    public async Task When_answering_fails_the_visitor_is_told_and_the_next_question_is_answered()
    {
        conversation.Answers.NextFails();
        conversation.Answers.Next(Prepared.Answered());

        await conversation.Says("Кто возглавлял делегацию?");
        Assert.StartsWith("Извините", conversation.LastMessage.Text);
        Assert.DoesNotContain("damaged", conversation.LastMessage.Text);
        Assert.NotNull(conversation.LastMessage.Attachments);

        await conversation.Says("Кто возглавлял делегацию?");
        Assert.StartsWith("They asked", conversation.LastMessage.Text);
    }

    [Fact]
    public async Task Fixed_sentences_follow_the_language_of_the_last_message()
    {
        var visitor = new Conversation(locale: "en-US");
        visitor.Answers.Next(Prepared.Unresolved(language: "zh"));
        await visitor.Says("代表团带来了什么礼物？");
        Assert.Contains("内容最接近的文章", visitor.LastMessage.Text);

        await visitor.Submits(new() { ["email"] = "нет" });
        Assert.Contains("邮箱地址似乎有误", visitor.LastMessage.Text);

        await visitor.Says(new string('ж', 5000));
        Assert.Contains("слишком длинное", visitor.LastMessage.Text);
    }

    [Theory]
    [InlineData("OK", "ru-RU", "ru")]
    [InlineData("???", "zh-CN", "zh")]
    [InlineData("Who led the delegation?", "ru-RU", null)]
    [InlineData("OK", "fr-FR", null)]
    public async Task The_locale_counts_only_where_a_first_message_is_too_short_to_tell(string text, string locale, string? language)
    {
        var visitor = new Conversation(locale: locale);
        visitor.Answers.Next(Prepared.Answered());

        await visitor.Says(text);

        Assert.Equal(language, visitor.Answers.Asked[0].Language);
    }

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData("somethingNew")]
    public async Task Activities_that_ask_nothing_get_no_answer(string type)
    {
        Assert.Empty(await conversation.Happens(new() { Type = type, Text = "x" }));
    }
}
