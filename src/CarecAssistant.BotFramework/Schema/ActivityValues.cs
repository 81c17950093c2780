using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework;

/// <summary>Small JSON values for <c>channelData</c>, <c>value</c> and entities.</summary>
internal static class ActivityValues
{
    public static JsonElement Text(string text) => JsonElement.Parse(JsonSerializer.Serialize(text, ActivityContext.Default.String));

    /// <summary>A text member of an object, or null.</summary>
    public static string? TextOf(this JsonElement? holder, string name) =>
        holder is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The same object with one number more; null becomes an object, anything else stays as it is.</summary>
    public static JsonElement? With(this JsonElement? holder, string name, long number)
    {
        if (holder is { ValueKind: not JsonValueKind.Object }) return holder;
        var data = holder is { } present ? JsonObject.Create(present)! : [];
        data[name] = number;
        return JsonElement.Parse(data.ToJsonString());
    }

    /// <summary>The same object without a member; anything else stays as it is.</summary>
    public static JsonElement? Without(this JsonElement? holder, string name)
    {
        if (holder is not { ValueKind: JsonValueKind.Object } present || !present.TryGetProperty(name, out _)) return holder;
        var data = JsonObject.Create(present)!;
        data.Remove(name);
        return JsonElement.Parse(data.ToJsonString());
    }
}
