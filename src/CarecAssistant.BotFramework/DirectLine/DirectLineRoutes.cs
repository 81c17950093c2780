using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>What all calls have in common: their addresses, headers, CORS, the token, and an error body for everything that goes wrong.</summary>
internal sealed class DirectLineRoutes(
    DirectLineEndpoints endpoints, DirectLineStream stream, DirectLineTokens tokens, BrowserOrigins origins, ILogger<DirectLineRoutes> logger)
{
    public const string Base = "/v3/directline";

    public IEndpointConventionBuilder Map(IEndpointRouteBuilder routes)
    {
        var line = routes.MapGroup(Base);
        line.MapPost("/tokens/refresh", ForToken(endpoints.RefreshAsync));
        line.MapPost("/conversations", ForToken(endpoints.StartAsync));
        line.MapGet("/conversations/{id}", ForToken(endpoints.ReconnectAsync));
        line.MapGet("/conversations/{id}/activities", ForToken(endpoints.ActivitiesAsync));
        line.MapPost("/conversations/{id}/activities", ForToken(endpoints.PostAsync));
        line.MapGet("/conversations/{id}/stream", stream.Pipeline(routes));
        line.MapMethods("/{**rest}", [HttpMethods.Options], Preflight);
        line.Map("/{**rest}", http => AnswerAsync(http, pass: null, DirectLineErrors.NotFound));
        return line;
    }

    private RequestDelegate ForToken(Func<HttpContext, DirectLinePass, Task<IResult>> call) => async http =>
    {
        var (pass, refusal) = await AdmitAsync(http.Request);
        if (pass is null || refusal is not null)
        {
            await AnswerAsync(http, pass, refusal!);
            return;
        }

        IResult result;
        try
        {
            result = await call(http, pass);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or BadHttpRequestException))
        {
            Log.RequestFailed(logger, failure.GetType().Name, new StackTrace(failure).GetFrame(0)?.GetMethod()?.Name ?? "");
            result = DirectLineErrors.ServiceError;
        }

        await AnswerAsync(http, pass, result);
    };

    private async Task<(DirectLinePass? Pass, IResult? Refusal)> AdmitAsync(HttpRequest request)
    {
        if (BearerToken.Of(request) is not { } token) return (null, DirectLineErrors.Unauthorized);
        var reading = await tokens.ReadTokenAsync(token);
        if (reading.IsExpired) return (null, DirectLineErrors.TokenExpired);
        if (reading.Pass is not { } pass) return (null, DirectLineErrors.Forbidden("The token is none of ours."));
        if (request.RouteValues["id"] is string id && id != pass.ConversationId) return (pass, DirectLineErrors.Forbidden("The token is for another conversation."));
        return (pass, origins.Trusts(request, pass) ? null : DirectLineErrors.Forbidden("The token may not be used from this origin."));
    }

    private Task AnswerAsync(HttpContext http, DirectLinePass? pass, IResult result)
    {
        origins.Allow(http.Request, http.Response, pass);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["X-Request-Id"] = http.TraceIdentifier;
        if (result is IStatusCodeHttpResult { StatusCode: StatusCodes.Status401Unauthorized }) http.Response.Headers.WWWAuthenticate = "Bearer";
        return result.ExecuteAsync(http);
    }

    // Answered before any token is looked at: browsers send none with it.
    private Task Preflight(HttpContext http) => AnswerAsync(http, pass: null, TypedResults.NoContent());
}
