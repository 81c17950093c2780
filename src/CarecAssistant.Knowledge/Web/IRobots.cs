namespace CarecAssistant.Knowledge.Web;

/// <summary>What a site's robots.txt tells besides what may be read.</summary>
internal interface IRobots
{
    /// <summary>The sitemaps that the site's robots.txt names, in its order; none when there is no robots.txt or it could not be had.</summary>
    /// <param name="site">Any address of the site.</param>
    /// <param name="stop">Ends the waiting and the transfer.</param>
    Task<IReadOnlyList<Uri>> SitemapsOfAsync(Uri site, CancellationToken stop);
}
