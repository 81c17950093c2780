using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>The host's bot, in a scope of its own for each turn: turns outlive the requests that brought them.</summary>
internal sealed class ScopedBot(IServiceScopeFactory scopes) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turnContext, cancellationToken);
    }
}
