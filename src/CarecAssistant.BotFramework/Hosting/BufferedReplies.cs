using System.Globalization;
using System.Text.Json;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>Keeps what the bot says until the turn is over (<c>deliveryMode: expectReplies</c>); what comes later is dropped.</summary>
internal sealed class BufferedReplies(IActivitySender? later) : IActivitySender
{
    private readonly List<Activity> sent = [];
    private bool closed;

    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken stop)
    {
        lock (sent)
        {
            if (!closed && activity.Type != ActivityTypes.Trace) sent.Add(activity);
            return Task.FromResult(new ResourceResponse(sent.Count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public ConversationReference Vouched(ConversationReference reference) => later?.Vouched(reference) ?? reference;

    /// <summary>Everything so far, in order, and the answer to an invoke as the last.</summary>
    public ExpectedReplies Close(InvokeResponse? invokeResponse)
    {
        lock (sent)
        {
            closed = true;
            if (invokeResponse is null) return new ExpectedReplies(sent);
            var value = JsonSerializer.SerializeToElement(invokeResponse, ActivityJson.Of<InvokeResponse>());
            return new ExpectedReplies([.. sent, new Activity { Type = ActivityTypes.InvokeResponse, Value = value }]);
        }
    }
}
