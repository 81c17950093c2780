using System.Net.Http.Headers;

namespace CarecAssistant.BotFramework.Connector;

/// <summary>One call, as often as it has to be sent.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Below the service's base, encoded.</param>
/// <param name="Body">JSON, if any.</param>
/// <param name="ConversationId">Sent as <c>x-ms-conversation-id</c>, as the SDKs do with replies.</param>
internal sealed record ConnectorRequest(HttpMethod Method, string Path, byte[]? Body = null, string? ConversationId = null)
{
    /// <summary>A second one does no harm: a message that is posted twice is read twice.</summary>
    public bool IsRepeatable => Method != HttpMethod.Post;

    public HttpRequestMessage For(ConnectorService service, string? token)
    {
        var request = new HttpRequestMessage(Method, service.AddressOf(Path));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (ConversationId is { } id && id.All(char.IsAscii)) request.Headers.TryAddWithoutValidation("x-ms-conversation-id", id);
        if (Body is null) return request;
        request.Content = new ByteArrayContent(Body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return request;
    }
}
