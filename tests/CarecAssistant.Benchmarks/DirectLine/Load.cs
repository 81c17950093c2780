namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>What the client does to a server.</summary>
/// <param name="Conversations">Open beside each other.</param>
/// <param name="Turns">Of each conversation; all have had their first before one has its second.</param>
/// <param name="AtOnce">Turns under way at a time.</param>
/// <param name="IsStreamed">Replies come on the conversation's socket, else they are polled for.</param>
internal sealed record Load(int Conversations, int Turns, int AtOnce, bool IsStreamed)
{
    /// <summary>As a heading.</summary>
    public string Name => FormattableString.Invariant($"{(IsStreamed ? "sockets" : "polling")}: {Conversations:N0} conversations, {Turns} turns each, {AtOnce} at a time");
}
