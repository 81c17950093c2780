using Microsoft.Net.Http.Headers;

namespace CarecAssistant.Server.Tests.Pages;

/// <summary>A browser's cookies by the site's clock: those of <see cref="HttpClient"/> go by the machine's, and a session of a set date has long ended there.</summary>
internal sealed class CookieJar(TimeProvider clock) : DelegatingHandler
{
    private readonly Dictionary<string, SetCookieHeaderValue> cookies = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = cookies.Values.Where(cookie => BelongsTo(cookie, request.RequestUri!)).Select(cookie => $"{cookie.Name}={cookie.Value}").ToList();
        if (sent.Count > 0) request.Headers.Add("Cookie", string.Join("; ", sent));
        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? SetCookieHeaderValue.ParseList([.. set]) : []) cookies[cookie.Name.ToString()] = cookie;
        return answer;
    }

    private bool BelongsTo(SetCookieHeaderValue cookie, Uri address) =>
        (cookie.Expires is not { } end || end > clock.GetUtcNow()) && address.AbsolutePath.StartsWith(cookie.Path.ToString(), StringComparison.Ordinal);
}
