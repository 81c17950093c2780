using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.BotFramework;

/// <summary>How a conversation begins.</summary>
public sealed record ConversationParameters
{
    /// <summary>More than two will take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Who else takes part.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>What it is about.</summary>
    public string? TopicName { get; set; }

    /// <summary>The first activity.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What only this channel understands; on Teams the channel to post to.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>The tenant, where there is one.</summary>
    public string? TenantId { get; set; }

    /// <summary>Everything else.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A conversation that has begun.</summary>
public sealed record ConversationResourceResponse
{
    /// <summary>The conversation.</summary>
    public string? Id { get; set; }

    /// <summary>The first activity, where one was given.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where its activities go, when elsewhere.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
