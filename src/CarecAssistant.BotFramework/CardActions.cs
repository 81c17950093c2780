using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework;

/// <summary>Buttons of Adaptive Cards that wait for an answer (invoke <c>adaptiveCard/action</c>, Universal Actions).</summary>
internal static class CardActions
{
    /// <summary>The answer to one that is none; null when it is sound, or another invoke.</summary>
    public static InvokeResponse? Refusal(Activity invoke)
    {
        if (invoke.Name != "adaptiveCard/action") return null;
        if (invoke.Value is not { ValueKind: JsonValueKind.Object } value || !value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
        {
            return Fault("BadRequest", "The value holds no action.");
        }

        return ((JsonElement?)action).TextOf("type") == "Action.Execute" ? null : Fault("NotSupported", "Only Action.Execute is answered.");
    }

    // Channels read the inner status; the SDKs send the outer one along for what is malformed.
    private static InvokeResponse Fault(string code, string message)
    {
        var body = new JsonObject
        {
            ["statusCode"] = 400, ["type"] = "application/vnd.microsoft.error", ["value"] = new JsonObject { ["code"] = code, ["message"] = message },
        };
        return new InvokeResponse(400, JsonElement.Parse(body.ToJsonString()));
    }
}
