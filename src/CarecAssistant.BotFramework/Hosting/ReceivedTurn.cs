using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>A turn on its way, and what it leaves for the HTTP answer.</summary>
internal sealed class ReceivedTurn(BufferedReplies? replies)
{
    /// <summary>What the bot said, where the caller expects it in the answer.</summary>
    public BufferedReplies? Replies => replies;

    /// <summary>Ends with the turn.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>Null while it runs.</summary>
    public TurnOutcome? Outcome { get; set; }

    /// <summary>Writes the HTTP answer, as far as the turn has come.</summary>
    public async Task AnswerAsync(HttpResponse response, bool isInvoke, CancellationToken stop)
    {
        var answer = Outcome switch
        {
            null => new InvokeResponse(StatusCodes.Status504GatewayTimeout),
            { Failed: true } => new InvokeResponse(StatusCodes.Status500InternalServerError),
            { InvokeResponse: { } given } => given,
            _ => new InvokeResponse(StatusCodes.Status501NotImplemented),
        };
        if (replies is not null && Outcome is not { Failed: true })
        {
            await response.WriteAsJsonAsync(replies.Close(isInvoke ? answer : null), ActivityJson.Of<ExpectedReplies>(), cancellationToken: stop);
        }
        else if (isInvoke || replies is not null)
        {
            response.StatusCode = answer.Status;
            if (answer.Body is { } body) await response.WriteAsJsonAsync(body, ActivityJson.Options, cancellationToken: stop);
        }
        else
        {
            response.StatusCode = Outcome is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
        }
    }
}
