namespace CarecAssistant.Server.Pages;

/// <summary>A person who asks for a page that is not there, or that fails, gets a page in their language; programs get the bare status.</summary>
internal sealed class UnknownPages(RequestDelegate next, PageFactory pages)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !http.Response.HasStarted && WantsPage(http.Request))
        {
            var failed = failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
            if (failure is not BadHttpRequestException) Log.PageFailed(http.RequestServices.GetRequiredService<ILogger<UnknownPages>>(), failure.GetType().Name, http.TraceIdentifier, failure.TargetSite?.Name ?? "");
            await ShowAsync(http, failed, failed == StatusCodes.Status413PayloadTooLarge ? "pages.too-large" : "pages.failed");
            return;
        }

        if (http.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentLength: null or 0, ContentType: null } && WantsPage(http.Request))
        {
            await ShowAsync(http, StatusCodes.Status404NotFound, "pages.not-found");
        }
    }

    private Task ShowAsync(HttpContext http, int status, string key)
    {
        http.Response.Headers.CacheControl = "no-store";
        return pages.Of(http).Refuse(status, key).ExecuteAsync(http);
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/v3") && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/assets")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
