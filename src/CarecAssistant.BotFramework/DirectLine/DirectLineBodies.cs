using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework;

/// <summary>Answer to start, reconnect and refresh.</summary>
internal sealed record DirectLineConversation(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);

/// <summary>Activities and up to where they reach; without a watermark the client keeps the one it has.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

/// <summary>Body of every error.</summary>
internal sealed record DirectLineErrorBody(DirectLineErrorText Error);

/// <summary>The code is for programs and stays; the message is for people.</summary>
internal sealed record DirectLineErrorText(string Code, string Message);

/// <summary>The errors of Direct Line. 403 is for tokens alone: clients throw their connection away at the first one.</summary>
internal static class DirectLineErrors
{
    public static IResult BadArgument(string message) => Error(400, "BadArgument", message);

    public static IResult MissingProperty(string message) => Error(400, "MissingProperty", message);

    public static IResult Unauthorized { get; } = Error(401, "Unauthorized", "Send the token as: Authorization: Bearer TOKEN.");

    public static IResult Forbidden(string message) => Error(403, "BadArgument", message);

    public static IResult TokenExpired { get; } = Error(403, "TokenExpired", "The token has expired.");

    public static IResult NotFound { get; } = Error(404, "NotFound", "There is nothing at this address for this method.");

    public static IResult ConversationNotFound { get; } = Error(404, "ConversationNotFound", "The conversation was not started, or is gone.");

    public static IResult TooBig { get; } = Error(413, "MessageSizeTooBig", "An activity may have 256 KiB.");

    public static IResult NotJson { get; } = Error(415, "UnsupportedMediaType", "Send application/json in UTF-8, not compressed.");

    public static IResult TooMany(TimeSpan wait, string message) => new RetryLater(Error(429, "TooManyRequests", message), wait);

    public static IResult Busy { get; } = new RetryLater(Error(503, "ServiceError", "Too much is going on at the moment; please try again."), TimeSpan.FromSeconds(5));

    public static IResult ServiceError { get; } = Error(500, "ServiceError", "Something went wrong on our side.");

    private static IResult Error(int status, string code, string message) =>
        TypedResults.Json(new DirectLineErrorBody(new DirectLineErrorText(code, message)), ActivityJson.Of<DirectLineErrorBody>(), statusCode: status);

    private sealed class RetryLater(IResult error, TimeSpan wait) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return error.ExecuteAsync(httpContext);
        }
    }
}
