using System.Text.Json;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>What tests read of an activity on the wire.</summary>
internal static class Elements
{
    public static string Text(this JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString()! : "";

    public static string Type(this JsonElement activity) => activity.GetProperty("type").GetString()!;
}
