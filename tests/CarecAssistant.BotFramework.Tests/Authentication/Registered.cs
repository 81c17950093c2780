using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework.Tests.Authentication;

/// <summary>A bot with a registration, the issuer whose tokens it checks, the login it gets its own from, and a channel that calls it.</summary>
internal sealed class Registered : IAsyncDisposable
{
    private Registered(Issuer issuer, LocalChannel channel, Login login, EchoBot bot, House house) =>
        (Issuer, Channel, Login, Bot, House) = (issuer, channel, login, bot, house);

    public Issuer Issuer { get; }

    public LocalChannel Channel { get; }

    public Login Login { get; }

    public EchoBot Bot { get; }

    public House House { get; }

    public string ServiceUrl => Channel.ServiceUrl;

    /// <summary>Nothing of a refused call is left: no turn, nothing said, no token fetched.</summary>
    public bool IsUntouched => Bot.Heard.IsEmpty && Channel.Calls.IsEmpty && Login.Asked.IsEmpty;

    public static async Task<Registered> OpenAsync(string environment = "Production", Dictionary<string, string?>? settings = null, DateTimeOffset? now = null)
    {
        var issuer = await Issuer.OpenAsync();
        var channel = await LocalChannel.OpenAsync();
        var login = new Login();
        var bot = new EchoBot();
        var all = issuer.Settings;
        all["Bot:ServiceHosts:0"] = new Uri(channel.ServiceUrl).Authority;
        foreach (var (key, value) in settings ?? []) all[key] = value;
        var house = await House.OpenAsync(bot, all, environment: environment, now: now, change: login.StandIn);
        return new Registered(issuer, channel, login, bot, house);
    }

    public string Token(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null) =>
        Issuer.Mint(ServiceUrl, House.Clock.GetUtcNow(), claims, header, sign);

    public string Message(Action<JsonObject>? change = null)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "m1",
            ["channelId"] = "test",
            ["serviceUrl"] = ServiceUrl,
            ["conversation"] = new JsonObject { ["id"] = "c1" },
            ["from"] = new JsonObject { ["id"] = "somebody" },
            ["recipient"] = new JsonObject { ["id"] = "the-bot" },
            ["text"] = "hello",
        };
        change?.Invoke(message);
        return message.ToJsonString();
    }

    /// <summary>Posts with a good token, or with the one given.</summary>
    public Task<Reply> PostsAsync(string json, string? token = null) => PostsBytesAsync(Encoding.UTF8.GetBytes(json), token);

    public async Task<Reply> PostsBytesAsync(byte[] body, string? token = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token ?? Token()}");
        change?.Invoke(request);
        using var response = await House.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.OfAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Channel.DisposeAsync();
        await Issuer.DisposeAsync();
        Login.Dispose();
    }
}
