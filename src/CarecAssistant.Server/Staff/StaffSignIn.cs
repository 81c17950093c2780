using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Staff;

/// <summary>One-time sign-in links of Development. They live in this process only, a quarter of an hour, and open the inbox once.</summary>
internal sealed class StaffSignIn(IHostEnvironment environment, IOptions<StaffOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, DateTimeOffset> open = new(StringComparer.Ordinal);

    /// <summary>Staff sign in by a one-time link: only in Development.</summary>
    public bool IsByLink => environment.IsDevelopment();

    /// <summary>Staff sign in at a provider.</summary>
    public bool IsByProvider => !IsByLink && options.Value.Authority.Length > 0;

    /// <summary>The path of a new link, from the root of our site; null where links are not for use.</summary>
    public string? CreateLink()
    {
        if (!IsByLink) return null;
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        open[HashOf(code)] = time.GetUtcNow() + Life;
        return $"/staff/sign-in?code={code}";
    }

    /// <summary>The link can still be used; looking does not use it up.</summary>
    public bool IsOpen(string? code) => IsByLink && code is not null && open.TryGetValue(HashOf(code), out var until) && time.GetUtcNow() < until;

    /// <summary>Uses the link up.</summary>
    /// <returns>False when it was used before, is too old, or never was.</returns>
    public bool Use(string? code) => IsByLink && code is not null && open.TryRemove(HashOf(code), out var until) && time.GetUtcNow() < until;

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
