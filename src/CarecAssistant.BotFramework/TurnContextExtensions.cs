namespace CarecAssistant.BotFramework;

/// <summary>Short ways to say the usual things in a turn.</summary>
public static class TurnContextExtensions
{
    /// <summary>Sends words.</summary>
    public static Task<ResourceResponse> SendActivityAsync(this ITurnContext turnContext, string text, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text(text), cancellationToken);

    /// <summary>Shows that an answer is being written; it lasts until the next message or some three seconds.</summary>
    public static Task<ResourceResponse> SendTypingAsync(this ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
}
