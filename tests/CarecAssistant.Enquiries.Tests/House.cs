using System.Threading.Channels;
using CarecAssistant.Enquiries.Outbox;
using CarecAssistant.Enquiries.Tests.Wire;
using CarecAssistant.Server;
using CarecAssistant.Server.Storage;
using CarecAssistant.Server.Storage.Enquiries;
using CarecAssistant.Server.Wording;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace CarecAssistant.Enquiries.Tests;

/// <summary>The contact inbox with its real store and wording, a clock that tests turn, and a chat that remembers.</summary>
public sealed class House : IAsyncDisposable
{
    public const string Inbox = "inbox@institute.example";

    private readonly List<ServiceProvider> processes = [];
    private readonly Dictionary<string, string?> settings;

    public House(params (string Key, string? Value)[] settings)
    {
        this.settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        this.settings.TryAdd("Mail:Inbox", Inbox);
    }

    public WatchedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 5, 30, 0, TimeSpan.Zero));

    public string Data { get; } = Path.Combine(Path.GetTempPath(), $"carec-{Guid.NewGuid():N}");

    public Chat Chat { get; } = new();

    public string OutboxFolder => Path.Combine(Data, "outbox");

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A house whose mails leave through a server.</summary>
    public static House WithMailServer(int port) => new(("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{port}"), ("Mail:Security", "none"));

    public async Task<Process> StartAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new RunFolders(Data, Data));
        services.AddStorage();
        services.AddEnquiries();
        services.AddSingleton<IMailWording, Words>();
        services.AddSingleton<IChatDelivery>(Chat);
        var provider = services.BuildServiceProvider();
        processes.Add(provider);
        await provider.GetRequiredService<StorageSetup>().MigrateAsync(Stop);
        return new Process(provider);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}

/// <summary>The part of a running program that these tests talk to.</summary>
public sealed class Process(IServiceProvider services)
{
    public IEnquiries Enquiries => services.GetRequiredService<IEnquiries>();

    public IEnquiryStore Store => services.GetRequiredService<IEnquiryStore>();

    public IEnumerable<IHostedService> Workers => services.GetServices<IHostedService>();

    /// <summary>Until when the only message that waits is claimed, and how often it was.</summary>
    public async Task<(DateTimeOffset? Until, int Attempts)> ClaimAsync()
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<CarecDbContext>>().CreateDbContextAsync(House.Stop);
        var message = await context.Outgoing.SingleAsync(one => one.State == OutgoingState.Waiting, House.Stop);
        return (message.ClaimedUntil, message.Attempts);
    }

    /// <summary>One look of the outbox.</summary>
    public Task<int> DeliverAsync() => services.GetRequiredService<OutboxRun>().DeliverDueAsync(House.Stop);
}

/// <summary>A clock that tests turn, and that tells when somebody begins to wait for it.</summary>
public sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Returns when somebody has begun to wait for so long.</summary>
    public async Task WillBeAskedForAsync(TimeSpan pause, CancellationToken stop)
    {
        while (await waits.Reader.ReadAsync(stop) != pause)
        {
            // Another one's wait.
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(dueTime);
        return timer;
    }
}

/// <summary>The far side of the chat: keeps what arrives, once an id.</summary>
public sealed class Chat : IChatDelivery
{
    public Dictionary<Guid, (string Address, ChatReply Reply)> Arrived { get; } = [];

    public Queue<Delivery> Answers { get; } = new();

    /// <summary>Attempts that have begun.</summary>
    public SemaphoreSlim Begun { get; } = new(0);

    /// <summary>Attempts wait for it.</summary>
    public Task Door { get; set; } = Task.CompletedTask;

    public async Task<Delivery> DeliverAsync(Guid messageId, string chatAddress, ChatReply reply, CancellationToken stop)
    {
        Begun.Release();
        await Door.WaitAsync(stop);
        if (Answers.TryDequeue(out var answer))
        {
            return answer;
        }

        Arrived.TryAdd(messageId, (chatAddress, reply));
        return new Delivery.Done();
    }
}

/// <summary>Enquiries and mails for tests that need one.</summary>
public static class Some
{
    public static NewEnquiry Enquiry(string submission = "submission-1", string language = "en", string? email = "asks@visitor.example", string? chat = null) => new()
    {
        SubmissionId = submission,
        Question = "What gifts did the delegation bring?",
        Name = "Some Visitor",
        Email = email,
        Language = language,
        Consent = email is null ? null : new Consent("I agree.", language, new DateTimeOffset(2026, 11, 24, 5, 29, 0, TimeSpan.Zero)),
        Channel = chat is null ? "form" : "chat",
        ChatAddress = chat ?? (email is null ? "{}" : null),
    };

    public static NewReply Reply(string submission = "reply-1", string text = "None were published.") => new(submission, text, "Some Colleague", "staff-1");

    public static MimeMessage Mail(string text) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
}
