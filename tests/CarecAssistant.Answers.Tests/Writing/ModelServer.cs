using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Answers.Tests.Writing;

/// <summary>A model service on loopback that speaks the OpenAI chat completions wire format and says what the test prepared.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ModelServer(WebApplication app) => this.app = app;

    /// <summary>The last request body.</summary>
    public string Asked { get; private set; } = "";

    public string Endpoint => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1";

    public static async Task<ModelServer> ThatSaysAsync(string words, int status = 200)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ModelServer(builder.Build());
        server.app.MapPost("/v1/chat/completions", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            server.Asked = await reader.ReadToEndAsync();
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(JsonSerializer.Serialize(new
            {
                id = "c1", @object = "chat.completion", created = 1, model = "small",
                choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = words } } },
                usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
            }));
        });
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public (string, string)[] Settings =>
        [("Answers:Writer", "openai"), ("Answers:Endpoint", Endpoint), ("Answers:Model", "small"), ("Answers:ApiKey", "test")];

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
