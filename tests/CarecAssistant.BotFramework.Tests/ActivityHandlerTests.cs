using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.BotFramework.Tests.Authentication;

namespace CarecAssistant.BotFramework.Tests;

public sealed class ActivityHandlerTests
{
    private readonly Listener bot = new();

    [Theory]
    [InlineData("""{"type":"message"}""", "message")]
    [InlineData("""{"type":"messageUpdate"}""", "messageUpdate")]
    [InlineData("""{"type":"messageDelete"}""", "messageDelete")]
    [InlineData("""{"type":"typing"}""", "typing")]
    [InlineData("""{"type":"endOfConversation","code":"agentTimedOut"}""", "endOfConversation")]
    [InlineData("""{"type":"event","name":"anything"}""", "event")]
    [InlineData("""{"type":"event","name":"handoff.status","value":{"state":"accepted","message":{"a":1}}}""", "handoff accepted")]
    [InlineData("""{"type":"event","name":"handoff.status","value":"accepted"}""", "event")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "removed")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""", "removed")]
    [InlineData("""{"type":"installationUpdate","action":"other"}""", null)]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"plusOne"}]}""", "+like -plusOne")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"the-bot"},{"id":"u"}]}""", "joined u")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"u"}]}""", "left u")]
    [InlineData("""{"type":"conversationUpdate"}""", null)]
    [InlineData("""{"type":"contactRelationUpdate","action":"add"}""", "contact")]
    [InlineData("""{"type":"Message"}""", "unknown")]
    [InlineData("""{"type":"custom.x"}""", "unknown")]
    public async Task Each_kind_of_activity_has_its_method(string json, string? heard)
    {
        await using var house = await House.OpenAsync(bot);
        using var reply = await PostsAsync(house, json);

        Assert.Equal(System.Net.HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal(heard ?? "", string.Join(' ', bot.Heard));
    }

    [Fact]
    public async Task A_command_that_nobody_handles_is_answered_so_that_the_channel_need_not_wait()
    {
        await using var world = await Registered.OpenAsync();
        await world.PostsAsync(world.Message(one => (one["type"], one["name"], one["value"]) = ("command", "application/vnd.x.do", new JsonObject { ["commandId"] = "7" })));

        var result = JsonElement.Parse(world.Channel.Calls.Single().Body);
        Assert.Equal(("commandResult", "application/vnd.x.do"), (result.Type(), result.GetProperty("name").GetString()));
        Assert.Equal(("7", "NotSupported"), (result.GetProperty("value").GetProperty("commandId").GetString(), result.GetProperty("value").GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task M68_A_help_desk_s_status_about_a_conversation_that_nobody_handed_over_changes_nothing()
    {
        await using var world = await Registered.OpenAsync();
        var status = HandoffEvents.CreateStatus(new ConversationAccount { Id = "another" }, "accepted", "here");
        var reply = await world.PostsAsync(world.Message(one => (one["type"], one["name"], one["value"]) = ("event", status.Name, JsonNode.Parse(status.Value!.Value.GetRawText()))));

        Assert.Equal((System.Net.HttpStatusCode.OK, ""), (reply.Status, reply.Text));
        Assert.Empty(world.Channel.Calls);
    }

    [Fact]
    public async Task A_conversation_is_handed_over_with_its_reference_and_a_transcript_without_traces()
    {
        await using var world = await Registered.OpenAsync();
        await world.PostsAsync(world.Message(one => one["text"] = "hand over"));

        var handed = JsonElement.Parse(world.Channel.Calls.First().Body);
        Assert.Equal(("event", "handoff.initiate", "c1"), (handed.Type(), handed.GetProperty("name").GetString(), handed.GetProperty("conversation").GetProperty("id").GetString()));
        Assert.Equal("credit cards", handed.GetProperty("value").GetProperty("Skill").GetString());
        Assert.Equal(("test", "m1"), (handed.GetProperty("relatesTo").GetProperty("channelId").GetString(), handed.GetProperty("relatesTo").GetProperty("activityId").GetString()));
        var attachment = handed.GetProperty("attachments")[0];
        Assert.Equal(("application/json", "Transcript"), (attachment.GetProperty("contentType").GetString(), attachment.GetProperty("name").GetString()));
        Assert.Equal("message", Assert.Single(attachment.GetProperty("content").GetProperty("activities").EnumerateArray()).Type());
    }

    private static Task<HttpResponseMessage> PostsAsync(House house, string json)
    {
        var activity = JsonNode.Parse(json)!.AsObject();
        activity["channelId"] = "test";
        activity["serviceUrl"] = "http://127.0.0.1:1/";
        activity["conversation"] = new JsonObject { ["id"] = "c1" };
        activity["from"] = new JsonObject { ["id"] = "u" };
        activity["recipient"] = new JsonObject { ["id"] = "the-bot" };
        return house.Http.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
    }

    /// <summary>Writes down which method was asked.</summary>
    private sealed class Listener : ActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("messageDelete");

        protected override Task OnTypingActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("endOfConversation");

        protected override Task OnEventAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("event");

        protected override Task OnHandoffStatusAsync(string state, ITurnContext turnContext, CancellationToken cancellationToken) => Hear($"handoff {state}");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("removed");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> reactions, ITurnContext turnContext, CancellationToken cancellationToken) => Hear($"+{reactions.Single().Type}");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> reactions, ITurnContext turnContext, CancellationToken cancellationToken) => Hear($"-{reactions.Single().Type}");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) => Hear($"joined {membersAdded.Single().Id}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) => Hear($"left {membersRemoved.Single().Id}");

        protected override Task OnContactRelationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("contact");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Hear("unknown");

        private Task Hear(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
