using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Enquiries.Outbox;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Bot;
using CarecAssistant.Server.Storage;
using CarecAssistant.Server.Teams;
using CarecAssistant.Server.Tests.Bot;
using CarecAssistant.Server.Wording;
using CarecAssistant.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Server.Tests.Teams;

/// <summary>The bot with its real inbox, store and outbox; people and Teams speak to it over HTTP. The outbox runs when a test says so.</summary>
internal sealed class StaffRoom : IAsyncDisposable
{
    public const string Tenant = "22222222-0000-0000-0000-000000000000";
    public const string Channel = "19:staff@thread.tacv2";
    private readonly WebApplication app;
    private readonly TemporaryFolder data;
    private readonly HttpClient http;
    private int clicks;

    private StaffRoom(WebApplication app, TemporaryFolder data, TeamsService teams)
    {
        (this.app, this.data, Teams) = (app, data, teams);
        http = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public TeamsService Teams { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>();

    public IEnquiries Inbox => app.Services.GetRequiredService<IEnquiries>();

    public PreparedAnswers Answers => (PreparedAnswers)app.Services.GetRequiredService<IAnswerer>();

    public RecordedChat Chat => (RecordedChat)app.Services.GetRequiredService<IProactiveChat>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<StaffRoom> OpenAsync(bool hasChannel = true)
    {
        var teams = await TeamsService.OpenAsync();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.None);
        if (hasChannel) builder.Configuration.AddInMemoryCollection([new("Teams:TenantId", Tenant), new("Teams:ChannelId", Channel)]);
        builder.Configuration.AddInMemoryCollection([new("Mail:Inbox", "inbox@institute.example")]);
        var folder = new TemporaryFolder();
        builder.Services.AddRouting().AddAuthorization()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero)))
            .AddSingleton(new RunFolders(folder.Path, folder.Path))
            .AddSingleton<Words>().AddSingleton<IMailWording>(provider => provider.GetRequiredService<Words>())
            .AddSingleton<IAnswerer>(new PreparedAnswers())
            .AddSingleton<IKnowledge>(new FixedKnowledge(new(new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero), 14, 300)))
            .AddSingleton<IProactiveChat>(new RecordedChat()).AddSingleton<ITeamsThreads, TeamsThreads>()
            .AddStorage().AddEnquiries().AddBotFramework().AddBot()
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        foreach (var worker in builder.Services.Where(service => service.ImplementationType == typeof(OutboxWorker)).ToList()) builder.Services.Remove(worker);
        var house = builder.Build();
        house.UseRouting();
        house.MapBotFramework();
        await house.Services.GetRequiredService<StorageSetup>().MigrateAsync(Stop);
        await house.StartAsync(Stop);
        return new StaffRoom(house, folder, teams);
    }

    /// <summary>The app is installed in the team of the staff.</summary>
    public Task<HttpResponseMessage> IsInstalled() => PostAsync(InChannel("installationUpdate", new() { ["action"] = "add" }));

    /// <summary>A visitor's question came to the inbox.</summary>
    public Task<EnquiryReference> VisitorAsks(string question = "What gifts were brought?", string submission = "s1", string found = "High-Level Delegation Visits · 15 May 2023\n  The delegation asked for a platform.", IReadOnlyList<TranscriptLine>? transcript = null) =>
        Inbox.OpenAsync(new()
        {
            SubmissionId = submission, Question = question, Name = "Aida", Email = "aida@visitor.example", Language = "en", Consent = new("I agree.", "en", Clock.GetUtcNow()), Channel = "chat",
            ChatAddress = """{"channelId":"directline","conversation":{"id":"c1"},"bot":{"id":"bot"}}""", Found = found,
            Transcript = transcript ?? [new("visitor", question, Clock.GetUtcNow()), new("assistant", "None of 14 articles says it.", Clock.GetUtcNow())],
        }, Stop);

    /// <summary>One look of the outbox at what is due.</summary>
    public Task OutboxRuns() => app.Services.GetRequiredService<OutboxRun>().DeliverDueAsync(Stop);

    /// <summary>A member of the staff presses the button of a card.</summary>
    /// <returns>Status and body of the answer.</returns>
    public async Task<(int Status, JsonElement Body)> Clicks(JsonElement card, string reply, string who = "Gulnara", Action<JsonObject>? changed = null)
    {
        var action = JsonNode.Parse(card.GetProperty("actions")[0].GetRawText())!.AsObject();
        action["data"]!["reply"] = reply;
        var thread = Teams.Taken.Count(call => call.Call == "POST conversations");
        var click = InChannel("invoke", new()
        {
            ["name"] = "adaptiveCard/action", ["replyToId"] = $"17{thread}", ["from"] = new JsonObject { ["id"] = $"29:{who}", ["name"] = who, ["aadObjectId"] = $"aad-{who}" },
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "carec.reply", ["data"] = action["data"]!.DeepClone() } },
        });
        click["conversation"]!["id"] = $"{Channel};messageid=17{thread}";
        changed?.Invoke(click);
        using var answer = await PostAsync(click);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return ((int)answer.StatusCode, text.Length > 0 ? JsonElement.Parse(text) : default);
    }

    /// <summary>An activity as Teams sends it from the channel of the staff.</summary>
    public JsonObject InChannel(string type, JsonObject more)
    {
        var activity = new JsonObject
        {
            ["type"] = type, ["id"] = $"in-{++clicks}", ["channelId"] = "msteams", ["serviceUrl"] = Teams.Url,
            ["from"] = new JsonObject { ["id"] = "29:somebody", ["name"] = "Somebody" }, ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CAREC Assistant" },
            ["conversation"] = new JsonObject { ["id"] = Channel, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant }, ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" }, ["channel"] = new JsonObject { ["id"] = Channel } },
        };
        foreach (var (name, value) in more) activity[name] = value?.DeepClone();
        return activity;
    }

    /// <summary>Teams posts an activity.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => http.PostAsJsonAsync("/api/messages", activity, Stop);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await Teams.DisposeAsync();
        SqliteConnection.ClearAllPools();
        data.Dispose();
    }
}
