namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>The web as the importer may use it: what each site's robots.txt allows, in turn, within the limits.</summary>
internal sealed class WebClient(Hops hops, RobotsFiles robots) : IWebClient
{
    public async Task<Fetched> GetAsync(FetchRequest request, CancellationToken stop)
    {
        try
        {
            return await hops.GetAsync(request, isRobots: false, robots.RefusalOfAsync, stop);
        }
        catch (Exception mistake) when (mistake is not (OperationCanceledException or OutOfMemoryException))
        {
            // One address that a library stumbles over must not keep the others from being asked for.
            return Hops.Failed(request.Address, $"The program could not get this address ({mistake.GetType().Name}); import a saved copy of it, and please report it.");
        }
    }
}
