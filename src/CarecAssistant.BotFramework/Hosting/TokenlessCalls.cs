using CarecAssistant.BotFramework.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>Counts calls without a readable token, by address. A channel never makes one, so even behind a shared proxy nobody else is shut out.</summary>
internal sealed class TokenlessCalls(IOptions<RateLimitsOptions> limits, TimeProvider time)
{
    private readonly Quota quota = new(limits.Value.CallsWithoutToken, TimeSpan.FromMinutes(1), time);

    /// <returns>How long this address should wait, once there were too many; null otherwise.</returns>
    public TimeSpan? WaitAfter(TokenFault fault, HttpRequest request) =>
        fault == TokenFault.Form ? quota.Take(Quota.KeyOf(request.HttpContext.Connection.RemoteIpAddress)) : null;
}
