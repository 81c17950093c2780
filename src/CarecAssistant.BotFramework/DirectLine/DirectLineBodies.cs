using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework;

/// <summary>Answer to start, reconnect and refresh.</summary>
internal sealed record DirectLineConversation(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);

/// <summary>Answer to <c>getsessionid</c>.</summary>
internal sealed record DirectLineSession(string SessionId);

/// <summary>Activities and up to where they reach; without a watermark the client keeps the one it has.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

/// <summary>Body of every error.</summary>
internal sealed record DirectLineErrorBody(DirectLineErrorText Error);

/// <summary>The code is for programs and stays; the message is for people.</summary>
internal sealed record DirectLineErrorText(string Code, string Message);

/// <summary>The answers that are no errors.</summary>
internal static class DirectLineBodies
{
    public static IResult Conversation(int status, DirectLineToken token, string? streamUrl) => TypedResults.Json(
        new DirectLineConversation(token.ConversationId, token.Token, token.ExpiresIn, streamUrl), ActivityJson.Of<DirectLineConversation>(), statusCode: status);

    public static IResult Taken(string id) => TypedResults.Json(new ResourceResponse(id), ActivityJson.Of<ResourceResponse>());
}

/// <summary>The errors of Direct Line. 403 is for tokens alone: clients throw their connection away at the first one.</summary>
internal static class DirectLineErrors
{
    public static IResult BadArgument(string message) => Error(400, "BadArgument", message);

    public static IResult MissingProperty(string message) => Error(400, "MissingProperty", message);

    public static IResult MalformedData(string message) => Error(400, "MalformedData", message);

    public static IResult Unauthorized { get; } = Error(401, "Unauthorized", "Send the token as: Authorization: Bearer TOKEN.");

    public static IResult Forbidden(string message) => Error(403, "BadArgument", message);

    public static IResult TokenExpired { get; } = Error(403, "TokenExpired", "The token has expired.");

    public static IResult NotFound { get; } = Error(404, "NotFound", "There is nothing at this address.");

    public static IResult MethodNotAllowed { get; } = Error(405, "NotFound", "This address takes another method; the header Allow says which.");

    public static IResult ConversationNotFound { get; } = Error(404, "ConversationNotFound", "The conversation was not started, or is gone.");

    public static IResult Misdirected { get; } = Error(421, "BadArgument", "This server is not reached by the name in the header Host. Its operator can set DirectLine:PublicOrigin.");

    public static IResult NeedsUpgrade { get; } = Error(426, "BadArgument", "Open this address as a WebSocket, version 13.");

    public static IResult TooBig { get; } = Error(413, "MessageSizeTooBig", "An activity may have 256 KiB.");

    public static IResult NotJson { get; } = Error(415, "UnsupportedMediaType", "Send application/json in UTF-8, not compressed.");

    public static IResult UploadTooBig(int most) => Error(413, "MessageSizeTooBig", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The files of one message may have {most} bytes together."));

    public static IResult NotAFile { get; } = Error(415, "UnsupportedMediaType", "Send a file with its type, or multipart/form-data.");

    public static IResult FileRefused(string message) => Error(415, "UnsupportedMediaType", message);

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
