using CarecAssistant.BotFramework.Connector;

namespace CarecAssistant.BotFramework;

/// <summary>What the Connector does with conversations. Ids are given as they are and encoded here; those that are only dots are refused.</summary>
public sealed class Conversations
{
    private readonly ConnectorCalls calls;

    internal Conversations(ConnectorCalls calls) => this.calls = calls;

    /// <summary>Says something at the end of a conversation.</summary>
    /// <returns>The activity's id; null on channels that give none.</returns>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        calls.PostAsync<Activity, ResourceResponse>($"{PathOf(conversationId)}/activities", ForTheWire(activity), Nameless, cancellationToken);

    /// <summary>Answers an activity; channels without threads add it at the end.</summary>
    /// <returns>The reply's id; null on channels that give none.</returns>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        calls.PostAsync<Activity, ResourceResponse>(PathOf(conversationId, activityId), ForTheWire(activity), Nameless, cancellationToken, conversationId);

    /// <summary>Replaces what the bot said, whole.</summary>
    /// <exception cref="ConnectorException">The channel refused, or (<see cref="ConnectorException.IsGone"/>) there is no such activity any more.</exception>
    public Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        calls.PutAsync<Activity, ResourceResponse>(PathOf(conversationId, activityId), ForTheWire(activity) with { Id = activityId }, Nameless, cancellationToken);

    /// <summary>Takes back what the bot said.</summary>
    /// <exception cref="ConnectorException">The channel refused, or (<see cref="ConnectorException.IsGone"/>) there is no such activity any more.</exception>
    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        calls.DeleteAsync(PathOf(conversationId, activityId), cancellationToken);

    /// <summary>Begins a conversation, with a first activity where the channel takes one.</summary>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        calls.PostAsync<ConversationParameters, ConversationResourceResponse>("v3/conversations", parameters, () => new(), cancellationToken);

    /// <summary>Conversations the bot takes part in; most channels refuse with 405 or 501.</summary>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<ConversationsResult> GetConversationsAsync(string? continuationToken, CancellationToken cancellationToken) =>
        calls.GetAsync<ConversationsResult>($"v3/conversations{Query(("continuationToken", continuationToken))}", cancellationToken);

    /// <summary>Who takes part. Large conversations are read by <see cref="GetConversationPagedMembersAsync"/>.</summary>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<IReadOnlyList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken) =>
        calls.GetAsync<IReadOnlyList<ChannelAccount>>($"{PathOf(conversationId)}/members", cancellationToken);

    /// <summary>One who takes part.</summary>
    /// <exception cref="ConnectorException">The channel refused, or (<see cref="ConnectorException.IsGone"/>) there is nobody of this id.</exception>
    public Task<ChannelAccount> GetConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken) =>
        calls.GetAsync<ChannelAccount>($"{PathOf(conversationId)}/members/{Id(memberId)}", cancellationToken);

    /// <summary>One page of those who take part; the last page has no continuation token.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many are wished for; channels may give another number.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<PagedMembersResult> GetConversationPagedMembersAsync(string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken) =>
        calls.GetAsync<PagedMembersResult>(
            $"{PathOf(conversationId)}/pagedmembers{Query(("pageSize", pageSize?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("continuationToken", continuationToken))}",
            cancellationToken);

    /// <summary>Who can see an activity.</summary>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<IReadOnlyList<ChannelAccount>> GetActivityMembersAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        calls.GetAsync<IReadOnlyList<ChannelAccount>>($"{PathOf(conversationId, activityId)}/members", cancellationToken);

    /// <summary>Takes somebody out of a conversation.</summary>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken) =>
        calls.DeleteAsync($"{PathOf(conversationId)}/members/{Id(memberId)}", cancellationToken);

    /// <summary>Puts earlier activities into a conversation, oldest first.</summary>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<ResourceResponse> SendConversationHistoryAsync(string conversationId, Transcript transcript, CancellationToken cancellationToken) =>
        calls.PostAsync<Transcript, ResourceResponse>($"{PathOf(conversationId)}/activities/history", transcript, Nameless, cancellationToken);

    /// <summary>Stores a file with the channel.</summary>
    /// <returns>The attachment's id.</returns>
    /// <exception cref="ConnectorException">The channel refused.</exception>
    public Task<ResourceResponse> UploadAttachmentAsync(string conversationId, AttachmentData attachment, CancellationToken cancellationToken) =>
        calls.PostAsync<AttachmentData, ResourceResponse>($"{PathOf(conversationId)}/attachments", attachment, Nameless, cancellationToken);

    // The channel gives ids and times; who called the bot is nobody else's business.
    private static Activity ForTheWire(Activity activity) => activity with { Id = null, Timestamp = null, CallerId = null };

    private static ResourceResponse Nameless() => new(null);

    private static string PathOf(string conversationId) => $"v3/conversations/{Id(conversationId)}";

    private static string PathOf(string conversationId, string activityId) => $"{PathOf(conversationId)}/activities/{Id(activityId)}";

    private static string Id(string id) => ConnectorCalls.Segment(id);

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = "";
        foreach (var (name, value) in parts)
        {
            if (value is not null) query += $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return query;
    }
}
