using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The secrets of <c>DirectLine:Secrets</c>, as they are now: one that is taken out of a settings file counts no more at once.</summary>
internal sealed class DirectLineSecrets(IOptionsMonitor<DirectLineOptions> options, ILogger<DirectLineSecrets> logger)
{
    private volatile Hashed good = new(Of: null, []);
    private volatile bool isTold;

    // A mistake in a file that is edited while we run must not shut out everybody who has a good secret.
    private IReadOnlyList<byte[]> Hashes
    {
        get
        {
            try
            {
                var now = options.CurrentValue;
                if (!ReferenceEquals(good.Of, now)) good = new(now, [.. now.Secrets.Select(Hash)]);
                isTold = false;
            }
            catch (OptionsValidationException)
            {
                if (!isTold) Log.ChangeNotTaken(logger);
                isTold = true;
            }

            return good.Hashes;
        }
    }

    /// <summary>Which secret this is, in a word that gives nothing of it away; null when it is none of ours.</summary>
    public string? Recognize(string presented)
    {
        var hash = Hash(presented);
        string? found = null;

        // All are compared, and hashes of equal length, so that the time taken tells nothing.
        foreach (var secret in Hashes)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, secret)) found = NameOf(hash);
        }

        return found;
    }

    /// <summary>A token that came by this secret is still good; one that came by none always is.</summary>
    public bool IsGood(string? name) => name is null || Hashes.Any(secret => NameOf(secret) == name);

    /// <summary>Calls back whenever the secrets may have changed, until disposed.</summary>
    public IDisposable? WhenChanged(Action tell) => options.OnChange(_ => tell());

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static string NameOf(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 8));

    // The options are one object until their file changes.
    private sealed record Hashed(DirectLineOptions? Of, IReadOnlyList<byte[]> Hashes);
}
