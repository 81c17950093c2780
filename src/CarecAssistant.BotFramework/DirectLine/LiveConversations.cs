namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The conversations something is happening in; one object each, forgotten when nobody holds it.</summary>
internal sealed class LiveConversations(IConversationStore store, TimeProvider time)
{
    private readonly Dictionary<string, LiveConversation> live = [];

    /// <summary>Holds a conversation until the lease is disposed.</summary>
    public Lease Hold(string conversationId)
    {
        lock (live)
        {
            if (!live.TryGetValue(conversationId, out var conversation)) live.Add(conversationId, conversation = new LiveConversation(conversationId, store, time));
            conversation.Holders++;
            return new Lease(this, conversation);
        }
    }

    public bool HasOpenSocket(string conversationId)
    {
        lock (live) return live.TryGetValue(conversationId, out var conversation) && conversation.HasSockets;
    }

    private void Release(LiveConversation conversation)
    {
        lock (live)
        {
            if (--conversation.Holders > 0) return;
            live.Remove(conversation.Id);
            conversation.Dispose();
        }
    }

    internal readonly struct Lease(LiveConversations owner, LiveConversation conversation) : IDisposable
    {
        public LiveConversation Conversation => conversation;

        public void Dispose() => owner.Release(conversation);
    }
}
