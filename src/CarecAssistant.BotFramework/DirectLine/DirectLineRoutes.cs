using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The addresses of Direct Line, each with its methods and what a caller has to bring.</summary>
internal sealed class DirectLineRoutes(
    TokenEndpoints tokens, DirectLineEndpoints endpoints, UploadEndpoints uploads, DirectLineStream stream, DirectLineAdmission admission, DirectLineAnswers answers)
{
    public const string Base = "/v3/directline";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Posting = [HttpMethods.Post];

    public IEndpointConventionBuilder Map(IEndpointRouteBuilder routes)
    {
        var line = routes.MapGroup(Base);
        line.MapMethods("/tokens/generate", Posting, For(Credential.Secret, tokens.GenerateAsync));
        line.MapMethods("/tokens/refresh", Posting, For(Credential.Token, tokens.RefreshAsync));
        line.MapMethods("/session/getsessionid", Reading, For(Credential.Token, tokens.SessionAsync));
        line.MapMethods("/conversations", Posting, For(Credential.Either, endpoints.StartAsync));
        line.MapMethods("/conversations/{id}", Reading, For(Credential.Either, endpoints.ReconnectAsync));
        line.MapMethods("/conversations/{id}/activities", Reading, For(Credential.Either, endpoints.ActivitiesAsync));
        line.MapMethods("/conversations/{id}/activities", Posting, For(Credential.Either, endpoints.PostAsync));
        line.MapMethods("/conversations/{id}/upload", Posting, For(Credential.Either, uploads.TakeAsync));
        line.MapMethods("/conversations/{id}/attachments/{file}", Reading, ForTicket(uploads.GiveAsync));
        line.MapMethods("/conversations/{id}/stream", [HttpMethods.Get], stream.Pipeline(routes));

        MapOthers(line, "/tokens/generate", "POST");
        MapOthers(line, "/tokens/refresh", "POST");
        MapOthers(line, "/session/getsessionid", "GET, HEAD");
        MapOthers(line, "/conversations", "POST");
        MapOthers(line, "/conversations/{id}", "GET, HEAD");
        MapOthers(line, "/conversations/{id}/activities", "GET, HEAD, POST");
        MapOthers(line, "/conversations/{id}/upload", "POST");
        MapOthers(line, "/conversations/{id}/attachments/{file}", "GET, HEAD");
        MapOthers(line, "/conversations/{id}/stream", "GET");
        line.MapMethods("/{**rest}", [HttpMethods.Options], Preflight);
        line.Map("/{**rest}", http => answers.WriteAsync(http, pass: null, DirectLineErrors.NotFound));
        return line;
    }

    // Matched when no method above fits.
    private void MapOthers(RouteGroupBuilder line, string pattern, string allow) => line.Map(pattern, http =>
    {
        if (HttpMethods.IsOptions(http.Request.Method)) return Preflight(http);
        http.Response.Headers.Allow = $"{allow}, OPTIONS";
        return answers.WriteAsync(http, pass: null, IsCanonical(http) ? DirectLineErrors.MethodNotAllowed : DirectLineErrors.NotFound);
    });

    private RequestDelegate For(Credential wanted, Func<HttpContext, DirectLinePass, Task<IResult>> call) => http => RunAsync(http, wanted, call);

    // The address itself says who may: it opens in a new page, which brings no token.
    private RequestDelegate ForTicket(Func<HttpContext, Task<IResult>> call) => http => RunAsync(http, call);

    private async Task RunAsync(HttpContext http, Credential wanted, Func<HttpContext, DirectLinePass, Task<IResult>> call)
    {
        var (pass, refusal) = IsCanonical(http) ? await admission.AdmitAsync(http.Request, wanted) : (null, DirectLineErrors.NotFound);
        var result = pass is null || refusal is not null ? refusal! : await answers.OfAsync(() => call(http, pass));
        await answers.WriteAsync(http, pass, result);
    }

    private async Task RunAsync(HttpContext http, Func<HttpContext, Task<IResult>> call)
    {
        var result = IsCanonical(http) ? await answers.OfAsync(() => call(http)) : DirectLineErrors.NotFound;
        await answers.WriteAsync(http, pass: null, result);
    }

    // Answered before any token is looked at: browsers send none with it.
    private Task Preflight(HttpContext http) => answers.WriteAsync(http, pass: null, TypedResults.NoContent());

    // Routing takes other cases of letters and a slash at the end for the same address; proxies and logs do not.
    private static bool IsCanonical(HttpContext http)
    {
        var rest = http.Request.Path.Value.AsSpan();
        foreach (var known in ((RouteEndpoint)http.GetEndpoint()!).RoutePattern.PathSegments)
        {
            if (rest is not ['/', .. var asked]) return false;
            var name = asked.IndexOf('/') is var end and >= 0 ? asked[..end] : asked;
            if (known.Parts is [RoutePatternLiteralPart literal] && !name.SequenceEqual(literal.Content)) return false;
            rest = asked[name.Length..];
        }

        return rest.IsEmpty;
    }
}
