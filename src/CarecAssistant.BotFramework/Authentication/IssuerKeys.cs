using Microsoft.Extensions.Logging;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>The keys of one issuer: fetched once a day, and when an unknown one shows up, but never twice in five minutes. Old keys stay when fetching fails.</summary>
internal sealed class IssuerKeys(string metadata, KeyFetch fetch, TimeProvider time, ILogger<IssuerKeys> logger) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private static readonly TimeSpan Floor = TimeSpan.FromMinutes(5);

    // Without any key nobody gets in, so the first fetch is tried again sooner.
    private static readonly TimeSpan FirstFloor = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim fetching = new(1);
    private IReadOnlyDictionary<string, IssuerKey>? keys;
    private DateTimeOffset? asked;

    /// <summary>The keys as they are now, looked for anew when <paramref name="keyId"/> is not among them and that is allowed.</summary>
    /// <returns>Null while there are none because they could not be fetched.</returns>
    public async Task<IReadOnlyDictionary<string, IssuerKey>?> LookUpAsync(string keyId, CancellationToken stop)
    {
        if (!IsDue(keyId)) return keys;
        await fetching.WaitAsync(stop);
        try
        {
            // Somebody else may have fetched them while we waited.
            if (IsDue(keyId)) await FetchAsync();
        }
        finally
        {
            fetching.Release();
        }

        return keys;
    }

    public void Dispose() => fetching.Dispose();

    private bool IsDue(string keyId)
    {
        var age = time.GetUtcNow() - asked;
        if (keys is null) return age is null || age >= FirstFloor;
        return age >= Life || (age >= Floor && !keys.ContainsKey(keyId));
    }

    private async Task FetchAsync()
    {
        try
        {
            // A caller who hangs up must not leave the others waiting without keys, so nobody's token stops this.
            keys = await fetch.FetchAsync(new Uri(metadata), CancellationToken.None);
        }
        catch (Exception failure)
        {
            Log.KeysNotFetched(logger, failure.GetType().Name, keys?.Count ?? 0);
        }
        finally
        {
            asked = time.GetUtcNow();
        }
    }
}
