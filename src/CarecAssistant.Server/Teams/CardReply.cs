using System.Text.Json;
using CarecAssistant.Server.Bot;

namespace CarecAssistant.Server.Teams;

/// <summary>What the button of a staff card sends. Whoever can post can make it up: the ticket decides.</summary>
/// <param name="Ticket">As it came.</param>
/// <param name="Text">The reply, cleaned.</param>
internal sealed record CardReply(string Ticket, string Text)
{
    /// <summary>Reads the values of our button; null for any other's.</summary>
    public static CardReply? Of(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } values || TextOf(values, "carec") != StaffCard.Verb)
        {
            return null;
        }

        var text = VisitorText.Clean(TextOf(values, "reply"));
        return new(TextOf(values, "ticket"), VisitorText.IsBlank(text) ? "" : text);
    }

    private static string TextOf(JsonElement values, string name) =>
        values.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
