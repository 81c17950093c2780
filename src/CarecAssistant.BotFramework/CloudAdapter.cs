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
    private readonly ConnectorClients connectors;
    private readonly DirectLineSender directLine;
    private readonly ITurnErrorSentence errorSentence;
    private readonly TimeSpan turnTimeout;
    private readonly TimeProvider time;
    private readonly ILogger<CloudAdapter> logger;

    internal CloudAdapter(
        MessagesEndpoint messages,
        ConnectorClients connectors,
        DirectLineSender directLine,
        ITurnErrorSentence errorSentence,
        IOptions<BotOptions> bot,
        TimeProvider time,
        ILogger<CloudAdapter> logger)
    {
        (this.messages, this.connectors, this.directLine, this.errorSentence) = (messages, connectors, directLine, errorSentence);
        (turnTimeout, this.time, this.logger) = (bot.Value.TurnTimeout, time, logger);
    }

    /// <summary>Answers a request to <c>/api/messages</c>: reads the activity, runs the turn, writes the status.</summary>
    public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken) =>
        messages.AnswerAsync(this, httpRequest, httpResponse, bot, cancellationToken);

    /// <summary>
    /// Says something in a conversation that nobody's message began, for example a person's reply to an enquiry.
    /// On Direct Line the activity is stored and pushed to open sockets; one whose id is stored already is not sent again.
    /// </summary>
    /// <exception cref="ConversationNotFoundException">Direct Line has no such conversation (any more).</exception>
    /// <exception cref="ServiceNotTrustedException">The reference is not one that a turn gave.</exception>
    public async Task ContinueConversationAsync(ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = SenderFor(reference);
        if (sender == directLine) await directLine.EnsureExistsAsync(reference.Conversation?.Id, cancellationToken);
        await callback(new TurnContext(reference.GetContinuationActivity(), sender), cancellationToken);
    }

    /// <summary>Begins a conversation on the channel of a reference, and runs a turn in it (an event named <c>CreateConversation</c>).</summary>
    /// <param name="reference">Any that a turn of this channel gave: it says where the channel is and who the bot is.</param>
    /// <param name="parameters">How it begins; without <c>bot</c> the reference's is put in.</param>
    /// <param name="callback">The first turn; null when the first activity lies in <paramref name="parameters"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A reference of the new conversation, with the id of its first activity where the channel gave one.</returns>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    /// <exception cref="ServiceNotTrustedException">The reference is not one that a turn gave.</exception>
    /// <exception cref="NotSupportedException">On Direct Line only people begin conversations.</exception>
    public async Task<ConversationReference> CreateConversationAsync(
        ConversationReference reference, ConversationParameters parameters, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        var client = CreateConnectorClient(reference);
        var begun = await client.Conversations.CreateConversationAsync(parameters with { Bot = parameters.Bot ?? reference.Bot }, cancellationToken);
        if (begun.Id is not { Length: > 0 } id) throw new ConnectorException(System.Net.HttpStatusCode.OK, "NoConversationId", null);

        // The answer may name another service; nobody vouched for that one, so calls go on to the one that was asked.
        var created = reference with
        {
            ActivityId = begun.ActivityId,
            User = parameters.Members is [var member, ..] ? member : null,
            Conversation = new ConversationAccount { Id = id, IsGroup = parameters.IsGroup, TenantId = parameters.TenantId },
        };
        if (callback is null) return created;
        var first = created.GetContinuationActivity() with { Name = "CreateConversation", ChannelData = parameters.ChannelData };
        await callback(new TurnContext(first, SenderFor(created)), cancellationToken);
        return created;
    }

    /// <summary>For what no turn does: members, files, conversations.</summary>
    /// <param name="reference">Of the channel to be called, as a turn gave it.</param>
    /// <exception cref="ServiceNotTrustedException">The reference is not one that a turn gave.</exception>
    /// <exception cref="NotSupportedException">Direct Line has no such service.</exception>
    public ConnectorClient CreateConnectorClient(ConversationReference reference) => reference.ChannelId == DirectLineSender.ChannelId
        ? throw new NotSupportedException("Direct Line conversations have no Connector: people begin them and nobody else takes part.")
        : connectors.For(reference);

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

    private IActivitySender SenderFor(ConversationReference reference) =>
        reference.ChannelId == DirectLineSender.ChannelId ? directLine : connectors.SenderFor(reference);

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
