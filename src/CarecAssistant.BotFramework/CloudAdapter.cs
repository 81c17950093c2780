using System.Diagnostics;
using CarecAssistant.BotFramework.Connector;
using CarecAssistant.BotFramework.DirectLine;
using CarecAssistant.BotFramework.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework;

/// <summary>What the bot does in a turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Brings activities of every channel to the bot, and what it says back to its channel.</summary>
public sealed class CloudAdapter
{
    private readonly MessagesEndpoint messages;
    private readonly ConnectorSender connector;
    private readonly DirectLineSender directLine;
    private readonly ITurnErrorSentence errorSentence;
    private readonly TimeSpan turnTimeout;
    private readonly TimeProvider time;
    private readonly ILogger<CloudAdapter> logger;

    internal CloudAdapter(
        MessagesEndpoint messages,
        ConnectorSender connector,
        DirectLineSender directLine,
        ITurnErrorSentence errorSentence,
        IOptions<BotOptions> bot,
        TimeProvider time,
        ILogger<CloudAdapter> logger)
    {
        (this.messages, this.connector, this.directLine, this.errorSentence) = (messages, connector, directLine, errorSentence);
        (turnTimeout, this.time, this.logger) = (bot.Value.TurnTimeout, time, logger);
    }

    /// <summary>Answers a request to <c>/api/messages</c>: reads the activity, runs the turn, writes the status.</summary>
    public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken) =>
        messages.AnswerAsync(this, httpRequest, httpResponse, bot, cancellationToken);

    /// <summary>
    /// Says something in a conversation that nobody's message began, for example a person's reply to an enquiry.
    /// On Direct Line the activity is stored and pushed to open sockets; one whose id is stored already is not sent again.
    /// </summary>
    /// <exception cref="ConversationNotFoundException">The channel has no such conversation (any more).</exception>
    public async Task ContinueConversationAsync(ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = SenderFor(reference.ChannelId);
        if (sender == directLine) await directLine.EnsureExistsAsync(reference.Conversation?.Id, cancellationToken);
        await callback(new TurnContext(reference.GetContinuationActivity(), sender), cancellationToken);
    }

    /// <summary>Runs one turn and never throws: what the bot throws becomes a sentence for the person and a line in the log.</summary>
    internal async Task<TurnOutcome> RunTurnAsync(Activity activity, IActivitySender sender, BotCallbackHandler bot, CancellationToken stop)
    {
        var turn = new TurnContext(activity, sender);
        var began = time.GetTimestamp();
        using var limit = new CancellationTokenSource(turnTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            await bot(turn, both.Token);
            return new TurnOutcome(turn.InvokeResponse, Failed: false);
        }
        catch (Exception failure)
        {
            Log.TurnFailed(logger, failure.GetType().Name, activity.Type, (long)time.GetElapsedTime(began).TotalMilliseconds, Place(failure));
            await ApologizeAsync(turn, activity);
            return new TurnOutcome(null, Failed: true);
        }
    }

    internal IActivitySender SenderFor(string? channelId) => channelId == DirectLineSender.ChannelId ? directLine : connector;

    // Only where somebody wrote or did something that they can see unanswered; a failed typing turn is nothing to read about.
    private async Task ApologizeAsync(TurnContext turn, Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.ConversationUpdate)) return;
        try
        {
            await turn.SendActivityAsync(MessageFactory.Text(errorSentence.For(activity)), CancellationToken.None);
        }
        catch (Exception failure)
        {
            Log.ApologyFailed(logger, failure.GetType().Name);
        }
    }

    // Exception messages may hold what people wrote; the place in the code never does.
    private static string Place(Exception failure) =>
        new StackTrace(failure).GetFrame(0)?.GetMethod() is { } method ? $"{method.DeclaringType?.FullName}.{method.Name}" : "";
}

/// <summary>How a turn ended.</summary>
internal sealed record TurnOutcome(InvokeResponse? InvokeResponse, bool Failed);
