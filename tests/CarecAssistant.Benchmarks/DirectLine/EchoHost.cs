using CarecAssistant.BotFramework;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>The smallest host of the library: a bot that says what it hears, over Direct Line, with limits that no benchmark reaches.</summary>
internal sealed class EchoHost : IAsyncDisposable
{
    /// <summary>Limits of the section <c>RateLimits</c> that no benchmark reaches.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoLimits =
        new[] { "MessagesPerMinute", "MessagesPerDay", "ConversationsPerAddress", "SocketsPerAddress", "SocketsPerConversation", "Sockets", "WaitingTurnsPerConversation", "Turns" }
            .ToDictionary(limit => limit, _ => "1000000000");

    private readonly WebApplication app;

    private EchoHost(WebApplication app) => this.app = app;

    /// <summary>Where it answers.</summary>
    public Uri Address => new(app.Urls.Single());

    public static async Task<EchoHost> StartAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(NoLimits.Select(limit => KeyValuePair.Create($"RateLimits:{limit.Key}", (string?)limit.Value)));
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<IBot, Echo>().AddBotFramework();
        var host = new EchoHost(builder.Build());
        host.app.MapBotFramework();
        await host.app.StartAsync(stop);
        return host;
    }

    /// <summary>A token for one new conversation.</summary>
    public DirectLineToken IssueToken() => app.Services.GetRequiredService<IDirectLine>().IssueToken();

    /// <summary>Until somebody interrupts the process.</summary>
    public Task UntilEndAsync(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(turnContext.Activity.Text ?? "", cancellationToken);
    }
}
