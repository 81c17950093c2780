using CarecAssistant.BotFramework.Authentication;
using CarecAssistant.BotFramework.Connector;
using CarecAssistant.BotFramework.DirectLine;
using CarecAssistant.BotFramework.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework;

/// <summary>Registers the channels and maps their addresses.</summary>
public static class BotFrameworkRegistration
{
    /// <summary>
    /// Adds both doors. The host registers its <see cref="IBot"/>, and where it has them an <see cref="IConversationStore"/> that
    /// outlives the process and an <see cref="ITurnErrorSentence"/> in its visitors' languages.
    /// </summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        BotOptions.AddTo(services);
        DirectLineOptions.AddTo(services);
        RateLimitsOptions.AddTo(services);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConversationStore, InMemoryConversationStore>();
        services.TryAddSingleton<ITurnErrorSentence, PlainTurnErrorSentence>();

        services.AddSingleton<TurnQueue>().AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        services.AddSingleton<ScopedBot>().AddSingleton<MessagesEndpoint>().AddSingleton<TrustedServices>();
        services.AddSingleton<ConnectorTransport>().AddSingleton<ConnectorClients>();
        services.AddSingleton<KeyFetch>().AddSingleton<ChannelKeys>().AddSingleton<EntraKeys>().AddSingleton<TokenCheck>();
        services.AddSingleton<Callers>().AddSingleton<TokenlessCalls>().AddSingleton<OwnTokens>();
        services.AddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<MessagesEndpoint>(),
            provider.GetRequiredService<ConnectorClients>(),
            provider.GetRequiredService<DirectLineSender>(),
            provider.GetRequiredService<ITurnErrorSentence>(),
            provider.GetRequiredService<IOptions<BotOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>()));

        services.AddSingleton<SigningKey>().AddSingleton<DirectLineTokens>().AddSingleton<BrowserOrigins>().AddSingleton<WatermarkReader>();
        services.AddSingleton<LiveConversations>().AddSingleton<DirectLineSender>().AddSingleton<DirectLineChannel>();
        services.AddHostedService<UnansweredTurns>();
        services.AddSingleton<IDirectLine>(provider => provider.GetRequiredService<DirectLineChannel>());
        services.AddSingleton<DirectLineEndpoints>().AddSingleton<DirectLineStream>().AddSingleton<DirectLineRoutes>();

        AddClient(services, ConnectorTransport.ClientName, TimeSpan.FromSeconds(15), ConnectorTransport.MaxBytes);
        AddClient(services, KeyFetch.ClientName, TimeSpan.FromSeconds(10), KeyFetch.MaxBytes);
        AddClient(services, OwnTokens.ClientName, TimeSpan.FromSeconds(10), OwnTokens.MaxBytes);
        return services;
    }

    /// <summary>Maps <c>/api/messages</c> and <c>/v3/directline/…</c> to the registered <see cref="IBot"/>. They check callers themselves.</summary>
    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder endpoints)
    {
        var adapter = endpoints.ServiceProvider.GetRequiredService<CloudAdapter>();
        var bot = endpoints.ServiceProvider.GetRequiredService<ScopedBot>();
        endpoints.Map("/api/messages", http => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted)).AllowAnonymous();
        endpoints.ServiceProvider.GetRequiredService<DirectLineRoutes>().Map(endpoints).AllowAnonymous();
        return endpoints;
    }

    // No redirects and no proxy: an address was checked, and that one is called. No logs: addresses hold ids of people.
    private static void AddClient(IServiceCollection services, string name, TimeSpan limit, int maxBytes) => services
        .AddHttpClient(name, client => (client.Timeout, client.MaxResponseContentBufferSize) = (limit, maxBytes))
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
        .RemoveAllLoggers();
}
