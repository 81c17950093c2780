using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

/// <summary>A web server on loopback that answers as a test says, and remembers what it was asked for. It has no robots.txt unless the test gives one.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication server;

    private LoopbackSite(WebApplication server) => this.server = server;

    /// <summary>Paths with their queries, robots.txt left out.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public RequestDelegate Robots { get; set; } = http =>
    {
        http.Response.StatusCode = 404;
        return Task.CompletedTask;
    };

    public int Port => new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    public static async Task<LoopbackSite> OpenAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null) listen.UseHttps(certificate);
        }));
        var site = new LoopbackSite(builder.Build());
        site.server.Run(http =>
        {
            if (http.Request.Path == "/robots.txt") return site.Robots(http);
            site.Asked.Enqueue(http.Request.Path + http.Request.QueryString);
            return answer(http);
        });
        await site.server.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>A page of its own at every address.</summary>
    public static Task<LoopbackSite> WithPagesAsync() => OpenAsync(http => http.Page($"<html>{http.Request.Path}</html>"));

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await server.StopAsync(soon.Token);
        await server.DisposeAsync();
    }
}
