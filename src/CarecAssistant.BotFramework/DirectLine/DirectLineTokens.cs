using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Issues and reads the two kinds of tickets: the token of a conversation, and the short one inside a stream URL.</summary>
internal sealed class DirectLineTokens(SigningKey key, DirectLineSecrets secrets, IOptions<DirectLineOptions> options, IOptions<BotOptions> bot, TimeProvider time)
{
    private const string ForRequests = "directline";
    private const string ForStream = "directline-stream";
    private const string ForFile = "directline-file";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly CheckedTokens known = new();

    /// <summary>For a new conversation of a new user.</summary>
    public DirectLineToken Issue(IReadOnlyList<string>? origins) => Issue(NewPass($"dl_{NewId()}", origins ?? [], secret: null));

    /// <summary>Into a new conversation; nothing is stored.</summary>
    /// <param name="userId">Who chats; empty when whoever chats is to say so.</param>
    /// <param name="origins">Pages it may be used from; none: the trusted ones.</param>
    /// <param name="secret">By which secret it came, see <see cref="DirectLineSecrets.Recognize"/>.</param>
    public DirectLinePass NewPass(string userId, IReadOnlyList<string> origins, string? secret) =>
        new(NewId(), userId, time.GetUtcNow(), default, origins, secret);

    /// <summary>Into a conversation that a secret names itself.</summary>
    public DirectLinePass PassFor(string conversationId, string userId, string secret) => new(conversationId, userId, time.GetUtcNow(), default, [], secret);

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

    /// <summary>For reading one uploaded file of the conversation as long as it is kept.</summary>
    public string IssueFileTicket(DirectLinePass pass, string file) => Sign(pass with { Origins = [] }, $"{ForFile}:{file}", options.Value.UploadLife);

    /// <summary>A name for this conversation's sign-in that the browser can keep and that tells nothing.</summary>
    public string SessionOf(DirectLinePass pass) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Value.Key, System.Text.Encoding.UTF8.GetBytes($"session\n{pass.ConversationId}\n{pass.UserId}")).AsSpan(0, 16));

    public async Task<PassReading> ReadFileTicketAsync(string ticket, string file) => Reading(await CheckAsync(ticket, $"{ForFile}:{file}"));

    public async Task<PassReading> ReadTokenAsync(string token)
    {
        if (known.Find(token) is not { } good)
        {
            if (await CheckAsync(token, ForRequests) is not { } found) return PassReading.Invalid;
            known.Add(token, good = found);
        }

        return Reading(good);
    }

    public async Task<PassReading> ReadStreamTicketAsync(string ticket) => Reading(await CheckAsync(ticket, ForStream));

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private string Sign(DirectLinePass pass, string audience, TimeSpan life)
    {
        var now = time.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["conv"] = pass.ConversationId,
            ["site"] = bot.Value.Id,
            ["first"] = pass.FirstIssued.ToUnixTimeSeconds(),
        };
        if (pass.UserId.Length > 0) claims["user"] = pass.UserId;
        if (pass.Secret is { } secret) claims["secret"] = secret;
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

    // Compared here and not by the handler: the clock is ours, and an expired token gets another answer than a false one.
    private PassReading Reading(CheckedToken? ticket)
    {
        var now = time.GetUtcNow();
        if (ticket is not { Pass: var pass, From: var from } || from > now + ClockSkew || !secrets.IsGood(pass.Secret)) return PassReading.Invalid;
        return pass.Expires <= now ? PassReading.Expired : new PassReading(pass, IsExpired: false);
    }

    private async Task<CheckedToken?> CheckAsync(string ticket, string audience)
    {
        var result = await handler.ValidateTokenAsync(ticket, new TokenValidationParameters
        {
            IssuerSigningKey = key.Value,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudience = audience,
            ValidateIssuer = false,
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || PassIn(jwt) is not { } pass) return null;
        var from = jwt.IssuedAt > jwt.ValidFrom ? jwt.IssuedAt : jwt.ValidFrom;
        return new CheckedToken(pass, new DateTimeOffset(from, TimeSpan.Zero));
    }

    private DirectLinePass? PassIn(JsonWebToken jwt)
    {
        if (!jwt.TryGetPayloadValue("conv", out string? conversation) || conversation is null) return null;
        if (!jwt.TryGetPayloadValue("first", out long first) || !jwt.TryGetPayloadValue("site", out string? site) || site != bot.Value.Id) return null;
        var user = jwt.TryGetPayloadValue("user", out string? named) ? named : null;
        var origins = jwt.TryGetPayloadValue("origins", out string[]? listed) ? listed : null;
        var secret = jwt.TryGetPayloadValue("secret", out string? by) ? by : null;
        return new(conversation, user ?? "", DateTimeOffset.FromUnixTimeSeconds(first), new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero), origins ?? [], secret);
    }
}

/// <summary>What a token says: in which conversation, who (empty: whoever chats says so), since when, until when, from which pages, and by which secret it came.</summary>
internal sealed record DirectLinePass(
    string ConversationId, string UserId, DateTimeOffset FirstIssued, DateTimeOffset Expires, IReadOnlyList<string> Origins, string? Secret);

/// <summary>A token was read: a pass, or expired, or neither.</summary>
internal sealed record PassReading(DirectLinePass? Pass, bool IsExpired)
{
    public static PassReading Invalid { get; } = new(null, IsExpired: false);

    public static PassReading Expired { get; } = new(null, IsExpired: true);
}
