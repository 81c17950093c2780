using CarecAssistant.BotFramework.Connector;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>The bot's own tokens (client credentials through MSAL, which keeps them until five minutes before they end).</summary>
internal sealed class OwnTokens(IOptions<BotOptions> options, IHttpClientFactory clients, ILogger<OwnTokens> logger) : IDisposable
{
    public const string ClientName = "CarecAssistant.BotFramework.Login";
    public const int MaxBytes = 1024 * 1024;

    // One at a time: a burst of first messages would otherwise fetch as many tokens.
    private readonly SemaphoreSlim fetching = new(1);
    private readonly Lazy<IConfidentialClientApplication> application = new(() => Build(options.Value, clients));

    /// <summary>A token for a scope.</summary>
    /// <param name="scope">For example <c>https://api.botframework.com/.default</c>.</param>
    /// <param name="isFresh">The one before was refused: fetch another.</param>
    /// <param name="stop">Stops the call.</param>
    /// <exception cref="ConnectorException">None could be had (<c>NoToken</c>).</exception>
    public async Task<string> GetAsync(string scope, bool isFresh, CancellationToken stop)
    {
        await fetching.WaitAsync(stop);
        try
        {
            return (await application.Value.AcquireTokenForClient([scope]).WithForceRefresh(isFresh).ExecuteAsync(stop)).AccessToken;
        }
        catch (Exception failure) when (failure is MsalException or HttpRequestException)
        {
            Log.NoOwnToken(logger, failure.GetType().Name);
            throw new ConnectorException(null, "NoToken", null);
        }
        finally
        {
            fetching.Release();
        }
    }

    public void Dispose() => fetching.Dispose();

    private static IConfidentialClientApplication Build(BotOptions bot, IHttpClientFactory clients)
    {
        var cloud = BotCloud.Of(bot);
        var tenant = bot.AppType == BotAppType.SingleTenant ? bot.TenantId : cloud.SharedTenant;
        var builder = ConfidentialClientApplicationBuilder.Create(bot.AppId)
            .WithAuthority(new Uri(cloud.Login + tenant), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new LoginClients(clients));
        return (bot.CertificateFile.Length > 0 ? builder.WithCertificate(bot.OpenCertificate()) : builder.WithClientSecret(bot.AppPassword)).Build();
    }

    private sealed class LoginClients(IHttpClientFactory clients) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => clients.CreateClient(ClientName);
    }
}
