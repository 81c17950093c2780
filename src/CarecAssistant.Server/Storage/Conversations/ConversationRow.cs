namespace CarecAssistant.Server.Storage.Conversations;

/// <summary>A Direct Line conversation.</summary>
internal sealed class ConversationRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public long LastNumber { get; set; }
}

/// <summary>An activity of it, as JSON of the Activity schema.</summary>
internal sealed class ActivityRow
{
    public required string ConversationId { get; init; }

    public required long Number { get; init; }

    public required string ActivityId { get; init; }

    public required string Json { get; init; }
}
