using System.Net;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>What a status other than "here it is" means for an import.</summary>
internal static class WebStatus
{
    public static Fetched Of(HttpStatusCode status, Uri address)
    {
        var number = (int)status;
        var found = status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => Hops.Failed(address, $"The server has no such page ({number}); correct the address, or take it out.") with { Outcome = FetchOutcome.Gone },
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Hops.Failed(address, $"The server does not show this page to everybody ({number}); import a saved copy, or leave it out."),
            HttpStatusCode.TooManyRequests => Hops.Failed(address, $"The host {address.Host} asks for fewer requests ({number}); try again later.", isWholeHost: true),
            HttpStatusCode.ServiceUnavailable => Hops.Failed(address, $"The host {address.Host} is not available now ({number}); try again later.", isWholeHost: true),
            _ when number is >= 300 and < 400 => Hops.Failed(address, $"The server says that the page was moved and not where to ({number}); correct the address."),
            _ when number >= 500 => Hops.Failed(address, $"The server has a fault of its own ({number}); try again later."),
            _ => Hops.Failed(address, $"The server does not give this page ({number}); look at the address in a browser."),
        };
        return found with { Status = status };
    }
}
