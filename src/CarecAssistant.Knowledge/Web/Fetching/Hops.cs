using System.Net;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Gets an address by way of its redirects, each checked as if it had been asked for, and says in words why one cannot be had.</summary>
internal sealed class Hops(IHttpClientFactory clients, AddressGuard guard, FetchLimits limits, IOptions<KnowledgeOptions> options)
{
    /// <summary>Our name in robots.txt and the beginning of our <c>User-Agent</c>.</summary>
    public const string ProductName = "CarecAssistant";

    private const string Accepted =
        "text/html, application/xhtml+xml, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/xml;q=0.9, text/*;q=0.9, */*;q=0.5";

    private const int LongestMark = 500;

    private static readonly string Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(2) ?? "1.0";

    /// <param name="request">What to get.</param>
    /// <param name="isRobots">Whether it is a robots.txt, of which the beginning is enough.</param>
    /// <param name="refuse">Says of each address on the way why it is not asked; null lets it pass.</param>
    /// <param name="stop">Ends the waiting and the transfer.</param>
    public async Task<Fetched> GetAsync(FetchRequest request, bool isRobots, Func<Uri, CancellationToken, Task<Fetched?>> refuse, CancellationToken stop)
    {
        var address = WebPageReader.WithoutFragment(request.Address);
        var seen = new HashSet<Uri>();
        while (true)
        {
            if (guard.RefusalOf(address) is { } why) return Failed(address, why);
            if (await refuse(address, stop) is { } refused) return OfHostAsked(refused, request);

            var (result, next) = await AskAsync(request, address, isRobots, stop);
            if (next is null) return OfHostAsked(result, request);
            seen.Add(address);
            if (seen.Contains(next)) return result with { Reason = "The address leads back to itself by redirects; correct it, or tell the site's owner." };
            if (seen.Count > limits.MostHops) return result with { Reason = $"The address leads on by more than {limits.MostHops} redirects; give the last one." };
            if (address.Scheme == "https" && next.Scheme == "http") return result with { Reason = $"The address leads from https to an unprotected one ({next.Host}); tell the site's owner." };
            address = next;
        }
    }

    /// <summary>A failure of an address, in a sentence with its remedy.</summary>
    public static Fetched Failed(Uri address, string reason, bool isWholeHost = false) =>
        new() { Outcome = FetchOutcome.Failed, Address = address, Reason = reason, IsWholeHost = isWholeHost };

    // Where a redirect led to says nothing of the host that was asked for.
    private static Fetched OfHostAsked(Fetched result, FetchRequest request) =>
        result.IsWholeHost && !result.Address.Host.Equals(request.Address.Host, StringComparison.OrdinalIgnoreCase) ? result with { IsWholeHost = false } : result;

    private async Task<(Fetched Result, Uri? Next)> AskAsync(FetchRequest request, Uri address, bool isRobots, CancellationToken stop)
    {
        using var message = Message(request, address, isRobots);
        try
        {
            using var client = clients.CreateClient(WebFetching.Name);
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
            return (await ReadAsync(answer, address, stop), NextOf(answer, address));
        }
        catch (Exception failure) when (WebTroubleException.In(failure) is { } trouble)
        {
            return (Failed(address, trouble.Message, trouble.IsWholeHost), null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return (BrokenOff(address, failure), null);
        }
    }

    private HttpRequestMessage Message(FetchRequest request, Uri address, bool isRobots)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Options.Set(BodyHandler.IsRobots, isRobots);
        var contact = options.Value.ContactUrl;
        message.Headers.TryAddWithoutValidation("User-Agent", contact.Length > 0 ? $"{ProductName}/{Version} (+{contact})" : $"{ProductName}/{Version}");
        message.Headers.TryAddWithoutValidation("Accept", Accepted);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");

        // The marks are those of the address that answered the last time. Elsewhere an older date would pass for "not modified".
        if (address != request.Address) return message;
        if (request.ETag is { Length: > 0 and < LongestMark } mark && mark.All(letter => letter is >= ' ' and <= '~')) message.Headers.TryAddWithoutValidation("If-None-Match", mark);
        message.Headers.IfModifiedSince = request.LastModified;
        return message;
    }

    private static Uri? NextOf(HttpResponseMessage answer, Uri address)
    {
        if (answer.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)) return null;
        return answer.Headers.Location is { } location && Uri.TryCreate(address, location, out var next) ? WebPageReader.WithoutFragment(next) : null;
    }

    private static async Task<Fetched> ReadAsync(HttpResponseMessage answer, Uri address, CancellationToken stop)
    {
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            return Told(answer, address, FetchOutcome.Ok) with
            {
                Body = await answer.Content.ReadAsByteArrayAsync(stop),
                ContentType = FirstOf(answer.Content.Headers.NonValidated, "Content-Type"),
            };
        }

        if (answer.StatusCode == HttpStatusCode.NotModified) return Told(answer, address, FetchOutcome.NotModified);
        return WebStatus.Of(answer.StatusCode, address);
    }

    private static Fetched Told(HttpResponseMessage answer, Uri address, FetchOutcome outcome) => new()
    {
        Outcome = outcome,
        Address = address,
        Status = answer.StatusCode,
        ETag = FirstOf(answer.Headers.NonValidated, "ETag"),
        LastModified = answer.Content.Headers.LastModified,
        RobotsTags = answer.Headers.NonValidated.TryGetValues("X-Robots-Tag", out var tags) ? [.. tags] : [],
    };

    private static string? FirstOf(System.Net.Http.Headers.HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static Fetched BrokenOff(Uri address, Exception failure) => (failure as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError =>
            Failed(address, $"No host is known by the name {address.Host}; correct the address, or try again later.", isWholeHost: true),
        HttpRequestError.SecureConnectionError =>
            Failed(address, $"The certificate or the encryption of {address.Host} is not accepted; its owner must renew it, or import a saved copy.", isWholeHost: true),
        HttpRequestError.ConnectionError => Silent(address),
        null when failure is OperationCanceledException => Silent(address),
        _ => Failed(address, "The connection broke before the page was whole; try again later."),
    };

    private static Fetched Silent(Uri address) => Failed(address, $"The host {address.Host} does not answer; try again later.", isWholeHost: true);
}
