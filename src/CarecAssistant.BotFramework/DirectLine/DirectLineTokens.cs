using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Issues and reads the two kinds of tickets: the token of a conversation, and the short one inside a stream URL.</summary>
internal sealed class DirectLineTokens(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string ForRequests = "directline";
    private const string ForStream = "directline-stream";
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>For a new conversation of a new user.</summary>
    public DirectLineToken Issue(IReadOnlyList<string>? origins) =>
        Issue(new DirectLinePass(NewId(), $"dl_{NewId()}", time.GetUtcNow(), default, origins ?? []));

    /// <summary>For the same conversation and user again.</summary>
    public DirectLineToken Issue(DirectLinePass pass) =>
        new(pass.ConversationId, Sign(pass, ForRequests, options.Value.TokenLife), (int)options.Value.TokenLife.TotalSeconds);

    /// <summary>A fresh token for a client that comes with this one; near the end of its day, the one it has.</summary>
    public DirectLineToken Renew(DirectLinePass pass, string presented) =>
        IsRefreshable(pass) ? Issue(pass) : new(pass.ConversationId, presented, (int)(pass.Expires - time.GetUtcNow()).TotalSeconds);

    /// <summary>For opening one conversation's stream within a minute.</summary>
    public string IssueStreamTicket(DirectLinePass pass) => Sign(pass, ForStream, options.Value.StreamTicketLife);

    /// <summary>The token can still be exchanged for a new one.</summary>
    public bool IsRefreshable(DirectLinePass pass) => time.GetUtcNow() < pass.FirstIssued + options.Value.RefreshFor;

    public Task<PassReading> ReadTokenAsync(string token) => ReadAsync(token, ForRequests);

    public Task<PassReading> ReadStreamTicketAsync(string ticket) => ReadAsync(ticket, ForStream);

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private string Sign(DirectLinePass pass, string audience, TimeSpan life)
    {
        var now = time.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["user"] = pass.UserId,
            ["conv"] = pass.ConversationId,
            ["first"] = pass.FirstIssued.ToUnixTimeSeconds(),
        };
        if (pass.Origins.Count > 0) claims["origins"] = pass.Origins.ToArray();
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + life).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key.Value, SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<PassReading> ReadAsync(string token, string audience)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Value,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudience = audience,
            ValidateIssuer = false,
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt) return PassReading.Invalid;
        if (!jwt.TryGetPayloadValue("user", out string? user) || !jwt.TryGetPayloadValue("conv", out string? conversation)) return PassReading.Invalid;
        if (!jwt.TryGetPayloadValue("first", out long first)) return PassReading.Invalid;

        if (user is null || conversation is null) return PassReading.Invalid;

        // Compared here and not by the handler: the clock is ours, and an expired token gets another answer than a false one.
        if (jwt.ValidTo <= time.GetUtcNow().UtcDateTime) return PassReading.Expired;
        var origins = jwt.TryGetPayloadValue("origins", out string[]? listed) ? listed : null;
        var expires = new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero);
        return new PassReading(new DirectLinePass(conversation, user, DateTimeOffset.FromUnixTimeSeconds(first), expires, origins ?? []), IsExpired: false);
    }
}

/// <summary>What a token says: who, in which conversation, since when, and from which pages.</summary>
internal sealed record DirectLinePass(string ConversationId, string UserId, DateTimeOffset FirstIssued, DateTimeOffset Expires, IReadOnlyList<string> Origins);

/// <summary>A token was read: a pass, or expired, or neither.</summary>
internal sealed record PassReading(DirectLinePass? Pass, bool IsExpired)
{
    public static PassReading Invalid { get; } = new(null, IsExpired: false);

    public static PassReading Expired { get; } = new(null, IsExpired: true);
}
