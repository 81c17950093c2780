using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework;

/// <summary>
/// An answer that appears while it is written (livestreaming): first what is being done, then the text so far again and again, then the
/// final message. Activities carry <c>streaminfo</c> as Teams reads it; Direct Line repeats that in <c>channelData</c>, as Web Chat 4.18
/// reads it. Channels that cannot show it get one typing and then the final message; so does one that refuses a step.
/// </summary>
/// <param name="turnContext">The turn it answers; its conversation decides what can be shown.</param>
/// <param name="time">The clock of the pauses.</param>
public sealed class StreamingResponse(ITurnContext turnContext, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The type of the entity.</summary>
    public const string EntityType = "streaminfo";

    // Teams takes one call a second and advises more; each step of Web Chat carries the whole text so far.
    private static readonly TimeSpan PauseOfTeams = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan PauseOfWebChat = TimeSpan.FromMilliseconds(200);

    // Teams closes a stream after two minutes.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(110);

    private readonly Lock door = new();
    private readonly CancellationTokenSource ending = new();
    private Task showing = Task.CompletedTask;
    private bool isShowing;
    private string? streamId;
    private int sequence;
    private bool canStream = CanStream(turnContext.Activity);
    private bool isEnded;
    private string text = "";
    private long began;
    private long lastStep;

    /// <summary>Something was shown that the final message replaces.</summary>
    public bool HasBegun => sequence > 0;

    /// <summary>The channel shows answers while they are written: Web Chat, and Teams between two.</summary>
    public static bool CanStream(Activity activity) => activity.ChannelId is "directline" or "webchat"
        || (activity.ChannelId == "msteams" && activity.Conversation is { IsGroup: not true, ConversationType: null or "personal" });

    /// <summary>Says what is being done before there are words. Teams shows it, Web Chat draws dots.</summary>
    public Task QueueInformativeUpdateAsync(string doing, CancellationToken cancellationToken) =>
        HasBegun ? Task.CompletedTask : StepAsync("informative", doing, cancellationToken);

    /// <summary>Shows the text so far, as soon as the pause since the last step allows it, and then the newest. Does not wait for that: whoever writes goes on.</summary>
    public void QueueText(string textSoFar, CancellationToken cancellationToken)
    {
        lock (door)
        {
            text = textSoFar;
            if (isShowing) return;
            isShowing = true;
        }

        showing = ShowAsync(cancellationToken);
    }

    /// <summary>Ends with the whole message; attachments, citations and buttons come with it and not before.</summary>
    public async Task<ResourceResponse> EndStreamAsync(Activity message, CancellationToken cancellationToken)
    {
        isEnded = true;
        await ending.CancelAsync();
        await showing;
        if (!IsOpen) return await turnContext.SendActivityAsync(message, cancellationToken);
        try
        {
            return await turnContext.SendActivityAsync(With(message, "final"), cancellationToken);
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            // The channel has closed the stream (it took too long, or the person stopped it): the answer comes as a message of its own.
            return await turnContext.SendActivityAsync(message, cancellationToken);
        }
    }

    /// <summary>Ends a stream that nobody ended with what there is: its bubble would stay half written.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!isEnded && IsOpen && text.Length > 0) await EndStreamAsync(MessageFactory.Text(text), CancellationToken.None);
        await ending.CancelAsync();
        await showing;
        ending.Dispose();
    }

    private bool IsOpen => canStream && HasBegun;

    private async Task ShowAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, ending.Token);
        var pause = turnContext.Activity.ChannelId == "msteams" ? PauseOfTeams : PauseOfWebChat;
        try
        {
            var shown = "";
            while (IsBehind(shown))
            {
                var left = HasBegun ? pause - time.GetElapsedTime(lastStep) : TimeSpan.Zero;
                if (left > TimeSpan.Zero) await Task.Delay(left, time, either.Token);
                lock (door) shown = text;
                await StepAsync("streaming", shown, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The final message is due, or the turn is over.
        }
    }

    private bool IsBehind(string shown)
    {
        lock (door) return isShowing = text != shown;
    }

    private async Task StepAsync(string type, string words, CancellationToken stop)
    {
        if (words.Length == 0 || isEnded || !canStream || (HasBegun && time.GetElapsedTime(began) > Longest)) return;
        sequence++;
        try
        {
            var sent = await turnContext.SendActivityAsync(With(new Activity { Type = ActivityTypes.Typing, Text = words }, type), stop);
            lastStep = time.GetTimestamp();
            if (streamId is null) began = lastStep;
            streamId ??= sent.Id;
            canStream = streamId is not null;
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            // Not here, not so fast, or not any more: nothing is lost but the sight of it.
            canStream = false;
        }
    }

    private Activity With(Activity activity, string type)
    {
        var info = new JsonObject { ["type"] = EntityType, ["streamType"] = type };
        if (streamId is not null) info["streamId"] = streamId;
        if (type != "final") info["streamSequence"] = sequence;
        return activity with { Entities = [.. activity.Entities ?? [], JsonElement.Parse(info.ToJsonString())] };
    }
}
