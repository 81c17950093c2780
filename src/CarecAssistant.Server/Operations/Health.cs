using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Pages;

namespace CarecAssistant.Server.Operations;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the index is there and the store of enquiries can be read.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/health/live", () => TypedResults.Text("live"));
        routes.MapPage("/health/ready", async (IKnowledge knowledge, IEnquiries enquiries, ILogger<SecurityHeaders> logger, CancellationToken stop) =>
        {
            try
            {
                _ = knowledge.State.Articles;
                await enquiries.VersionAsync(stop);
                return Results.Text("ready");
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.NotReady(logger, failure.GetType().Name);
                return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
