using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Makes an activity of the bot one that Web Chat 4.18 draws: bots write livestreams as Teams reads them, and some entities make it lose the whole text.</summary>
internal static class ForWebChat
{
    private const string SchemaOrg = "https://schema.org";

    /// <summary>The activity without poisonous entities, and with what its <c>streaminfo</c> says repeated in <c>channelData</c>.</summary>
    public static Activity Of(Activity activity)
    {
        if (activity.Entities is not { Count: > 0 } entities) return activity;
        var harmless = entities.All(IsHarmless) ? entities : [.. entities.Where(IsHarmless)];
        var stream = harmless.FirstOrDefault(entity => entity.ValueKind == JsonValueKind.Object && TextOf(entity, "type") == StreamingResponse.EntityType);
        return activity with { Entities = harmless, ChannelData = stream.ValueKind == JsonValueKind.Object ? Mirrored(stream, activity.ChannelData) : activity.ChannelData };
    }

    // Drawing stops with an error at another @context, and at an @type that is no text, of what calls itself schema.org's.
    private static bool IsHarmless(JsonElement entity)
    {
        if (entity.ValueKind != JsonValueKind.Object) return false;
        var isSchema = TextOf(entity, "type")?.Contains("schema.org", StringComparison.OrdinalIgnoreCase) == true || entity.TryGetProperty("@context", out _);
        return !isSchema || (TextOf(entity, "@context") == SchemaOrg && TextOf(entity, "@type") is not null);
    }

    private static JsonElement? Mirrored(JsonElement stream, JsonElement? channelData)
    {
        var data = channelData is { ValueKind: JsonValueKind.Object } present ? JsonObject.Create(present)! : [];
        foreach (var name in (string[])["streamType", "streamId", "streamSequence"])
        {
            if (stream.TryGetProperty(name, out var value)) data[name] = JsonValue.Create(value);
        }

        return JsonElement.Parse(data.ToJsonString());
    }

    private static string? TextOf(JsonElement holder, string name) => ((JsonElement?)holder).TextOf(name);
}
