namespace CarecAssistant.BotFramework.Connector;

/// <summary>A channel's service that may be called.</summary>
/// <param name="Url">Its base; the API's <c>v3/…</c> is below.</param>
/// <param name="Scope">Whose token is shown there; null: none.</param>
internal sealed record ConnectorService(string Url, string? Scope)
{
    public Uri AddressOf(string path) => new(Url.EndsWith('/') ? Url + path : $"{Url}/{path}");
}
