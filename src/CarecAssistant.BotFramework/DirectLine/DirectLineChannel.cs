using System.Security.Cryptography;
using System.Text;
using CarecAssistant.BotFramework.Hosting;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>
/// What clients send: 1 addressed by the server, 2 stored, 3 echoed to every socket, and then 4 the turn is queued.
/// The POST is answered after 3, because clients give up long before a slow turn ends.
/// </summary>
internal sealed class DirectLineChannel(
    LiveConversations conversations,
    IConversationStore store,
    CloudAdapter adapter,
    DirectLineSender sender,
    ScopedBot bot,
    TurnQueue turns,
    DirectLineTokens tokens,
    ITurnErrorSentence sentences,
    BrowserOrigins browserOrigins,
    IOptions<BotOptions> options,
    TimeProvider time) : IDirectLine
{
    // Replies do not go to an address but into the store; bots still expect one.
    private const string InProcess = "urn:botframework:directline:in-process";
    private const int FirstActivities = 50;

    public DirectLineToken IssueToken(IReadOnlyList<string>? origins = null)
    {
        browserOrigins.Remember(origins ?? []);
        return tokens.Issue(origins);
    }

    public bool HasOpenSocket(string conversationId) => conversations.HasOpenSocket(conversationId);

    public async Task CatchUpAsync(string conversationId, CancellationToken stop)
    {
        if (!conversations.HasOpenSocket(conversationId)) return;
        using var lease = conversations.Hold(conversationId);
        await lease.Conversation.CatchUpAsync(stop);
    }

    /// <summary>Creates the conversation and lets the bot greet.</summary>
    /// <returns>False when it was started before.</returns>
    public async Task<bool> StartAsync(DirectLinePass pass, string? locale)
    {
        if (!await store.CreateAsync(pass.ConversationId, pass.UserId, time.GetUtcNow(), CancellationToken.None)) return false;

        Announce(pass.ConversationId, options.Value.Account, pass.UserId, locale);
        if (pass.UserId.Length > 0) Announce(pass.ConversationId, User(pass.UserId), pass.UserId, locale);
        return true;
    }

    /// <summary>Takes a client's activity.</summary>
    /// <returns>Its id; a repeat of the same post gets the same id and no second turn.</returns>
    public async Task<string> PostAsync(DirectLinePass pass, Activity activity)
    {
        // 1
        var userId = pass.UserId.Length > 0 ? pass.UserId : activity.From!.Id!;
        var addressed = activity with
        {
            Id = IdOf(pass.ConversationId, userId, activity),
            Text = activity.Text?.Replace("\0", "", StringComparison.Ordinal),
            ChannelId = DirectLineSender.ChannelId,
            ServiceUrl = null,
            CallerId = null,
            Recipient = null,
            RelatesTo = null,
            DeliveryMode = null,
            Conversation = new ConversationAccount { Id = pass.ConversationId },
            From = (activity.From ?? new ChannelAccount()) with { Id = userId, Role = "user" },
            ChannelData = activity.ChannelData.Without(LiveConversation.SequenceId),
        };
        if (pass.UserId.Length == 0 && await IsFirstOfAsync(pass.ConversationId)) Announce(pass.ConversationId, User(userId), userId, activity.Locale);
        if (activity.Type == ActivityTypes.Typing)
        {
            addressed.Id = $"{pass.ConversationId}|t{Guid.NewGuid():N}";
            addressed.Timestamp = time.GetUtcNow();
            QueueTurn(addressed);
            return addressed.Id;
        }

        // 2, 3, 4; not cancelled when the client hangs up: stored without a turn, a message would never be answered
        using var lease = conversations.Hold(pass.ConversationId);
        var (stored, _) = await lease.Conversation.AppendAsync(
            addressed,
            echoed => QueueTurn(echoed.Activity with { ChannelData = addressed.ChannelData }),
            CancellationToken.None);
        return stored.Activity.Id!;
    }

    /// <summary>Says in the chat that a message was one too many: a client shows of the status only that sending failed, and late.</summary>
    public Task TellTooManyAsync(string conversationId, Activity refused)
    {
        // One sentence a minute: the store keeps one activity an id.
        var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        var sentence = MessageFactory.Text(sentences.ForTooMany(refused)) with
        {
            Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{conversationId}|l{minute}"),
            Conversation = new ConversationAccount { Id = conversationId },
        };
        return sender.SendAsync(sentence, CancellationToken.None);
    }

    /// <summary>Queues the turn of a stored message that has none.</summary>
    public void Resume(Activity stored) => QueueTurn(stored);

    /// <summary>A message more can be taken.</summary>
    public bool HasRoom(string conversationId) => turns.HasRoom(Lane(conversationId));

    // A client repeats a post it got no answer to, with the same clientActivityID. Made from that, the id is the same again.
    // Two people may use the same one.
    private static string? IdOf(string conversationId, string userId, Activity activity) =>
        activity.ChannelData.TextOf("clientActivityID") is { Length: > 0 } clientId
            ? $"{conversationId}|c{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId}\n{clientId}")).AsSpan(0, 12))}"
            : null;

    private static ChannelAccount User(string id) => new() { Id = id, Role = "user" };

    // Nobody was named at the start, so the bot learns of the person just before the first words.
    private async Task<bool> IsFirstOfAsync(string conversationId) =>
        (await store.ReadAsync(conversationId, 0, FirstActivities, CancellationToken.None)).All(one => one.Activity.From?.Role != "user");

    private void Announce(string conversationId, ChannelAccount member, string userId, string? locale) => QueueTurn(new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = $"{conversationId}|u{Guid.NewGuid():N}",
        Timestamp = time.GetUtcNow(),
        ChannelId = DirectLineSender.ChannelId,
        Conversation = new ConversationAccount { Id = conversationId },
        From = userId.Length > 0 ? User(userId) : member,
        Locale = locale,
        MembersAdded = [member],
    });

    private static string Lane(string conversationId) => $"{DirectLineSender.ChannelId}|{conversationId}";

    private void QueueTurn(Activity activity)
    {
        var towardsBot = activity with { Recipient = options.Value.Account, ServiceUrl = InProcess };

        // Held until the turn is over, so that its answers need not read anew where the conversation stands.
        var lease = conversations.Hold(activity.Conversation!.Id!);
        _ = turns.Enqueue(Lane(lease.Conversation.Id), async stop =>
        {
            using (lease) await adapter.RunTurnAsync(towardsBot, new RepeatableReplies(sender, activity.Id!), bot.OnTurnAsync, stop);
        });
    }
}
