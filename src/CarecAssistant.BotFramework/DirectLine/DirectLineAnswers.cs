using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>What every answer of Direct Line has in common: its headers, CORS, and an error body whatever went wrong.</summary>
internal sealed class DirectLineAnswers(BrowserOrigins origins, ILogger<DirectLineAnswers> logger)
{
    /// <summary>Runs a call and makes a 404 or 500 of what it throws; what it threw is logged without its words.</summary>
    public async Task<IResult> OfAsync(Func<Task<IResult>> call)
    {
        try
        {
            return await call();
        }
        catch (ConversationNotFoundException)
        {
            return DirectLineErrors.ConversationNotFound;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or BadHttpRequestException))
        {
            Log.RequestFailed(logger, failure.GetType().Name, new StackTrace(failure).GetFrame(0)?.GetMethod()?.Name ?? "");
            return DirectLineErrors.ServiceError;
        }
    }

    /// <summary>Writes an answer.</summary>
    public Task WriteAsync(HttpContext http, DirectLinePass? pass, IResult result)
    {
        var headers = http.Response.Headers;
        origins.Allow(http.Request, http.Response, pass);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["X-Request-Id"] = http.TraceIdentifier;
        var status = (result as IStatusCodeHttpResult)?.StatusCode;
        if (status == StatusCodes.Status401Unauthorized) headers.WWWAuthenticate = "Bearer";

        // The rest of the body is not read.
        if (status == StatusCodes.Status413PayloadTooLarge) headers.Connection = "close";
        return result.ExecuteAsync(http);
    }
}
