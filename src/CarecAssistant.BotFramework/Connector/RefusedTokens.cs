using System.Collections.Concurrent;
using System.Net;

namespace CarecAssistant.BotFramework.Connector;

/// <summary>Services that would not take the bot's token: one fresh token is tried, then the service is left alone for a minute.</summary>
internal sealed class RefusedTokens(TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> until = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ConnectorException">The service refused a fresh token less than a minute ago.</exception>
    public void Check(ConnectorService service)
    {
        if (!until.TryGetValue(service.Url, out var end)) return;
        if (time.GetUtcNow() < end) throw new ConnectorException(HttpStatusCode.Unauthorized, "TokenRefused", null);
        until.TryRemove(service.Url, out _);
    }

    /// <returns>The pause before a fresh token is tried, or null when a fresh one was refused.</returns>
    public TimeSpan? After(ConnectorService service, bool wasFresh)
    {
        if (!wasFresh) return TimeSpan.Zero;
        until[service.Url] = time.GetUtcNow() + Rest;
        return null;
    }
}
