namespace CarecAssistant.BotFramework;

/// <summary>Makes the usual messages.</summary>
public static class MessageFactory
{
    /// <summary>Words.</summary>
    public static Activity Text(string text, string? speak = null, string? inputHint = null) =>
        new() { Type = ActivityTypes.Message, Text = text, Speak = speak, InputHint = inputHint ?? "acceptingInput" };

    /// <summary>A card or file, with or without words.</summary>
    public static Activity Attachment(Attachment attachment, string? text = null) =>
        new() { Type = ActivityTypes.Message, Text = text, InputHint = "acceptingInput", Attachments = [attachment] };

    /// <summary>Words with buttons; each posts its title as a visible message.</summary>
    public static Activity SuggestedActions(IEnumerable<string> titles, string? text = null) =>
        SuggestedActions(titles.Select(title => new CardAction { Type = "imBack", Title = title, Value = ActivityValues.Text(title) }), text);

    /// <summary>Words with buttons.</summary>
    public static Activity SuggestedActions(IEnumerable<CardAction> actions, string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        InputHint = "expectingInput",
        SuggestedActions = new SuggestedActions { Actions = [.. actions] },
    };
}
