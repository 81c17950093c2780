using System.Text.Json;

namespace CarecAssistant.BotFramework.Connector;

/// <summary>The Connector's calls on one service: JSON goes out, JSON comes back.</summary>
internal sealed class ConnectorCalls(ConnectorService service, ConnectorTransport transport)
{
    public async Task<TAnswer> GetAsync<TAnswer>(string path, CancellationToken stop)
    {
        var answer = await GetBytesAsync(path, stop);
        return Read<TAnswer>(answer) ?? throw new ConnectorException(System.Net.HttpStatusCode.OK, "NotReadable", null);
    }

    public Task<byte[]> GetBytesAsync(string path, CancellationToken stop) => transport.SendAsync(service, new ConnectorRequest(HttpMethod.Get, path), stop);

    public async Task<TAnswer> PostAsync<TBody, TAnswer>(string path, TBody body, Func<TAnswer> otherwise, CancellationToken stop, string? conversationId = null)
    {
        var request = new ConnectorRequest(HttpMethod.Post, path, Write(body), conversationId);
        return Read<TAnswer>(await transport.SendAsync(service, request, stop)) ?? otherwise();
    }

    public async Task<TAnswer> PutAsync<TBody, TAnswer>(string path, TBody body, Func<TAnswer> otherwise, CancellationToken stop)
    {
        var request = new ConnectorRequest(HttpMethod.Put, path, Write(body));
        return Read<TAnswer>(await transport.SendAsync(service, request, stop)) ?? otherwise();
    }

    public Task DeleteAsync(string path, CancellationToken stop) => transport.SendAsync(service, new ConnectorRequest(HttpMethod.Delete, path), stop);

    /// <summary>An id as one segment of a path.</summary>
    // A dot segment would be folded into its parent and the call reach another resource.
    public static string Segment(string? id) =>
        id is null or "" or "." or ".." ? throw new InvalidOperationException("An id cannot be part of a Connector address.") : Uri.EscapeDataString(id);

    private static byte[] Write<TBody>(TBody body) => JsonSerializer.SerializeToUtf8Bytes(body, ActivityJson.Of<TBody>());

    private static TAnswer? Read<TAnswer>(byte[] body)
    {
        try
        {
            return body.Length == 0 ? default : JsonSerializer.Deserialize(body, ActivityJson.Of<TAnswer>());
        }
        catch (JsonException)
        {
            // Some channels answer with words or with another shape; what was asked was done all the same.
            return default;
        }
    }
}
