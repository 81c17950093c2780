using System.Text.Json;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Bot;

/// <summary>Buttons that say something in the visitor's name.</summary>
internal static class Buttons
{
    /// <summary>One button a pair of label and words; null when there are none.</summary>
    public static SuggestedActions? Of(IEnumerable<(string Label, string Says)> buttons)
    {
        var actions = buttons
            .Select(button => new CardAction { Type = "imBack", Title = button.Label, Value = JsonSerializer.SerializeToElement(button.Says, BotJson.Default.String) })
            .ToList();
        return actions.Count > 0 ? new() { Actions = actions } : null;
    }
}
