using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Puts the client together. A request goes through: repeats, its host's turn, the body's limits, the guarded connection.</summary>
internal static class WebFetching
{
    /// <summary>The client's name in the factory.</summary>
    public const string Name = "web";

    public static void AddTo(IServiceCollection services)
    {
        services.TryAddSingleton<FetchLimits>();
        services.TryAddSingleton<INetwork, SystemNetwork>();
        services.AddSingleton<AddressGuard>();
        services.AddSingleton<HostTurns>();
        services.AddSingleton<BodyReader>();
        services.AddSingleton<Hops>();
        services.AddSingleton<RobotsFiles>();
        services.AddSingleton<IRobots>(provider => provider.GetRequiredService<RobotsFiles>());
        services.AddSingleton<IWebClient, WebClient>();
        services.AddTransient<TurnHandler>();
        services.AddTransient<BodyHandler>();

        var client = services.AddHttpClient(Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // The factory's own lines hold the addresses.
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Connections);
        client.AddResilienceHandler("repeats", (repeats, context) => Repeat(repeats, context.ServiceProvider));
        client.AddHttpMessageHandler<TurnHandler>().AddHttpMessageHandler<BodyHandler>();
    }

    private static SocketsHttpHandler Connections(IServiceProvider services)
    {
        var guard = services.GetRequiredService<AddressGuard>();
        return new SocketsHttpHandler
        {
            ConnectCallback = (context, stop) => guard.ConnectAsync(context.DnsEndPoint, stop),
            ConnectTimeout = services.GetRequiredService<FetchLimits>().ConnectTime,
            // A proxy would connect in our place, unguarded.
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
    }

    private static void Repeat(ResiliencePipelineBuilder<HttpResponseMessage> repeats, IServiceProvider services)
    {
        var limits = services.GetRequiredService<FetchLimits>();
        repeats.TimeProvider = services.GetRequiredService<TimeProvider>();
        // Its lines hold whole failures, addresses included.
        repeats.TelemetryListener = null;
        repeats.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = limits.Repeats,
            Delay = limits.FirstPause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = repeat => ValueTask.FromResult(MayPass(repeat.Outcome)),
        });
    }

    private static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException { HttpRequestError: not HttpRequestError.SecureConnectionError } or IOException } => WebTroubleException.In(outcome.Exception) is null,
        { Exception: OperationCanceledException { InnerException: TimeoutException } } => true,
        { Result: { } answer } => IsPassing(answer.StatusCode),
        _ => false,
    };

    private static bool IsPassing(HttpStatusCode status) => status is
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
