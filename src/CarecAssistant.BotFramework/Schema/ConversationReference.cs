using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.BotFramework;

/// <summary>What is needed to say something in a conversation later.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity it was taken from.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Which channel.</summary>
    public string ChannelId { get; set; } = "";

    /// <summary>Where the channel takes activities.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; set; }

    /// <summary>Our own mark that a checked token vouched for <see cref="ServiceUrl"/>; kept with the reference, of no meaning to others.</summary>
    public string? Seal { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
