using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Teams;

/// <summary>What an <c>adaptiveCard/action</c> is answered with (Universal Actions, Adaptive Cards 1.4).</summary>
/// <param name="StatusCode">200, or 400 for a fault; HTTP says 200 for all but what cannot be read.</param>
/// <param name="Type">What <paramref name="Value"/> is.</param>
/// <param name="Value">A card, a sentence or a fault.</param>
internal sealed record CardAnswer(int StatusCode, string Type, JsonElement Value)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Who clicked sees this card instead.</summary>
    public static CardAnswer Card(JsonElement card) => new(200, CardType, card);

    /// <summary>The card stays, and a sentence is shown.</summary>
    public static CardAnswer Sentence(string sentence) => new(200, "application/vnd.microsoft.activity.message", JsonElement.Parse(JsonValue.Create(sentence).ToJsonString()));

    /// <summary>Nothing was done.</summary>
    public static CardAnswer Fault(string code, string message) =>
        new(400, "application/vnd.microsoft.error", JsonSerializer.SerializeToElement(new CardFault(code, message), TeamsJson.Default.CardFault));

    /// <summary>The same as a message, for a click that came as one.</summary>
    public Activity ToMessage() => Type switch
    {
        CardType => new() { Type = ActivityTypes.Message, Attachments = [new() { ContentType = CardType, Content = Value }] },
        _ => new() { Type = ActivityTypes.Message, TextFormat = "plain", Text = Value.ValueKind == JsonValueKind.String ? Value.GetString() : Value.GetProperty("message").GetString() },
    };

    /// <summary>As the turn sends it.</summary>
    /// <param name="status">Of HTTP.</param>
    public Activity ToInvokeResponse(int status) => new()
    {
        Type = ActivityTypes.InvokeResponse,
        Value = JsonSerializer.SerializeToElement(new InvokeResponse(status, JsonSerializer.SerializeToElement(this, TeamsJson.Default.CardAnswer)), TeamsJson.Default.InvokeResponse),
    };
}

/// <summary>Why nothing was done.</summary>
/// <param name="Code"><c>BadRequest</c>, <c>NotSupported</c> or <c>NotAllowed</c>.</param>
/// <param name="Message">For a person.</param>
internal sealed record CardFault(string Code, string Message);
