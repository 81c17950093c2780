namespace CarecAssistant.BotFramework;

/// <summary>One page of conversations.</summary>
public sealed record ConversationsResult
{
    /// <summary>Asks for the next page; null or empty on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The page.</summary>
    public IReadOnlyList<ConversationMembers> Conversations { get; set; } = [];
}

/// <summary>A conversation and who takes part.</summary>
public sealed record ConversationMembers
{
    /// <summary>The conversation.</summary>
    public string? Id { get; set; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<ChannelAccount> Members { get; set; } = [];
}

/// <summary>One page of members.</summary>
public sealed record PagedMembersResult
{
    /// <summary>Asks for the next page; null or empty on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The page.</summary>
    public IReadOnlyList<ChannelAccount> Members { get; set; } = [];
}

/// <summary>Earlier activities, oldest first.</summary>
public sealed record Transcript
{
    /// <summary>The activities.</summary>
    public IReadOnlyList<Activity> Activities { get; set; } = [];
}
