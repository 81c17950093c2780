using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework;

/// <summary>Answers to commands of a channel.</summary>
internal static class CommandResults
{
    /// <summary>Nothing was done, and the channel need not wait.</summary>
    public static Activity NotSupported(Activity command)
    {
        var value = new JsonObject { ["error"] = new JsonObject { ["code"] = "NotSupported", ["message"] = "This bot does not handle the command." } };
        if (command.Value.TextOf("commandId") is { } id) value["commandId"] = id;
        return new Activity { Type = ActivityTypes.CommandResult, Name = command.Name, Value = JsonElement.Parse(value.ToJsonString()) };
    }
}
