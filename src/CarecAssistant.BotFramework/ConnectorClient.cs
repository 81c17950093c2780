using CarecAssistant.BotFramework.Connector;

namespace CarecAssistant.BotFramework;

/// <summary>
/// Calls one channel's service (Connector API v3). <see cref="CloudAdapter.CreateConnectorClient"/> makes it for a conversation
/// reference; calls carry the bot's token. What the service refuses is a <see cref="ConnectorException"/>; a busy one is asked
/// again, up to four times and as late as it wishes.
/// </summary>
public sealed class ConnectorClient
{
    internal ConnectorClient(ConnectorService service, ConnectorTransport transport)
    {
        var calls = new ConnectorCalls(service, transport);
        Conversations = new Conversations(calls);
        Attachments = new Attachments(calls);
    }

    /// <summary>Conversations, what is said in them and who takes part.</summary>
    public Conversations Conversations { get; }

    /// <summary>Files that people sent or that were uploaded.</summary>
    public Attachments Attachments { get; }
}
