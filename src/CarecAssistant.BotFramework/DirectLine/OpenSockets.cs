using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Counts the open sockets of everybody, of each address and of each conversation.</summary>
internal sealed class OpenSockets(IOptions<RateLimitsOptions> limits)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, int> ofAddress = [];
    private readonly Dictionary<string, int> ofConversation = [];
    private int all;

    /// <summary>Counts one more.</summary>
    /// <returns>Null, or why there may be no more; then nothing was counted.</returns>
    public IResult? Enter(string address, string conversation)
    {
        lock (ofAddress)
        {
            if (all >= limits.Value.Sockets) return DirectLineErrors.Busy;
            if (ofAddress.GetValueOrDefault(address) >= limits.Value.SocketsPerAddress) return DirectLineErrors.TooMany(Wait, "Too many chats are open from this address.");
            if (ofConversation.GetValueOrDefault(conversation) >= limits.Value.SocketsPerConversation) return DirectLineErrors.TooMany(Wait, "This chat is open too often.");
            all++;
            ofAddress[address] = ofAddress.GetValueOrDefault(address) + 1;
            ofConversation[conversation] = ofConversation.GetValueOrDefault(conversation) + 1;
            return null;
        }
    }

    /// <summary>Counts one less.</summary>
    public void Leave(string address, string conversation)
    {
        lock (ofAddress)
        {
            all--;
            Less(ofAddress, address);
            Less(ofConversation, conversation);
        }
    }

    private static void Less(Dictionary<string, int> counts, string key)
    {
        if (--counts[key] == 0) counts.Remove(key);
    }
}
