using System.Globalization;
using CarecAssistant.BotFramework;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Operations;

/// <summary>Counts what each address asks of each kind of page.</summary>
internal sealed class Allowances(IOptions<PageLimits> pages, IOptions<RateLimitsOptions> channels, TimeProvider time)
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly Quota conversations = new(channels.Value.ConversationsPerAddress, TenMinutes, time);
    private readonly Quota contactForms = new(pages.Value.ContactFormsPerHour, TimeSpan.FromHours(1), time);
    private readonly Quota signIns = new(pages.Value.SignInsPer10Minutes, TenMinutes, time);
    private readonly Quota statusPages = new(pages.Value.StatusPagesPer10Minutes, TenMinutes, time);

    public TimeSpan? TakeConversation(HttpContext http) => Take(conversations, http);

    public TimeSpan? TakeContactForm(HttpContext http) => Take(contactForms, http);

    public TimeSpan? TakeSignIn(HttpContext http) => Take(signIns, http);

    public TimeSpan? TakeStatusPage(HttpContext http) => Take(statusPages, http);

    /// <summary>Says with the answer when it is worth asking again.</summary>
    public static void TellWhen(HttpContext http, TimeSpan wait) =>
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static TimeSpan? Take(Quota quota, HttpContext http) => quota.Take(Quota.KeyOf(http.Connection.RemoteIpAddress));
}
