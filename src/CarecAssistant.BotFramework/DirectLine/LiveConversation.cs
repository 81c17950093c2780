using System.Text.Json;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>A conversation that something is happening in: gives its activities their moment, stores them, and tells open sockets.</summary>
internal sealed class LiveConversation(string id, IConversationStore store, TimeProvider time) : IDisposable
{
    public const string SequenceId = "webchat:sequence-id";
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly List<DirectLineSocket> sockets = [];
    private bool isLoaded;
    private bool isOver;
    private long lastMoment;

    public string Id => id;

    /// <summary>How many hold this object; kept by <see cref="LiveConversations"/>.</summary>
    public int Holders { get; set; }

    public bool HasSockets
    {
        get { lock (sockets) return sockets.Count > 0; }
    }

    /// <summary>Stores an activity and pushes it. <paramref name="whenNew"/> runs before the next activity can be stored, so what it queues stays in order.</summary>
    /// <exception cref="ConversationNotFoundException">The bot has ended the conversation.</exception>
    public async Task<(StoredActivity Stored, bool IsNew)> AppendAsync(Activity activity, Action<StoredActivity>? whenNew, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            await LoadAsync(stop);
            if (isOver) throw new ConversationNotFoundException();
            var (stored, isNew) = await store.AppendAsync(id, Stamped(activity), stop);
            if (!isNew) return (stored, isNew);
            isOver = stored.Activity.EndsConversation();

            // Whoever opens a socket after this look reads the activity from the store.
            if (HasSockets) Push(new Frame(stored.Number, Frame.Of(stored), isOver));
            whenNew?.Invoke(stored);
            return (stored, isNew);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Pushes to the sockets that are open now and stores nothing: for typing.</summary>
    public async Task WhisperAsync(Activity activity, CancellationToken stop)
    {
        if (!HasSockets) return;
        await gate.WaitAsync(stop);
        try
        {
            await LoadAsync(stop);
            Push(new Frame(null, Frame.Of(Stamped(activity))));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Somebody else appended to the store.</summary>
    public async Task CatchUpAsync(CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            isLoaded = false;
            await LoadAsync(stop);
            lock (sockets) sockets.ForEach(socket => socket.Wake());
        }
        finally
        {
            gate.Release();
        }
    }

    public void Add(DirectLineSocket socket)
    {
        lock (sockets) sockets.Add(socket);
    }

    public void Remove(DirectLineSocket socket)
    {
        lock (sockets) sockets.Remove(socket);
    }

    public void Dispose() => gate.Dispose();

    private void Push(Frame frame)
    {
        lock (sockets) sockets.ForEach(socket => socket.Post(frame));
    }

    // Milliseconds that never repeat within a conversation: Web Chat sorts by them, beside the local clock of messages still on their way.
    private Activity Stamped(Activity activity)
    {
        lastMoment = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), lastMoment + 1);
        return activity with
        {
            Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(lastMoment),
            ChannelData = activity.ChannelData.With(SequenceId, lastMoment),
        };
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        if (isLoaded) return;
        var number = await store.LastAsync(id, stop);
        if (number > 0 && await store.ReadAsync(id, number - 1, 1, stop) is [{ Activity: { Timestamp: { } moment } newest }])
        {
            lastMoment = Math.Max(lastMoment, moment.ToUnixTimeMilliseconds());
            isOver = newest.EndsConversation();
        }

        isLoaded = true;
    }
}

/// <summary>What goes over a socket at once: one activity, with its number when it is stored. After the last one the conversation is over.</summary>
internal sealed record Frame(long? Number, byte[] Utf8, bool IsLast = false)
{
    public static byte[] Of(StoredActivity stored) =>
        Of(new ActivitySet([stored.Activity], stored.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    // No watermark: a reconnect must neither skip nor replay because of it.
    public static byte[] Of(Activity unstored) => Of(new ActivitySet([unstored], null));

    private static byte[] Of(ActivitySet set) => JsonSerializer.SerializeToUtf8Bytes(set, ActivityJson.Of<ActivitySet>());
}
