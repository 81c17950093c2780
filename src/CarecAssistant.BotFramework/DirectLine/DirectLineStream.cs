using CarecAssistant.BotFramework.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary><c>GET /conversations/{id}/stream</c>: who may open a socket, and how many; everything is refused before the upgrade.</summary>
internal sealed class DirectLineStream(
    LiveConversations conversations,
    IConversationStore store,
    DirectLineTokens tokens,
    DirectLineSecrets secrets,
    BrowserOrigins origins,
    PublicAddress address,
    WatermarkReader watermarks,
    OpenSockets sockets,
    DirectLineAnswers answers,
    IOptions<DirectLineOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DirectLineStream> logger)
{
    public RequestDelegate Pipeline(IEndpointRouteBuilder routes)
    {
        var pipeline = routes.CreateApplicationBuilder();

        // A client that vanished without a word is found when a ping brings no pong.
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.Value.KeepAlive, KeepAliveTimeout = options.Value.KeepAlive });
        pipeline.Run(OpenAsync);
        return pipeline.Build();
    }

    private async Task OpenAsync(HttpContext http)
    {
        var (admitted, refusal) = await AdmitAsync(http);
        if (admitted is not { } stream)
        {
            await answers.WriteAsync(http, pass: null, refusal!);
            return;
        }

        var (caller, conversation) = (Quota.KeyOf(http.Connection.RemoteIpAddress), stream.Pass.ConversationId);
        if (sockets.Enter(caller, conversation) is { } full)
        {
            await answers.WriteAsync(http, stream.Pass, full);
            return;
        }

        try
        {
            await ServeAsync(http, stream.Pass, stream.After);
        }
        finally
        {
            sockets.Leave(caller, conversation);
        }
    }

    private async Task<((DirectLinePass Pass, long After)? Admitted, IResult? Refusal)> AdmitAsync(HttpContext http)
    {
        if (!address.Knows(http.Request)) return (null, DirectLineErrors.Misdirected);
        if (Upgrade.Refusal(http) is { } noUpgrade) return (null, noUpgrade);
        var reading = await tokens.ReadStreamTicketAsync(http.Request.Query["t"].ToString());
        if (reading.Pass is not { } pass || http.Request.RouteValues["id"] is not string id || id != pass.ConversationId) return (null, DirectLineErrors.Unauthorized);

        // CORS does not hold for sockets, so the origin is checked here.
        if (!origins.Trusts(http.Request, pass)) return (null, DirectLineErrors.Forbidden("The token may not be used from this origin."));
        if (await store.FindUserAsync(id, http.RequestAborted) is null) return (null, DirectLineErrors.ConversationNotFound);
        if (await watermarks.ReadAsync(http.Request, id) is not { } after) return (null, DirectLineErrors.BadArgument("The watermark is none of ours."));
        return await store.IsOverAfterAsync(id, after, http.RequestAborted) ? (null, DirectLineErrors.ConversationNotFound) : ((pass, after), null);
    }

    private async Task ServeAsync(HttpContext http, DirectLinePass pass, long after)
    {
        using var lease = conversations.Hold(pass.ConversationId);
        using var webSocket = await http.WebSockets.AcceptWebSocketAsync();
        var began = time.GetTimestamp();
        var socket = new DirectLineSocket(webSocket, lease.Conversation, store, after, options.Value.KeepAlive, time);
        using var changes = pass.Secret is null ? null : secrets.WhenChanged(() =>
        {
            if (!secrets.IsGood(pass.Secret)) socket.Revoke();
        });
        var code = await socket.RunAsync(lifetime.ApplicationStopping);
        Log.SocketClosed(logger, code, (long)time.GetElapsedTime(began).TotalMilliseconds, socket.Sent);
    }
}
