using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework;

/// <summary>The two events by which a conversation goes to a help desk and back (Bot Framework handoff protocol).</summary>
public static class HandoffEvents
{
    /// <summary>Bot to help desk: take this conversation.</summary>
    public const string Initiate = "handoff.initiate";

    /// <summary>Help desk to bot: how far it is.</summary>
    public const string Status = "handoff.status";

    /// <summary>Asks a help desk to take over the turn's conversation.</summary>
    /// <param name="turnContext">The turn of the person who wants somebody.</param>
    /// <param name="context">What the desk should know, any JSON.</param>
    /// <param name="transcript">What was said so far; long ones count against the channel's limits.</param>
    public static Activity CreateInitiation(ITurnContext turnContext, JsonElement context, Transcript? transcript = null)
    {
        var activity = turnContext.Activity;
        return new Activity
        {
            Type = ActivityTypes.Event,
            Name = Initiate,
            Value = context,
            RelatesTo = activity.GetConversationReference(),
            Attachments = transcript is null ? null : [Attached(transcript)],
            Conversation = activity.Conversation,
            From = activity.From,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            ReplyToId = activity.Id,
        };
    }

    /// <summary>Tells a bot how far the help desk is.</summary>
    /// <param name="conversation">The conversation that was handed over.</param>
    /// <param name="state"><c>accepted</c>, <c>failed</c> or <c>completed</c>.</param>
    /// <param name="message">Words about it, if any.</param>
    public static Activity CreateStatus(ConversationAccount conversation, string state, string? message = null)
    {
        var value = new JsonObject { ["state"] = state };
        if (message is not null) value["message"] = message;
        return new Activity { Type = ActivityTypes.Event, Name = Status, Conversation = conversation, Value = JsonElement.Parse(value.ToJsonString()) };
    }

    /// <summary>What a status says; null when it is none or holds no state.</summary>
    public static string? StateOf(Activity activity) => activity.Name == Status ? activity.Value.TextOf("state") : null;

    private static Attachment Attached(Transcript transcript) => new()
    {
        ContentType = "application/json",
        Name = "Transcript",
        Content = JsonSerializer.SerializeToElement(
            transcript with { Activities = [.. transcript.Activities.Where(one => one.Type != ActivityTypes.Trace)] }, ActivityJson.Of<Transcript>()),
    };
}
