using System.Text.Json.Serialization;

namespace CarecAssistant.Enquiries.Outbox;

/// <summary>Chat messages as they are kept.</summary>
[JsonSerializable(typeof(ChatReply))]
internal sealed partial class OutboxJson : JsonSerializerContext;
