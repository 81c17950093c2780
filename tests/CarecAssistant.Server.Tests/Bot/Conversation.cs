using System.Text.Json;
using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Bot;
using CarecAssistant.Server.Teams;
using CarecAssistant.Server.Wording;
using Microsoft.Extensions.Configuration;
using CarecAssistant.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Server.Tests.Bot;

/// <summary>A visitor talking to the real bot; only the borders (channel, answers, knowledge, inbox, clock) are stood in for.</summary>
internal sealed class Conversation
{
    public const string Id = "conversation-1";
    private readonly ServiceProvider house;
    private readonly string channel;
    private readonly string? locale;
    private int posted;

    public Conversation(string channel = "directline", string? locale = null, string mailHost = "", KnowledgeState? knows = null, bool handoff = false)
    {
        (this.channel, this.locale) = (channel, locale);
        house = new ServiceCollection()
            .AddLogging()
            .AddSingleton<Words>()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IAnswerer>(Answers)
            .AddSingleton<IEnquiries>(Inbox)
            .AddSingleton<IConversationStore>(Store)
            .AddSingleton<IProactiveChat>(Proactive)
            .AddSingleton<ITeamsThreads, NoTeams>()
            .AddSingleton<ITeamsAddress, NoTeams>()
            .AddSingleton<IKnowledge>(new FixedKnowledge(knows ?? new(new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero), 14, 300)))
            .Configure<MailOptions>(mail => mail.Host = mailHost)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Bot:Handoff", $"{handoff}")]).Build())
            .AddBot()
            .Configure<PublicAddressOptions>(own => own.PublicUrl = new("https://assist.example.org"))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));

    public PreparedAnswers Answers { get; } = new();

    public RecordedInbox Inbox { get; } = new();

    public StoredConversation Store { get; } = new();

    public RecordedChat Proactive { get; } = new();

    public Words Words => house.GetRequiredService<Words>();

    public IChatDelivery Delivery => house.GetRequiredService<IChatDelivery>();

    /// <summary>Everything the bot sent so far.</summary>
    public List<Activity> Sent { get; } = [];

    public Activity LastMessage => Sent.Last(activity => activity.Type == ActivityTypes.Message);

    public JsonElement Card => LastMessage.Attachments![0].Content!.Value;

    public Task<IReadOnlyList<Activity>> Joins() => Happens(new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new() { Id = "visitor" }] });

    public Task<IReadOnlyList<Activity>> BotJoins() => Happens(new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new() { Id = "bot" }] });

    public Task<IReadOnlyList<Activity>> Says(string text) => Happens(new() { Type = ActivityTypes.Message, Text = text });

    public Task<IReadOnlyList<Activity>> Submits(Dictionary<string, object> typed, JsonElement? card = null)
    {
        var values = (card ?? Card).GetProperty("actions")[0].GetProperty("data").EnumerateObject().ToDictionary(value => value.Name, value => (object)value.Value);
        foreach (var (name, value) in typed)
        {
            values[name] = value;
        }

        return Happens(new() { Type = ActivityTypes.Message, Value = JsonSerializer.SerializeToElement(values) });
    }

    /// <summary>One activity comes in.</summary>
    /// <returns>What the bot sent in the turn.</returns>
    public async Task<IReadOnlyList<Activity>> Happens(Activity activity)
    {
        var incoming = activity with
        {
            Id = $"in-{++posted}", ChannelId = channel, Locale = activity.Locale ?? locale, Timestamp = Clock.GetUtcNow(), Conversation = (activity.Conversation ?? new()) with { Id = Id },
            From = new() { Id = "visitor", Role = "user" }, Recipient = new() { Id = "bot", Name = "CAREC Institute Assistant", Role = "bot" },
        };
        if (incoming.Type == ActivityTypes.Message && channel == "directline")
        {
            Store.Activities.Add(incoming);
        }

        var turn = new Turn(incoming, channel == "directline" ? Store.Activities : []);
        await house.GetRequiredService<IBot>().OnTurnAsync(turn, TestContext.Current.CancellationToken);
        Sent.AddRange(turn.Sent);
        foreach (var sent in turn.Sent) EmittedActivities.Note(JsonElement.Parse(ActivityJson.Write(sent)));
        return turn.Sent;
    }

    private sealed class Turn(Activity activity, List<Activity> store) : ITurnContext
    {
        public List<Activity> Sent { get; } = [];

        public Activity Activity => activity;

        public bool Responded => Sent.Count > 0;

        public Task<ResourceResponse> SendActivityAsync(Activity said, CancellationToken cancellationToken)
        {
            var addressed = said with { Id = $"out-{activity.Id}-{Sent.Count}", From = activity.Recipient, Recipient = activity.From, ReplyToId = activity.Id, Timestamp = activity.Timestamp };
            Sent.Add(addressed);
            if (said.Type != ActivityTypes.Typing)
            {
                store.Add(addressed);
            }

            return Task.FromResult(new ResourceResponse(addressed.Id));
        }

        public Task<ResourceResponse> UpdateActivityAsync(Activity said, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ConversationReference GetConversationReference() => new()
        {
            ActivityId = activity.Id, User = activity.From, Bot = activity.Recipient, Conversation = activity.Conversation, ChannelId = activity.ChannelId!, Locale = activity.Locale,
        };
    }
}
