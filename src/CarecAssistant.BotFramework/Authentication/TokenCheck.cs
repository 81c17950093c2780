using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>
/// Checks the tokens of those who call. In this order: 1 form, 2 issuer (from the configured ones only; it chooses whose keys count),
/// 3 key, 4 signature, algorithm and lifetime, 5 audience, 6 for bots and emulators: who calls.
/// </summary>
internal sealed class TokenCheck(
    IOptions<BotOptions> options, ChannelKeys channelKeys, EntraKeys entraKeys, IHostEnvironment environment, TimeProvider time, ILogger<TokenCheck> logger)
{
    private const int MaxLength = 16 * 1024;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private readonly BotOptions bot = options.Value;
    private readonly BotCloud cloud = BotCloud.Of(options.Value);
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <summary>Who calls, or why nobody is let in. Never throws for what a token holds.</summary>
    public async Task<CallerVerdict> CheckAsync(string token, CancellationToken stop)
    {
        CallerVerdict verdict;
        try
        {
            verdict = await ReadAsync(token, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The library and the parser have many ways to say that a token is none; all of them are the sender's fault.
            Log.TokenUnreadable(logger, failure.GetType().Name);
            return new CallerVerdict(TokenFault.Form);
        }

        if (verdict.Fault is { } fault) Log.TokenRefused(logger, fault);
        return verdict;
    }

    private async Task<CallerVerdict> ReadAsync(string text, CancellationToken stop)
    {
        // 1
        if (text.Length > MaxLength || text.Count(letter => letter == '.') != 2) return new CallerVerdict(TokenFault.Form);
        var token = new JsonWebToken(text);
        var claims = TokenClaims.Of(token);

        // 2
        var isChannel = claims.Issuer == cloud.ChannelIssuer;
        if (claims.Issuer is not { } issuer || !(isChannel || cloud.EntraIssuers.Contains(issuer, StringComparer.Ordinal))) return new CallerVerdict(TokenFault.Issuer);

        // 3
        if (token.Kid is not { Length: > 0 } keyId) return new CallerVerdict(TokenFault.Key);
        if (await (isChannel ? channelKeys.Value : entraKeys.Value).LookUpAsync(keyId, stop) is not { } keys) return new CallerVerdict(TokenFault.NoKeys);
        if (!keys.TryGetValue(keyId, out var key)) return new CallerVerdict(TokenFault.Key);

        // 4, 5
        var result = await handler.ValidateTokenAsync(token, Rules(issuer, key));
        if (!result.IsValid) return new CallerVerdict(result.Exception is SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException ? TokenFault.Lifetime : TokenFault.Signature);
        if (!IsOurs(claims.Audience)) return new CallerVerdict(TokenFault.Audience);

        // 6
        return isChannel ? Channel(claims, key) : Application(claims, issuer);
    }

    private CallerVerdict Channel(TokenClaims claims, IssuerKey key) => claims.ServiceUrl is { } serviceUrl
        ? new CallerVerdict(new Caller(CallerKind.Channel, cloud.CallerId, serviceUrl, key.Endorsements))
        : new CallerVerdict(TokenFault.ServiceUrl);

    private CallerVerdict Application(TokenClaims claims, string issuer)
    {
        if (claims.CallingApp is not { } app) return new CallerVerdict(TokenFault.Version);
        if (claims.Tenant is { } tenant && !issuer.Contains($"/{tenant}/", StringComparison.OrdinalIgnoreCase)) return new CallerVerdict(TokenFault.Issuer);
        if (IsOurs(app))
        {
            return environment.IsDevelopment() ? new CallerVerdict(new Caller(CallerKind.Emulator)) : new CallerVerdict(TokenFault.Caller);
        }

        if (claims.Tenant is null) return new CallerVerdict(TokenFault.Issuer);
        return bot.AllowedCallers.Contains(app, StringComparer.OrdinalIgnoreCase)
            ? new CallerVerdict(new Caller(CallerKind.Bot, $"urn:botframework:aadappid:{app}", Scope: $"{app}/.default"))
            : new CallerVerdict(TokenFault.Caller);
    }

    private bool IsOurs(string? app) => bot.AppId.Equals(app, StringComparison.OrdinalIgnoreCase);

    private TokenValidationParameters Rules(string issuer, IssuerKey key) => new()
    {
        ValidIssuer = issuer,
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        TryAllIssuerSigningKeys = false,
        ValidateAudience = false,
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now - ClockSkew < expires && (notBefore is null || notBefore <= now + ClockSkew);
    }
}
