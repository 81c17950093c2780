using System.Globalization;
using CarecAssistant.BotFramework.Authentication;
using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>How somebody is turned away at <c>/api/messages</c>: small answers that repeat nothing and explain nothing to strangers.</summary>
internal static class Refusals
{
    /// <summary>For who calls; why is not said.</summary>
    public static void Turn(HttpResponse response, TokenFault fault, TimeSpan? wait)
    {
        response.StatusCode = wait is null ? fault.Status() : StatusCodes.Status429TooManyRequests;
        if (response.StatusCode == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable) wait = TimeSpan.FromSeconds(10);
        if (wait is { } pause) response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>For what was sent, with a sentence that says what to send instead.</summary>
    public static Task SayAsync(HttpResponse response, int status, string problem, CancellationToken stop)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(problem, stop);
    }

    public static Task TooBigAsync(HttpResponse response, CancellationToken stop) =>
        SayAsync(response, StatusCodes.Status413PayloadTooLarge, "An activity may have 256 KiB; send a shorter one.", stop);
}
