using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.BotFramework.Tests.Authentication;

namespace CarecAssistant.BotFramework.Tests.Connector;

/// <summary>botframework-connector 4.23.3 and ours make the same calls to one service.</summary>
public sealed class SameCallsTests
{
    private static readonly string[] Headers = ["authorization", "content-type", "x-ms-conversation-id"];

    [Fact]
    public async Task Our_client_sends_what_the_SDK_s_client_sends()
    {
        await using var world = await Registered.OpenAsync();
        world.Channel.Answers = AnswerAsync;
        await world.PostsAsync(world.Message());
        world.Channel.Calls.Clear();

        await CallEverythingAsync(world.House.Adapter.CreateConnectorClient(world.Bot.References.Single()));
        var ours = Told(world.Channel);
        await Oracle.AskAsync("calls.mjs", [world.ServiceUrl, "T1"]);

        Assert.Equal(17, ours.Count);
        Assert.Equal(Told(world.Channel), ours);
    }

    // The same as tests/npm/connector/calls.mjs.
    private static async Task CallEverythingAsync(ConnectorClient client)
    {
        const string Conversation = "a;b/c 1";
        var stop = TestContext.Current.CancellationToken;
        var card = JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[]}""");
        var message = new Activity
        {
            Type = "message", Text = "Привет, мир", ChannelId = "test", From = new() { Id = "b" }, Recipient = new() { Id = "u" }, Conversation = new() { Id = "a;b/c" },
            Attachments = [new() { ContentType = "application/vnd.microsoft.card.adaptive", Content = card }],
        };
        var (conversations, attachments) = (client.Conversations, client.Attachments);
        await conversations.SendToConversationAsync(Conversation, message, stop);
        await conversations.ReplyToActivityAsync("c1", "x|1", message with { ReplyToId = "x|1" }, stop);
        await conversations.UpdateActivityAsync(Conversation, "x|1", message, stop);
        await conversations.DeleteActivityAsync(Conversation, "x|1", stop);
        var begins = new ConversationParameters
        {
            IsGroup = true, Bot = new() { Id = "b", Name = "B" }, Members = [new() { Id = "u", Name = "U" }], TopicName = "t", TenantId = "T", Activity = message,
            ChannelData = JsonElement.Parse("""{"channel":{"id":"19:x"}}"""),
        };
        await conversations.CreateConversationAsync(begins, stop);
        await conversations.GetConversationsAsync("n+1 ", stop);
        await conversations.GetConversationsAsync(null, stop);
        await conversations.GetConversationMembersAsync(Conversation, stop);
        await conversations.GetConversationMemberAsync(Conversation, "u/1", stop);
        await conversations.GetConversationPagedMembersAsync(Conversation, 5, "n+1 ", stop);
        await conversations.GetConversationPagedMembersAsync(Conversation, null, null, stop);
        await conversations.GetActivityMembersAsync(Conversation, "x|1", stop);
        await conversations.DeleteConversationMemberAsync(Conversation, "u/1", stop);
        await conversations.SendConversationHistoryAsync(Conversation, new Transcript { Activities = [message] }, stop);
        await conversations.UploadAttachmentAsync(Conversation, new AttachmentData { Type = "text/plain", Name = "n.txt", OriginalBase64 = [0, 255, 62, 63] }, stop);
        await attachments.GetAttachmentInfoAsync("a/1", stop);
        await attachments.GetAttachmentAsync("a/1", "original", stop);
    }

    private static List<string> Told(LocalChannel channel)
    {
        var told = channel.Calls.Select(call => string.Join('\n', [$"{call.Method} {call.Target}", .. Headers.Select(name => $"{name}: {call.Header(name)}"), Sorted(call.Body)])).ToList();
        channel.Calls.Clear();
        return told;
    }

    // Members of an object have no order.
    private static string Sorted(string body) => body.Length == 0 ? "" : Sorted(JsonNode.Parse(body)!).ToJsonString();

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject holder => new JsonObject(holder.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(one.Key, one.Value is null ? null : Sorted(one.Value)))),
        JsonArray list => new JsonArray([.. list.Select(one => one is null ? null : Sorted(one))]),
        _ => node.DeepClone(),
    };

    private static async Task<bool> AnswerAsync(Microsoft.AspNetCore.Http.HttpContext http, ReceivedCall call)
    {
        if (!call.Target.EndsWith("/members", StringComparison.Ordinal)) return false;
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync("[]"u8.ToArray());
        return true;
    }
}
