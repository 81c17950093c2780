using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.BotFramework;

/// <summary>A person or bot on a channel.</summary>
public sealed record ChannelAccount
{
    /// <summary>Opaque; case matters.</summary>
    public string? Id { get; set; }

    /// <summary>May be empty.</summary>
    public string? Name { get; set; }

    /// <summary>The person's id in the directory.</summary>
    public string? AadObjectId { get; set; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A conversation on a channel.</summary>
public sealed record ConversationAccount
{
    /// <summary>Opaque; case matters.</summary>
    public string? Id { get; set; }

    /// <summary>May be empty.</summary>
    public string? Name { get; set; }

    /// <summary>More than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Channel defined, for example <c>personal</c>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The tenant, where there is one.</summary>
    public string? TenantId { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
