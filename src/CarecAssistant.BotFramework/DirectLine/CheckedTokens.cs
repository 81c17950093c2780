namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>
/// What tokens say whose signatures were found good lately: a client sends the same one with every call, and a signature stays good.
/// Whether the token may be used at this moment is asked each time, elsewhere.
/// </summary>
internal sealed class CheckedTokens
{
    // Twice as many at most, of under 1 KiB each.
    private const int Most = 5_000;
    private readonly Lock exchange = new();
    private Dictionary<string, CheckedToken> newer = [];
    private Dictionary<string, CheckedToken> older = [];

    /// <summary>What a token says, or null when it has to be checked.</summary>
    public CheckedToken? Find(string token)
    {
        lock (exchange)
        {
            if (newer.TryGetValue(token, out var known)) return known;
            if (!older.TryGetValue(token, out known)) return null;
            Keep(token, known);
            return known;
        }
    }

    /// <summary>Remembers a token whose signature is ours; what was not asked for in a long while makes room.</summary>
    public void Add(string token, CheckedToken known)
    {
        lock (exchange) Keep(token, known);
    }

    private void Keep(string token, CheckedToken known)
    {
        if (newer.Count == Most) (older, newer) = (newer, []);
        newer[token] = known;
    }
}

/// <summary>A pass with our signature, and from when on it is one.</summary>
internal sealed record CheckedToken(DirectLinePass Pass, DateTimeOffset From);
