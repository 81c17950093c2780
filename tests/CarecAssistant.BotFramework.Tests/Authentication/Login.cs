using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CarecAssistant.BotFramework.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.BotFramework.Tests.Authentication;

/// <summary>Stands where Microsoft Entra gives out tokens: T1, T2 …; it writes down the forms it got.</summary>
internal sealed class Login : HttpMessageHandler
{
    private int given;

    public ConcurrentQueue<(Uri Address, IReadOnlyDictionary<string, string> Form)> Asked { get; } = new();

    /// <summary>Refuses, as with a wrong secret.</summary>
    public bool Refuses { get; set; }

    public void StandIn(IServiceCollection services) => services.AddHttpClient(OwnTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => this);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Enqueue((request.RequestUri!, form.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[^1]))));
        var answer = Refuses
            ? """{"error":"invalid_client","error_description":"the secret is wrong"}"""
            : $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"T{{Interlocked.Increment(ref given)}}"}""";
        return new HttpResponseMessage(Refuses ? HttpStatusCode.Unauthorized : HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
