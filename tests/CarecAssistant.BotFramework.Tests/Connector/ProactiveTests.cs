using System.Text.Json;
using CarecAssistant.BotFramework.Tests.Authentication;
using CarecAssistant.TestKit;

namespace CarecAssistant.BotFramework.Tests.Connector;

/// <summary>What the bot says and changes when no message waits for an answer.</summary>
public sealed class ProactiveTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_reference_is_good_after_a_restart_and_the_message_goes_to_the_conversation_s_end()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["DirectLine:KeyFile"] = Path.Combine(folder.Path, "key") };
        await using var before = await Registered.OpenAsync(settings: settings);
        var stored = JsonSerializer.Serialize(await ConnectorClientTests.ReferenceAsync(before), ActivityJson.Options);

        settings["Bot:ServiceHosts:1"] = new Uri(before.ServiceUrl).Authority;
        await using var after = await Registered.OpenAsync(settings: settings);
        await SayAsync(after, JsonSerializer.Deserialize<ConversationReference>(stored, ActivityJson.Options)!);

        var call = before.Channel.Calls.Single();
        Assert.EndsWith("/v3/conversations/c1/activities", call.Target, StringComparison.Ordinal);
        Assert.Equal("Bearer T1", call.Header("authorization"));
        Assert.Equal("somebody", JsonElement.Parse(call.Body).GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_reference_that_somebody_changed_or_made_up_shows_the_token_to_nobody()
    {
        await using var stranger = await LocalChannel.OpenAsync();
        await using var world = await Registered.OpenAsync(settings: new() { ["Bot:ServiceHosts:1"] = new Uri(stranger.ServiceUrl).Authority });
        var reference = await ConnectorClientTests.ReferenceAsync(world);
        ConversationReference[] bad =
        [
            reference with { ServiceUrl = stranger.ServiceUrl }, reference with { Seal = null }, reference with { ChannelId = "msteams" }, reference with { ServiceUrl = null },
            reference with { Seal = reference.Seal!.ToLowerInvariant() },
        ];

        foreach (var one in bad) await Assert.ThrowsAsync<ServiceNotTrustedException>(() => SayAsync(world, one));
        Assert.Empty(stranger.Calls);
        Assert.Empty(world.Channel.Calls);
    }

    [Fact]
    public async Task A_host_that_may_not_be_called_any_more_is_not_called_for_an_old_reference()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["DirectLine:KeyFile"] = Path.Combine(folder.Path, "key") };
        await using var before = await Registered.OpenAsync(settings: settings);
        await using var after = await Registered.OpenAsync(settings: settings);

        var reference = await ConnectorClientTests.ReferenceAsync(before);
        await Assert.ThrowsAsync<ServiceNotTrustedException>(() => SayAsync(after, reference));
        Assert.Empty(before.Channel.Calls);
    }

    [Fact]
    public async Task A_turn_changes_and_takes_back_what_the_bot_said()
    {
        await using var world = await Registered.OpenAsync();
        var reference = await ConnectorClientTests.ReferenceAsync(world);
        await world.House.Adapter.ContinueConversationAsync(
            reference,
            async (turn, stop) =>
            {
                var said = await turn.SendActivityAsync("first", stop);
                await turn.UpdateActivityAsync(MessageFactory.Text("second") with { Id = said.Id }, stop);
                await turn.DeleteActivityAsync(said.Id!, stop);
            },
            Stop);

        Assert.Equal(
            ["POST /_connector/v3/conversations/c1/activities", "PUT /_connector/v3/conversations/c1/activities/r1", "DELETE /_connector/v3/conversations/c1/activities/r1"],
            world.Channel.Calls.Select(call => $"{call.Method} {call.Target}"));
        Assert.Equal("second", JsonElement.Parse(world.Channel.Calls.ElementAt(1).Body).Text());
    }

    [Fact]
    public async Task A_conversation_is_begun_beside_another_and_gone_on_with()
    {
        await using var world = await Registered.OpenAsync();
        var reference = await ConnectorClientTests.ReferenceAsync(world);
        Activity? first = null;
        var parameters = new ConversationParameters { Members = [new() { Id = "u2" }], TenantId = "T" };
        var begun = await world.House.Adapter.CreateConversationAsync(
            reference,
            parameters,
            async (turn, stop) =>
            {
                first = turn.Activity;
                await turn.SendActivityAsync("hello", stop);
            },
            Stop);

        Assert.Equal(("CreateConversation", "r1", "u2"), (first!.Name, begun.Conversation!.Id, begun.User!.Id));
        Assert.Equal(["/_connector/v3/conversations", "/_connector/v3/conversations/r1/activities"], world.Channel.Calls.Select(call => call.Target));
        Assert.Equal("the-bot", JsonElement.Parse(world.Channel.Calls.First().Body).GetProperty("bot").GetProperty("id").GetString());
        await SayAsync(world, begun);
        Assert.Equal(3, world.Channel.Calls.Count);
    }

    [Fact]
    public async Task Direct_Line_cannot_change_what_was_said_and_says_so()
    {
        await using var house = await House.OpenAsync(new EchoBot());
        var visitor = await house.VisitorStartsAsync();
        var reference = new ConversationReference { ChannelId = "directline", Conversation = new() { Id = visitor.ConversationId } };

        await Assert.ThrowsAsync<NotSupportedException>(() => house.Adapter.ContinueConversationAsync(reference, (turn, stop) => turn.DeleteActivityAsync("1", stop), Stop));
        Assert.Throws<NotSupportedException>(() => house.Adapter.CreateConnectorClient(reference));
    }

    private static Task SayAsync(Registered world, ConversationReference reference) =>
        world.House.Adapter.ContinueConversationAsync(reference, (turn, stop) => turn.SendActivityAsync("news", stop), Stop);
}
