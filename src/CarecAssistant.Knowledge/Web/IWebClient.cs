namespace CarecAssistant.Knowledge.Web;

/// <summary>Gets one address: politely and safely.</summary>
internal interface IWebClient
{
    /// <summary>What the server answered, within the limits and by the site's own rules; waits until the host may be asked again.</summary>
    /// <param name="request">The address, with what is known of it from the last time.</param>
    /// <param name="stop">Ends the waiting and the transfer.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for; nothing else is thrown.</exception>
    Task<Fetched> GetAsync(FetchRequest request, CancellationToken stop);
}
