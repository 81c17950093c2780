namespace CarecAssistant.Server.Pages;

/// <summary>Maps what may be read without consequence.</summary>
internal static class PageRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an address that answers GET, and HEAD as monitors and link checkers send it: the same headers, no body.</summary>
    public static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, Reading, handler);
}
