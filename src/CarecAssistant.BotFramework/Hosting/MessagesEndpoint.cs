using CarecAssistant.BotFramework.Authentication;
using CarecAssistant.BotFramework.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>
/// <c>POST /api/messages</c>. In this order: 1 method, 2 size and media type, 3 caller, 4 JSON, 5 needed members, 6 what the caller may
/// say, 7 the turn. Whoever is refused leaves no trace: no turn, no call out, no state. A turn longer than channels wait goes on after
/// the answer.
/// </summary>
internal sealed class MessagesEndpoint(
    Callers callers, TokenlessCalls tokenless, TrustedServices services, ConnectorClients connectors, TurnQueue turns, TimeProvider time, ILogger<MessagesEndpoint> logger)
{
    // Channels wait 15 seconds for the answer and then post again.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan BodyWithin = TimeSpan.FromSeconds(10);
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
            await Refusals.TooBigAsync(response, stop);
            return;
        }

        if (!ActivityReader.IsJson(request))
        {
            await Refusals.SayAsync(response, StatusCodes.Status415UnsupportedMediaType, "An activity comes as application/json.", stop);
            return;
        }

        // 3
        var verdict = await callers.OfAsync(request, stop);
        if (verdict.Caller is not { } caller)
        {
            Refusals.Turn(response, verdict.Fault!.Value, tokenless.WaitAfter(verdict.Fault.Value, request));
            return;
        }

        // 4, 5
        var (activity, body) = await ReadAsync(request, response, caller, stop);
        if (activity is null) return;

        // 6
        var service = services.Find(caller, activity);
        if ((caller.FaultWith(activity) ?? service.Fault) is { } fault)
        {
            Log.TokenRefused(logger, fault);
            Refusals.Turn(response, fault, wait: null);
            return;
        }

        // 7
        activity.CallerId = caller.Id;
        var sender = activity.DeliveryMode == "expectReplies" ? null : connectors.SenderFor(service.Service!);
        await RunAsync(adapter, new Incoming(activity, body, sender), response, bot, stop);
    }

    private async Task<(Activity? Activity, byte[] Body)> ReadAsync(HttpRequest request, HttpResponse response, Caller caller, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(BodyWithin, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        byte[]? body;
        try
        {
            body = await ActivityReader.ReadBodyAsync(request, both.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            await Refusals.SayAsync(response, StatusCodes.Status408RequestTimeout, "The activity came too slowly.", stop);
            return (null, []);
        }

        if (body is null)
        {
            await Refusals.TooBigAsync(response, stop);
            return (null, []);
        }

        var (activity, problem) = ActivityReader.Read(body);
        if (activity is not null) problem = NeededMembers.Missing(activity, caller) ?? "";
        if (problem.Length == 0) return (activity, body);
        await Refusals.SayAsync(response, StatusCodes.Status400BadRequest, problem, stop);
        return (null, []);
    }

    private async Task RunAsync(CloudAdapter adapter, Incoming incoming, HttpResponse response, IBot bot, CancellationToken stop)
    {
        var activity = incoming.Activity;
        var conversation = $"{activity.ChannelId}|{activity.Conversation!.Id}";
        if (!turns.HasRoom(conversation))
        {
            response.Headers.RetryAfter = "5";
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var turn = recent.FindOrBegin(activity, incoming.Body, () => Begin(adapter, incoming, conversation, bot));
        try
        {
            await turn.Running.WaitAsync(AnswerWithin, time, stop);
        }
        catch (TimeoutException)
        {
            // The turn goes on, and what it says by the Connector still arrives; an answer in this response comes too late.
        }

        await turn.AnswerAsync(response, activity.Type == ActivityTypes.Invoke, stop);
    }

    private ReceivedTurn Begin(CloudAdapter adapter, Incoming incoming, string conversation, IBot bot)
    {
        var turn = new ReceivedTurn(incoming.Sender is null ? new BufferedReplies() : null);
        turn.Running = turns.Enqueue(
            conversation,
            async cutOff => turn.Outcome = await adapter.RunTurnAsync(incoming.Activity, incoming.Sender ?? turn.Replies!, bot.OnTurnAsync, cutOff));
        return turn;
    }

    /// <summary>An activity that was let in.</summary>
    /// <param name="Activity">The activity.</param>
    /// <param name="Body">What it was read from.</param>
    /// <param name="Sender">Carries the bot's answers; null when the caller expects them in the response.</param>
    private sealed record Incoming(Activity Activity, byte[] Body, IActivitySender? Sender);
}
