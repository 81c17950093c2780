using System.Net;
using System.Text.Json;
using CarecAssistant.BotFramework.Authentication;

namespace CarecAssistant.BotFramework.Connector;

/// <summary>Sends calls to services: with a token where one is due, again when the service is busy.</summary>
internal sealed class ConnectorTransport(IHttpClientFactory clients, OwnTokens tokens, TimeProvider time)
{
    public const string ClientName = "CarecAssistant.BotFramework.Connector";

    /// <summary>Largest answer that is read.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private readonly RefusedTokens refused = new(time);

    /// <returns>The answer's body, possibly empty.</returns>
    /// <exception cref="ConnectorException">The service refused, or could not be reached.</exception>
    public async Task<byte[]> SendAsync(ConnectorService service, ConnectorRequest request, CancellationToken stop)
    {
        using var client = clients.CreateClient(ClientName);
        var pauses = new RetryPauses(time);
        var isFresh = false;
        while (true)
        {
            refused.Check(service);
            TimeSpan? pause;
            ConnectorException refusal;
            try
            {
                var token = service.Scope is { } scope ? await tokens.GetAsync(scope, isFresh, stop) : null;
                using var message = request.For(service, token);
                using var response = await client.SendAsync(message, stop);
                if (response.IsSuccessStatusCode) return await response.Content.ReadAsByteArrayAsync(stop);
                pause = response.StatusCode == HttpStatusCode.Unauthorized && token is not null ? refused.After(service, isFresh) : pauses.After(response, request);
                isFresh = response.StatusCode == HttpStatusCode.Unauthorized;
                refusal = await RefusalAsync(response, stop);
            }
            catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
            {
                pause = pauses.After(failure, request);
                refusal = new ConnectorException(null, null, null, failure);
            }

            if (pause is null) throw refusal;
            await Task.Delay(pause.Value, time, stop);
        }
    }

    private static async Task<ConnectorException> RefusalAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var correlation = response.Headers.TryGetValues("X-Correlating-OperationId", out var values) ? Plain(values.FirstOrDefault()) : null;
        return new ConnectorException(response.StatusCode, CodeIn(await response.Content.ReadAsByteArrayAsync(stop)), correlation);
    }

    // Services answer with an error object, with a page or with nothing.
    private static string? CodeIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ActivityJson.Of<ConnectorErrorBody>())?.Error?.Code is { } code ? Plain(code) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // It ends up in logs.
    private static string? Plain(string? word) =>
        word is { Length: > 0 and <= 80 } && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') ? word : null;
}

/// <summary>What services say of an error.</summary>
internal sealed record ConnectorErrorBody(ConnectorError? Error);

/// <summary>The error itself; its words are not read.</summary>
internal sealed record ConnectorError(string? Code);
