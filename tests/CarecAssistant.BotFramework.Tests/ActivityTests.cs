using System.Text;
using System.Text.Json;

namespace CarecAssistant.BotFramework.Tests;

public sealed class ActivityTests
{
    [Theory]
    [InlineData("""{"type":"message","text":"","unknown":{"a":[1.5,3e9,null]}}""")]
    [InlineData("""{"type":"message","from":{"id":"u","email":"e","x":1},"conversation":{"id":"c","y":[]}}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"t","content":{"z":12345678901234567890},"q":true}]}""")]
    [InlineData("""{"type":"message","suggestedActions":{"to":[],"actions":[{"type":"imBack","title":"t","value":"v","displayText":"d"}],"s":1}}""")]
    [InlineData("""{"type":"message","entities":[{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":""}]}""")]
    [InlineData("""{"type":"message","localTimestamp":"2026-06-01T14:00:00.1234567+05:00"}""")]
    [InlineData("""{"type":"event","name":"n","value":1.50,"relatesTo":{"channelId":"x","k":0}}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like","who":"me"}]}""")]
    public void What_came_in_goes_out_again(string json)
    {
        var written = Encoding.UTF8.GetString(ActivityJson.Write(ActivityJson.Read(Encoding.UTF8.GetBytes(json))));

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(written)), written);
    }

    [Fact]
    public void Letters_of_all_scripts_are_written_as_they_are()
    {
        var written = ActivityJson.Write(MessageFactory.Text("ЦАРЭС 中亚区域经济合作"));

        Assert.Equal("""{"type":"message","text":"ЦАРЭС 中亚区域经济合作","inputHint":"acceptingInput"}""", Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void A_timestamp_without_an_offset_is_UTC_and_is_written_with_Z()
    {
        var activity = ActivityJson.Read("""{"type":"message","timestamp":"2026-06-01T09:00:00"}"""u8);

        Assert.Equal(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero), activity.Timestamp);
        Assert.Contains("\"timestamp\":\"2026-06-01T09:00:00.000Z\"", Encoding.UTF8.GetString(ActivityJson.Write(activity)));
    }

    [Fact]
    public void A_reply_goes_back_to_where_the_activity_came_from()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "m1",
            ChannelId = "test",
            ServiceUrl = "http://localhost/",
            From = new ChannelAccount { Id = "user" },
            Recipient = new ChannelAccount { Id = "bot" },
            Conversation = new ConversationAccount { Id = "c1" },
            Locale = "zh",
        };
        var reply = activity.CreateReply("你好");

        Assert.Equal(("bot", "user", "c1", "m1", "zh"), (reply.From?.Id, reply.Recipient?.Id, reply.Conversation?.Id, reply.ReplyToId, reply.Locale));
    }

    [Fact]
    public void Suggested_actions_post_their_titles()
    {
        var actions = MessageFactory.SuggestedActions(["Да", "Нет"], "Верно?").SuggestedActions!;

        Assert.Empty(actions.To);
        Assert.Equal([("imBack", "Да"), ("imBack", "Нет")], actions.Actions.Select(one => (one.Type, one.Value?.GetString()!)));
    }
}
