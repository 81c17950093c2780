using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.BotFramework;

/// <summary>What bots and channels exchange (Bot Framework Activity schema 3.1). Unknown members are kept.</summary>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>; compared ordinally.</summary>
    public string Type { get; set; } = "";

    /// <summary>Given by the channel.</summary>
    public string? Id { get; set; }

    /// <summary>When it was sent, UTC.</summary>
    [JsonConverter(typeof(UtcDateConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, on the sender's clock; the offset is kept.</summary>
    [JsonConverter(typeof(DateConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA name of the sender's time zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Which channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Where replies go.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>Who it is for.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>In which conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Which activity it answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; set; }

    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>What a screen reader or speaker says instead.</summary>
    public string? Speak { get; set; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Buttons that vanish when one is used.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Citations, mentions and other facts about the activity; each any JSON object.</summary>
    public IList<JsonElement>? Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>Name of an event or invoke.</summary>
    public string? Name { get; set; }

    /// <summary>Values of a submitted card, or an event's or invoke's.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>What <see cref="Value"/> is, as a media type or schema name.</summary>
    public string? ValueType { get; set; }

    /// <summary><c>add</c> or <c>remove</c>, of an installation or contact.</summary>
    public string? Action { get; set; }

    /// <summary>Why the conversation ended.</summary>
    public string? Code { get; set; }

    /// <summary>Which conversation an event or invoke is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Words where cards cannot be shown.</summary>
    public string? Summary { get; set; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; set; }

    /// <summary>After this moment the activity should not be shown, UTC.</summary>
    [JsonConverter(typeof(UtcDateConverter))]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>Who called, as the adapter found it in the token; never taken from the wire.</summary>
    public string? CallerId { get; set; }

    /// <summary>Reactions set on a message.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>Who joined.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary><c>normal</c>, <c>notification</c>, <c>expectReplies</c> …</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A reaction to a message.</summary>
public sealed record MessageReaction
{
    /// <summary><c>like</c>, <c>plusOne</c> … (an open set).</summary>
    public string? Type { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
