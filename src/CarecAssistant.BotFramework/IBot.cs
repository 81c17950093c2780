namespace CarecAssistant.BotFramework;

/// <summary>A bot: gets every activity of every channel.</summary>
public interface IBot
{
    /// <summary>One activity came in. Turns of one conversation never run at once.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}
