using System.Net;
using System.Text.Json;
using CarecAssistant.BotFramework.Tests.Authentication;
using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests
{
    private static readonly Activity Hello = MessageFactory.Text("hello");

    [Theory]
    [InlineData(429, 4, 4)]
    [InlineData(412, 4, 4)]
    [InlineData(502, 4, 4)]
    [InlineData(503, 4, 4)]
    [InlineData(504, 4, 4)]
    [InlineData(408, 1, 4)]
    [InlineData(500, 1, 4)]
    [InlineData(400, 1, 1)]
    [InlineData(403, 1, 1)]
    [InlineData(404, 1, 1)]
    [InlineData(413, 1, 1)]
    public async Task A_busy_service_is_asked_four_times_but_what_may_have_arrived_is_not_sent_twice(int status, int posts, int puts)
    {
        await using var world = await WithAnswerAsync(status, """{"error":{"code":"BadArgument","message":"x"}}""");
        var client = world.House.Adapter.CreateConnectorClient(await ReferenceAsync(world));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => client.Conversations.SendToConversationAsync("c1", Hello, Stop));
        Assert.Equal(((HttpStatusCode)status, "BadArgument", status is 403 or 404), (failure.Status!.Value, failure.Code, failure.IsGone));
        Assert.Equal(posts, Taken(world));
        await Assert.ThrowsAsync<ConnectorException>(() => client.Conversations.UpdateActivityAsync("c1", "a1", Hello, Stop));
        Assert.Equal(puts, Taken(world));
    }

    [Theory]
    [InlineData("<html>gateway</html>", null)]
    [InlineData("", null)]
    [InlineData("[]", null)]
    [InlineData("""{"error":"x"}""", null)]
    [InlineData("""{"error":{"code":"a word\nof <b>theirs</b>"}}""", null)]
    [InlineData("""{"error":{"code":"ConversationBlockedByUser"},"more":1}""", "ConversationBlockedByUser")]
    public async Task Whatever_a_refusal_holds_only_a_plain_code_is_taken_from_it(string body, string? code)
    {
        await using var world = await WithAnswerAsync(400, body);
        var client = world.House.Adapter.CreateConnectorClient(await ReferenceAsync(world));
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => client.Conversations.SendToConversationAsync("c1", Hello, Stop));

        Assert.Equal(code, failure.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("taken")]
    public async Task An_activity_without_an_id_in_the_answer_was_taken_all_the_same(string body)
    {
        await using var world = await WithAnswerAsync(202, body);
        var client = world.House.Adapter.CreateConnectorClient(await ReferenceAsync(world));

        Assert.Null((await client.Conversations.SendToConversationAsync("c1", Hello, Stop)).Id);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_then_the_service_is_left_alone_for_a_minute()
    {
        await using var world = await WithAnswerAsync(401, "");
        var client = world.House.Adapter.CreateConnectorClient(await ReferenceAsync(world));
        for (var attempt = 0; attempt < 2; attempt++) await Assert.ThrowsAsync<ConnectorException>(() => client.Conversations.SendToConversationAsync("c1", Hello, Stop));

        Assert.Equal(["Bearer T1", "Bearer T2"], world.Channel.Calls.Select(call => call.Header("authorization")));
        world.House.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ConnectorException>(() => client.Conversations.SendToConversationAsync("c1", Hello, Stop));
        Assert.Equal(4, Taken(world));
    }

    [Fact]
    public async Task A_redirection_does_not_lead_the_token_away()
    {
        await using var elsewhere = await LocalChannel.OpenAsync();
        await using var world = await WithAnswerAsync(302, "", response => response.Headers.Location = elsewhere.ServiceUrl);
        var client = world.House.Adapter.CreateConnectorClient(await ReferenceAsync(world));

        await Assert.ThrowsAsync<ConnectorException>(() => client.Attachments.GetAttachmentAsync("a1", "original", Stop));
        Assert.Empty(elsewhere.Calls);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task M50_An_id_that_would_lead_to_another_resource_is_not_called(string id)
    {
        await using var world = await Registered.OpenAsync();
        var client = world.House.Adapter.CreateConnectorClient(await ReferenceAsync(world));

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Conversations.SendToConversationAsync(id, Hello, Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Conversations.DeleteActivityAsync("c1", id, Stop));
        Assert.Empty(world.Channel.Calls);
    }

    [Fact]
    public async Task Pages_of_members_are_read_until_there_is_no_next()
    {
        await using var world = await Registered.OpenAsync();
        world.Channel.Answers = async (http, call) =>
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(call.Target.Contains("continuationToken", StringComparison.Ordinal)
                ? """{"members":[{"id":"u2","email":"x@example.org"}]}"""
                : """{"members":[{"id":"u1"}],"continuationToken":"next"}""");
            return true;
        };
        var client = world.House.Adapter.CreateConnectorClient(await ReferenceAsync(world));
        var first = await client.Conversations.GetConversationPagedMembersAsync("c1", 1, null, Stop);
        var second = await client.Conversations.GetConversationPagedMembersAsync("c1", 1, first.ContinuationToken, Stop);

        Assert.Equal(("u1", "u2"), (first.Members.Single().Id, second.Members.Single().Id));
        Assert.Equal("x@example.org", second.Members.Single().Properties!["email"].GetString());
        Assert.Null(second.ContinuationToken);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Registered> WithAnswerAsync(int status, string body, Action<HttpResponse>? change = null)
    {
        var world = await Registered.OpenAsync();
        world.Channel.Answers = async (http, _) =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = "0";
            change?.Invoke(http.Response);
            await http.Response.WriteAsync(body);
            return true;
        };
        return world;
    }

    /// <summary>What a turn gave; a typing turn says nothing.</summary>
    internal static async Task<ConversationReference> ReferenceAsync(Registered world)
    {
        await world.PostsAsync(world.Message(one => one["type"] = "typing"));
        return world.Bot.References.Single();
    }

    private static int Taken(Registered world)
    {
        var count = world.Channel.Calls.Count;
        world.Channel.Calls.Clear();
        return count;
    }
}
