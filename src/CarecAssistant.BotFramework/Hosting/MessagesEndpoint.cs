using System.Net;
using CarecAssistant.BotFramework.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>
/// <c>POST /api/messages</c>. In this order: 1 method, 2 size and media type, 3 caller, 4 JSON, 5 needed members, 6 the turn.
/// Whoever is refused leaves no trace: no turn, no call out, no state. A turn longer than channels wait goes on after the answer.
/// </summary>
internal sealed class MessagesEndpoint(TurnQueue turns, ConnectorClients connectors, IHostEnvironment environment, TimeProvider time)
{
    // Channels wait 15 seconds for the answer and then post again.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(12);
    private const string TooBig = "An activity may have 256 KiB; send a shorter one.";
    private readonly RecentTurns recent = new(time);

    public async Task AnswerAsync(CloudAdapter adapter, HttpRequest request, HttpResponse response, IBot bot, CancellationToken stop)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";

        // 1, 2
        if (!HttpMethods.IsPost(request.Method))
        {
            response.Headers.Allow = HttpMethods.Post;
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (request.ContentLength > ActivityReader.MaxBytes)
        {
            await RefuseAsync(response, StatusCodes.Status413PayloadTooLarge, TooBig, stop);
            return;
        }

        if (!ActivityReader.IsJson(request))
        {
            await RefuseAsync(response, StatusCodes.Status415UnsupportedMediaType, "An activity comes as application/json.", stop);
            return;
        }

        // 3
        if (!IsLocalDevelopment(request))
        {
            response.Headers.WWWAuthenticate = "Bearer";
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // 4, 5
        if (await ActivityReader.ReadBodyAsync(request, stop) is not { } body)
        {
            await RefuseAsync(response, StatusCodes.Status413PayloadTooLarge, TooBig, stop);
            return;
        }

        var (activity, problem) = ActivityReader.Read(body);
        if (activity is not null) problem = Missing(activity) ?? "";
        if (activity is null || problem.Length > 0)
        {
            await RefuseAsync(response, StatusCodes.Status400BadRequest, problem, stop);
            return;
        }

        // 6
        activity.CallerId = null;
        await RunAsync(adapter, activity, body, response, bot, stop);
    }

    private async Task RunAsync(CloudAdapter adapter, Activity activity, byte[] body, HttpResponse response, IBot bot, CancellationToken stop)
    {
        var conversation = $"{activity.ChannelId}|{activity.Conversation!.Id}";
        if (!turns.HasRoom(conversation))
        {
            response.Headers.RetryAfter = "5";
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var turn = recent.FindOrBegin(activity, body, () => Begin(adapter, activity, conversation, bot));
        try
        {
            await turn.Running.WaitAsync(AnswerWithin, time, stop);
        }
        catch (TimeoutException)
        {
            // The turn goes on, and what it says by the Connector still arrives; an answer in this response comes too late.
        }

        await AnswerAsync(response, turn, activity.Type == ActivityTypes.Invoke, stop);
    }

    private ReceivedTurn Begin(CloudAdapter adapter, Activity activity, string conversation, IBot bot)
    {
        var turn = new ReceivedTurn(activity.DeliveryMode == "expectReplies" ? new BufferedReplies() : null);
        turn.Running = turns.Enqueue(
            conversation,
            async cutOff => turn.Outcome = await adapter.RunTurnAsync(activity, (IActivitySender?)turn.Replies ?? connectors.SenderFor(activity.GetConversationReference()), bot.OnTurnAsync, cutOff));
        return turn;
    }

    private static async Task AnswerAsync(HttpResponse response, ReceivedTurn turn, bool isInvoke, CancellationToken stop)
    {
        var answer = turn.Outcome switch
        {
            null => new InvokeResponse(StatusCodes.Status504GatewayTimeout),
            { Failed: true } => new InvokeResponse(StatusCodes.Status500InternalServerError),
            { InvokeResponse: { } given } => given,
            _ => new InvokeResponse(StatusCodes.Status501NotImplemented),
        };
        if (turn.Replies is { } replies && turn.Outcome is not { Failed: true })
        {
            await response.WriteAsJsonAsync(replies.Close(isInvoke ? answer : null), ActivityJson.Of<ExpectedReplies>(), cancellationToken: stop);
        }
        else if (isInvoke || turn.Replies is not null)
        {
            response.StatusCode = answer.Status;
            if (answer.Body is { } body) await response.WriteAsJsonAsync(body, ActivityJson.Options, cancellationToken: stop);
        }
        else
        {
            response.StatusCode = turn.Outcome is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
        }
    }

    // Until tokens are checked only a program on this machine gets in, and only while developing. A page in a browser is no such
    // program: its Origin and, after DNS rebinding, its Host give it away. Forwarding headers mean that a proxy stands between.
    private bool IsLocalDevelopment(HttpRequest request) =>
        environment.IsDevelopment()
        && request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsLoopbackName(request.Host.Host)
        && request.Headers.Authorization.Count == 0
        && !request.Headers.ContainsKey("Forwarded") && !request.Headers.ContainsKey("X-Forwarded-For")
        && request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsLoopbackName(uri.Host));

    private static bool IsLoopbackName(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string? Missing(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId)) return "An activity needs a channelId.";
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) return "An activity needs conversation.id.";
        if (string.IsNullOrEmpty(activity.From?.Id)) return "An activity needs from.id.";
        if (activity is { Type: ActivityTypes.Event or ActivityTypes.Invoke, Name: null or "" }) return "An event or invoke needs a name.";
        if (activity.ServiceUrl is not null && !TrustedServices.IsLocal(activity.ServiceUrl)) return "Without tokens only a serviceUrl on this machine is answered.";
        return activity.ServiceUrl is null && activity.DeliveryMode != "expectReplies" ? "An activity needs a serviceUrl." : null;
    }

    private static Task RefuseAsync(HttpResponse response, int status, string problem, CancellationToken stop)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(problem, stop);
    }
}
