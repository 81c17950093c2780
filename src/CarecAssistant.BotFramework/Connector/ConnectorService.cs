namespace CarecAssistant.BotFramework.Connector;

/// <summary>A channel's service that may be called.</summary>
/// <param name="Url">Its base; the API's <c>v3/…</c> is below.</param>
/// <param name="Scope">Whom the token shown there is for; null: none is shown.</param>
/// <param name="IsVouched">A checked channel's token vouched for it.</param>
internal sealed record ConnectorService(string Url, string? Scope, bool IsVouched = false)
{
    public Uri AddressOf(string path) => new(Url.EndsWith('/') ? Url + path : $"{Url}/{path}");
}
