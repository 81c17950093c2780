using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.BotFramework;

/// <summary>A card or file.</summary>
public sealed record Attachment
{
    /// <summary>Media type; for an Adaptive Card <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>The card; exactly one of this and <see cref="ContentUrl"/>.</summary>
    public JsonElement? Content { get; set; }

    /// <summary>Where the file is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>A small picture.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Buttons under a message.</summary>
public sealed record SuggestedActions
{
    /// <summary>Who sees them; empty: everybody.</summary>
    public IList<string> To { get; set; } = [];

    /// <summary>The buttons.</summary>
    public IList<CardAction> Actions { get; set; } = [];

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A button.</summary>
public sealed record CardAction
{
    /// <summary><c>imBack</c>, <c>postBack</c>, <c>openUrl</c> …</summary>
    public string Type { get; set; } = "";

    /// <summary>What is on it.</summary>
    public string? Title { get; set; }

    /// <summary>What it sends or opens.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>Everything else that was on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The id that a channel gave to an activity.</summary>
public sealed record ResourceResponse(string? Id);
