using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.Server.Bot;

/// <summary>The schema.org message that carries AI label and citations. Web Chat reads it only with an empty <c>@id</c>, and breaks on another <c>@context</c>.</summary>
internal sealed record MessageEntity
{
    /// <summary>What channels look for.</summary>
    [JsonPropertyName("type")]
    public string Type { get; } = "https://schema.org/Message";

    /// <summary>The same, in JSON-LD.</summary>
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "Message";

    /// <summary>Exactly this: with http Web Chat's parser throws and the text vanishes.</summary>
    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    /// <summary>Empty: the message itself.</summary>
    [JsonPropertyName("@id")]
    public string Id { get; } = "";

    /// <summary>The label of Teams; Web Chat passes over it.</summary>
    public IReadOnlyList<string> AdditionalType { get; } = ["AIGeneratedContent"];

    /// <summary>What the text rests on; null when it cites nothing.</summary>
    public IReadOnlyList<ClaimEntity>? Citation { get; init; }

    /// <summary>As it is put on an activity.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, BotJson.Default.MessageEntity);
}

/// <summary>One citation.</summary>
/// <param name="Position">The number in the text.</param>
/// <param name="Appearance">What is cited.</param>
internal sealed record ClaimEntity(int Position, DocumentEntity Appearance)
{
    /// <summary>In JSON-LD.</summary>
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "Claim";

    /// <summary>Who says so; Web Chat shows the slogan of the first citation beside the time.</summary>
    public ProjectEntity? ClaimInterpreter { get; init; }
}

/// <summary>The article that is cited.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Url">Where it opens at the sentence.</param>
/// <param name="Text">The sentence; null for Teams, which expects a card here.</param>
/// <param name="Abstract">The sentence in at most 160 characters, for Teams.</param>
/// <param name="UsageInfo">Date and origin: Web Chat shows them under the title.</param>
internal sealed record DocumentEntity(string Name, string Url, string? Text, string Abstract, UsageEntity? UsageInfo)
{
    /// <summary>In JSON-LD.</summary>
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "DigitalDocument";

    /// <summary>Date and origin, for Teams: three at most, of 28 characters.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }
}

/// <summary>A line under a citation's title.</summary>
/// <param name="Name">The line.</param>
internal sealed record UsageEntity(string Name)
{
    /// <summary>In JSON-LD.</summary>
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "CreativeWork";
}

/// <summary>Who wrote the message.</summary>
/// <param name="Slogan">In a few words.</param>
/// <param name="Url">Where more is said.</param>
internal sealed record ProjectEntity(string Slogan, string Url)
{
    /// <summary>In JSON-LD.</summary>
    [JsonPropertyName("@type")]
    public string LinkedType { get; } = "Project";
}
