using System.Security.Cryptography.X509Certificates;
using CarecAssistant.Knowledge.Web;
using CarecAssistant.Knowledge.Web.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

/// <summary>The fetching as the program registers it, without its pauses, on a network of the test's own.</summary>
internal sealed class Importer : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public Importer(INetwork network, FetchLimits? limits = null, TimeProvider? time = null, X509Certificate2? trusted = null, params (string Key, string Value)[] settings)
    {
        var values = settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        values.TryAdd("Knowledge:WaitBetweenRequests", "00:00:00");
        var registered = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(network)
            .AddSingleton(limits ?? Hurried)
            .AddKnowledge();
        if (trusted is not null) registered.AddHttpClient(WebFetching.Name).ConfigurePrimaryHttpMessageHandler((handler, _) => Trust((SocketsHttpHandler)handler, trusted));
        services = registered.BuildServiceProvider();
    }

    public static FetchLimits Hurried => new() { FirstPause = TimeSpan.FromMilliseconds(1) };

    public IWebClient Web => services.GetRequiredService<IWebClient>();

    public IRobots Robots => services.GetRequiredService<IRobots>();

    public Task<Fetched> GetAsync(string address) => GetAsync(new FetchRequest(new Uri(address)));

    // On a test's own clock a wait that is wrong would not end.
    public Task<Fetched> GetAsync(FetchRequest request) =>
        Web.GetAsync(request, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static void Trust(SocketsHttpHandler handler, X509Certificate2 certificate) => handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { certificate },
        RevocationMode = X509RevocationMode.NoCheck,
    };
}
