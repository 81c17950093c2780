using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>Says what it hears; some words make it do other things.</summary>
internal sealed class EchoBot : ActivityHandler
{
    private int running;

    /// <summary>Every activity that reached it, in order.</summary>
    public ConcurrentQueue<Activity> Heard { get; } = new();

    /// <summary>Where each of them could be answered later.</summary>
    public ConcurrentQueue<ConversationReference> References { get; } = new();

    /// <summary>Turns that began while another one ran.</summary>
    public int Overlaps { get; private set; }

    /// <summary>"wait" turns end when this does.</summary>
    public TaskCompletionSource Patience { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref running) > 1) Overlaps++;
        Heard.Enqueue(turnContext.Activity);
        References.Enqueue(turnContext.GetConversationReference());
        try
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text ?? "";
        if (text == "throw") throw new InvalidOperationException("a secret of the inside");
        if (text == "wait") await Patience.Task.WaitAsync(cancellationToken);
        if (text == "type") await turnContext.SendTypingAsync(cancellationToken);
        if (text == "big") await turnContext.SendActivityAsync(new string('x', 5_000_000), cancellationToken);
        if (text.StartsWith("stream", StringComparison.Ordinal))
        {
            await using var answer = new StreamingResponse(turnContext, new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) });
            await answer.QueueInformativeUpdateAsync("Searching", cancellationToken);
            answer.QueueText("One.", cancellationToken);
            await answer.EndStreamAsync(MessageFactory.Text("One. Two."), cancellationToken);
            return;
        }

        if (text == "end")
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
            return;
        }

        if (text == "trace") await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Trace }, cancellationToken);
        if (text == "hand over") await turnContext.SendActivityAsync(HandedOver(turnContext), cancellationToken);
        await turnContext.SendActivityAsync($"echo: {text}", cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"welcome {turnContext.Activity.Locale}".TrimEnd(), cancellationToken);

    protected override Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.FromResult(turnContext.Activity.Name == "ping" ? new InvokeResponse(200, turnContext.Activity.Value) : null);

    private static Activity HandedOver(ITurnContext turn)
    {
        var transcript = new Transcript { Activities = [turn.Activity, new Activity { Type = ActivityTypes.Trace }] };
        return HandoffEvents.CreateInitiation(turn, JsonElement.Parse("""{"Skill":"credit cards"}"""), transcript);
    }
}
