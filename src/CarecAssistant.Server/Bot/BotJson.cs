using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Bot;

/// <summary>How the bot's own data looks on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AssistantData))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(MessageEntity))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
internal sealed partial class BotJson : JsonSerializerContext;
