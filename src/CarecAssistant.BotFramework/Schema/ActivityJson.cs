using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CarecAssistant.BotFramework.Connector;

namespace CarecAssistant.BotFramework;

/// <summary>How activities become JSON and come back: camelCase, nulls left out, unknown members kept, duplicate names refused.</summary>
public static class ActivityJson
{
    /// <summary>For (de)serializing activities and what they hold; 64 levels at most.</summary>
    // The encoder leaves Cyrillic and Chinese as they are: escaped, a character takes six bytes of a limit of 256 KiB.
    public static JsonSerializerOptions Options { get; } = new(ActivityContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = ActivityContext.Default,
    };

    internal static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>The activity as UTF-8.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Of<Activity>());

    /// <summary>The activity from JSON that we wrote ourselves; what comes from outside is read more strictly by the endpoints.</summary>
    /// <exception cref="JsonException">It is not an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Of<Activity>()) ?? throw new JsonException("An activity is an object.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ConversationsResult))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(IReadOnlyList<ChannelAccount>))]
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(AttachmentData))]
[JsonSerializable(typeof(AttachmentInfo))]
[JsonSerializable(typeof(ConnectorErrorBody))]
[JsonSerializable(typeof(DirectLineConversation))]
[JsonSerializable(typeof(DirectLineErrorBody))]
internal sealed partial class ActivityContext : JsonSerializerContext;
