using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CarecAssistant.BotFramework.Connector;

/// <summary>Posts the bot's activities to the channel they came from (Connector API v3).</summary>
// Until calls out carry tokens, only services on this machine are called: an address in a request must not lead us anywhere else.
internal sealed class ConnectorSender(IHttpClientFactory clients) : IActivitySender
{
    public const string ClientName = "CarecAssistant.BotFramework.Connector";

    public async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken stop)
    {
        // Traces are for the emulator's eyes; other channels may show them to people.
        if (activity.Type == ActivityTypes.Trace && activity.ChannelId != "emulator") return new ResourceResponse(null);

        using var content = new ByteArrayContent(ActivityJson.Write(activity with { Id = null, Timestamp = null, CallerId = null }));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        using var client = clients.CreateClient(ClientName);
        using var response = await client.PostAsync(Address(activity), content, stop);
        response.EnsureSuccessStatusCode();
        return Read(await response.Content.ReadAsByteArrayAsync(stop));
    }

    /// <summary>An <c>http</c> or <c>https</c> address on this machine, without credentials in it.</summary>
    public static bool IsLocal(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static Uri Address(Activity activity)
    {
        if (activity.ServiceUrl is not { } serviceUrl || !IsLocal(serviceUrl))
        {
            throw new InvalidOperationException("The activity's serviceUrl is not on this machine; without tokens nothing else is called.");
        }

        var path = $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Segment(activity.Conversation?.Id)}/activities";
        return new Uri(string.IsNullOrEmpty(activity.ReplyToId) ? path : $"{path}/{Segment(activity.ReplyToId)}");
    }

    // A dot segment would be folded into its parent and the activity land in another resource.
    private static string Segment(string? id) =>
        id is null or "" or "." or ".." ? throw new InvalidOperationException("An id cannot be part of a Connector address.") : Uri.EscapeDataString(id);

    private static ResourceResponse Read(byte[] body)
    {
        try
        {
            return body.Length == 0 ? new ResourceResponse(null) : JsonSerializer.Deserialize(body, ActivityJson.Of<ResourceResponse>()) ?? new ResourceResponse(null);
        }
        catch (JsonException)
        {
            // Some channels answer with words or with another shape; the activity was taken all the same.
            return new ResourceResponse(null);
        }
    }
}
