using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using CarecAssistant.BotFramework.Hosting;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary><c>GET /conversations/{id}/stream</c>: who may open a socket, and how many; everything is refused before the upgrade.</summary>
internal sealed class DirectLineStream(
    LiveConversations conversations,
    IConversationStore store,
    DirectLineTokens tokens,
    BrowserOrigins origins,
    WatermarkReader watermarks,
    IOptions<DirectLineOptions> options,
    IOptions<RateLimitsOptions> limits,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DirectLineStream> logger)
{
    private static readonly TimeSpan PongLimit = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, int> socketsOfAddress = [];
    private int sockets;

    public RequestDelegate Pipeline(IEndpointRouteBuilder routes)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.Value.KeepAlive, KeepAliveTimeout = PongLimit });
        pipeline.Run(OpenAsync);
        return pipeline.Build();
    }

    private async Task OpenAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await DirectLineErrors.BadArgument("Open this address as a WebSocket.").ExecuteAsync(http);
            return;
        }

        var reading = await tokens.ReadStreamTicketAsync(http.Request.Query["t"].ToString());
        if (reading.Pass is not { } pass || http.Request.RouteValues["id"] is not string id || id != pass.ConversationId)
        {
            await DirectLineErrors.Unauthorized.ExecuteAsync(http);
            return;
        }

        if (await RefusalAsync(http, pass) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        if (await watermarks.ReadAsync(http.Request, id) is not { } after)
        {
            await DirectLineErrors.BadArgument("The watermark is none of ours.").ExecuteAsync(http);
            return;
        }

        var address = Quota.KeyOf(http.Connection.RemoteIpAddress);
        if (Enter(address) is { } full)
        {
            await full.ExecuteAsync(http);
            return;
        }

        try
        {
            await ServeAsync(http, id, after);
        }
        finally
        {
            Leave(address);
        }
    }

    private async Task<IResult?> RefusalAsync(HttpContext http, DirectLinePass pass)
    {
        // CORS does not hold for sockets, so the origin is checked here.
        if (!origins.Trusts(http.Request, pass)) return DirectLineErrors.Forbidden("The token may not be used from this origin.");
        return await store.FindUserAsync(pass.ConversationId, http.RequestAborted) is null ? DirectLineErrors.ConversationNotFound : null;
    }

    private async Task ServeAsync(HttpContext http, string conversationId, long after)
    {
        using var lease = conversations.Hold(conversationId);
        using var webSocket = await http.WebSockets.AcceptWebSocketAsync();
        var began = time.GetTimestamp();
        var socket = new DirectLineSocket(webSocket, lease.Conversation, store, after, options.Value.KeepAlive, time);
        var code = await socket.RunAsync(lifetime.ApplicationStopping);
        Log.SocketClosed(logger, code, (long)time.GetElapsedTime(began).TotalMilliseconds, socket.Sent);
    }

    private IResult? Enter(string address)
    {
        lock (socketsOfAddress)
        {
            if (sockets >= limits.Value.Sockets) return DirectLineErrors.Busy;
            var open = socketsOfAddress.GetValueOrDefault(address);
            if (open >= limits.Value.SocketsPerAddress) return DirectLineErrors.TooMany(TimeSpan.FromSeconds(30), "Too many chats are open from this address.");
            socketsOfAddress[address] = open + 1;
            sockets++;
            return null;
        }
    }

    private void Leave(string address)
    {
        lock (socketsOfAddress)
        {
            sockets--;
            if (--socketsOfAddress[address] == 0) socketsOfAddress.Remove(address);
        }
    }
}
