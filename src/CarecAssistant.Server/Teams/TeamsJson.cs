using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Teams;

/// <summary>How our own part of what Teams gets and gives looks on the wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardPlace))]
[JsonSerializable(typeof(CardTicket))]
[JsonSerializable(typeof(CardAnswer))]
[JsonSerializable(typeof(CardFault))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class TeamsJson : JsonSerializerContext;
