using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>Somebody who chats over Direct Line, with nothing but HTTP and sockets.</summary>
internal sealed class Visitor(House house, DirectLineToken pass)
{
    public string ConversationId => pass.ConversationId;

    public string Token { get; set; } = pass.Token;

    public Uri? StreamUrl { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Home => $"/v3/directline/conversations/{ConversationId}";

    /// <summary>The same visitor, at a house that was opened later.</summary>
    public Visitor At(House other) => new(other, pass with { Token = Token });

    public async Task<Reply> StartsAsync(string? locale = null)
    {
        var reply = await AsksAsync(HttpMethod.Post, "/v3/directline/conversations", locale is null ? "{\"user\":{}}" : $$"""{"user":{},"locale":"{{locale}}"}""");
        if (reply.Status is HttpStatusCode.Created or HttpStatusCode.OK) StreamUrl = new Uri(reply.Body.GetProperty("streamUrl").GetString()!);
        return reply;
    }

    public async Task<Reply> ReconnectsAsync(string? watermark)
    {
        var reply = await AsksAsync(HttpMethod.Get, watermark is null ? Home : $"{Home}?watermark={watermark}");
        if (reply.Status == HttpStatusCode.OK) StreamUrl = new Uri(reply.Body.GetProperty("streamUrl").GetString()!);
        return reply;
    }

    public Task<Reply> SaysAsync(string text, string? clientActivityId = null) =>
        PostsAsync(JsonSerializer.Serialize(new
        {
            type = "message",
            text,
            textFormat = "plain",
            from = new { id = "somebody-else", name = "A visitor", role = "bot" },
            channelId = "webchat",
            attachments = Array.Empty<string>(),
            channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString(), attachmentSizes = Array.Empty<int>() },
        }));

    public Task<Reply> PostsAsync(string json) => AsksAsync(HttpMethod.Post, $"{Home}/activities", json);

    public Task<Reply> PollsAsync(string? watermark = null) => AsksAsync(HttpMethod.Get, $"{Home}/activities?watermark={watermark}");

    public async Task<Reply> AsksAsync(HttpMethod method, string path, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        change?.Invoke(request);
        using var response = await house.Http.SendAsync(request, Stop);
        return await Reply.OfAsync(response);
    }

    /// <summary>Opens the stream that the last start or reconnect named.</summary>
    public Task<OpenStream> OpensTheStreamAsync() => OpenStream.ToAsync(StreamUrl!);

    /// <summary>Polls until so many activities are there.</summary>
    public async Task<IReadOnlyList<JsonElement>> WillHaveAsync(int count)
    {
        while (true)
        {
            var activities = (await PollsAsync()).Body.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count >= count) return activities;
            await Task.Yield();
        }
    }
}

/// <summary>An HTTP answer, read.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers, string Text)
{
    public string? ErrorCode => Body.GetProperty("error").GetProperty("code").GetString();

    public static async Task<Reply> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        var body = isJson ? JsonElement.Parse(text) : default;
        EmittedActivities.NoteSet(body);
        return new Reply(response.StatusCode, body, response.Headers, text);
    }
}
