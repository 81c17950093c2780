using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>A real server on a free port with a bot inside, and a clock that tests turn.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly WebApplication app;

    private House(WebApplication app, FakeTimeProvider clock)
    {
        this.app = app;
        Clock = clock;
        Address = new Uri(app.Urls.Single());
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
    }

    public FakeTimeProvider Clock { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public IDirectLine DirectLine => Services.GetRequiredService<IDirectLine>();

    public CloudAdapter Adapter => Services.GetRequiredService<CloudAdapter>();

    public IConversationStore Store => Services.GetRequiredService<IConversationStore>();

    public static async Task<House> OpenAsync(
        IBot bot,
        Dictionary<string, string?>? settings = null,
        IConversationStore? store = null,
        string environment = "Development",
        DateTimeOffset? now = null,
        Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var clock = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Services.AddRouting().AddAuthorization();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(bot);
        if (store is not null) builder.Services.AddSingleton(store);
        builder.Services.AddBotFramework();
        change?.Invoke(builder.Services);
        var server = builder.Build();
        server.UseRouting();
        server.MapBotFramework();
        await server.StartAsync();
        return new House(server, clock);
    }

    /// <summary>A visitor with a token, who has started a conversation.</summary>
    public async Task<Visitor> VisitorStartsAsync(string? locale = null)
    {
        var visitor = NewVisitor();
        await visitor.StartsAsync(locale);
        return visitor;
    }

    /// <summary>A visitor with a token and nothing else.</summary>
    public Visitor NewVisitor() => new(this, DirectLine.IssueToken());

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }
}
