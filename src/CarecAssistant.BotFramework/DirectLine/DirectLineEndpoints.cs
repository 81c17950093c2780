using System.Globalization;
using System.Text.Json;
using CarecAssistant.BotFramework.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The REST calls of Direct Line 3.0: what is asked, what may be refused, what is answered.</summary>
internal sealed class DirectLineEndpoints(
    DirectLineChannel channel,
    IConversationStore store,
    DirectLineTokens tokens,
    WatermarkReader watermarks,
    IOptions<DirectLineOptions> options,
    IOptions<RateLimitsOptions> limits,
    TimeProvider time)
{
    private const int MostActivities = 100;
    private readonly Quota conversationsOfAddress = new(limits.Value.ConversationsPerAddress, TimeSpan.FromMinutes(10), time);
    private readonly Quota messagesOfMinute = new(limits.Value.MessagesPerMinute, TimeSpan.FromMinutes(1), time);
    private readonly Quota messagesOfDay = new(limits.Value.MessagesPerDay, TimeSpan.FromDays(1), time);
    private readonly Quota typingOfMinute = new(limits.Value.MessagesPerMinute, TimeSpan.FromMinutes(1), time);

    /// <summary><c>POST /tokens/refresh</c></summary>
    public Task<IResult> RefreshAsync(HttpContext http, DirectLinePass pass) => Task.FromResult<IResult>(
        tokens.IsRefreshable(pass) ? Answer(StatusCodes.Status200OK, tokens.Issue(pass), streamUrl: null) : DirectLineErrors.TokenExpired);

    /// <summary><c>POST /conversations</c>: 201 when new, 200 when this token's conversation was started before.</summary>
    public async Task<IResult> StartAsync(HttpContext http, DirectLinePass pass)
    {
        if (await ActivityReader.ReadBodyAsync(http.Request, http.RequestAborted) is not { } body) return DirectLineErrors.TooBig;
        if (body.Length > 0 && !ActivityReader.IsJson(http.Request)) return DirectLineErrors.NotJson;
        if (!TryReadLocale(body, out var locale)) return DirectLineErrors.BadArgument("The body is not { \"user\": {…}, \"locale\": \"…\" }.");
        if (await store.FindUserAsync(pass.ConversationId, http.RequestAborted) is null
            && conversationsOfAddress.Take(Quota.KeyOf(http.Connection.RemoteIpAddress)) is { } wait)
        {
            return DirectLineErrors.TooMany(wait, "Too many conversations were begun from this address.");
        }

        var isNew = await channel.StartAsync(pass, locale);

        // The socket opens after this answer, and the bot may have greeted by then: the stream begins at the beginning.
        var status = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return Answer(status, tokens.Renew(pass, BearerToken.Of(http.Request)!), StreamUrl(http.Request, pass, 0));
    }

    /// <summary><c>GET /conversations/{id}</c>: a fresh stream after a lost one.</summary>
    public async Task<IResult> ReconnectAsync(HttpContext http, DirectLinePass pass)
    {
        if (await store.FindUserAsync(pass.ConversationId, http.RequestAborted) is null) return DirectLineErrors.ConversationNotFound;

        // Present but empty, it comes from a client that has seen nothing yet; absent, from one that wants only what is new.
        var after = http.Request.Query.ContainsKey("watermark")
            ? await watermarks.ReadAsync(http.Request, pass.ConversationId)
            : await store.LastAsync(pass.ConversationId, http.RequestAborted);
        return after is { } number
            ? Answer(StatusCodes.Status200OK, tokens.Renew(pass, BearerToken.Of(http.Request)!), StreamUrl(http.Request, pass, number))
            : DirectLineErrors.BadArgument("The watermark is none of ours.");
    }

    /// <summary><c>GET /conversations/{id}/activities</c>: polling.</summary>
    public async Task<IResult> ActivitiesAsync(HttpContext http, DirectLinePass pass)
    {
        if (await store.FindUserAsync(pass.ConversationId, http.RequestAborted) is null) return DirectLineErrors.ConversationNotFound;
        if (await watermarks.ReadAsync(http.Request, pass.ConversationId) is not { } after) return DirectLineErrors.BadArgument("The watermark is none of ours.");

        var page = await store.ReadAsync(pass.ConversationId, after, MostActivities, http.RequestAborted);
        var watermark = page.Count > 0 ? page[^1].Number : after;
        return TypedResults.Json(
            new ActivitySet([.. page.Select(stored => stored.Activity)], watermark.ToString(CultureInfo.InvariantCulture)),
            ActivityJson.Of<ActivitySet>());
    }

    /// <summary><c>POST /conversations/{id}/activities</c>: stored and echoed, then answered; the turn runs afterwards.</summary>
    public async Task<IResult> PostAsync(HttpContext http, DirectLinePass pass)
    {
        if (!ActivityReader.IsJson(http.Request)) return DirectLineErrors.NotJson;
        if (await ActivityReader.ReadBodyAsync(http.Request, http.RequestAborted) is not { } body) return DirectLineErrors.TooBig;
        var (activity, problem) = ActivityReader.Read(body);
        if (activity is null) return problem == ActivityReader.NoType ? DirectLineErrors.MissingProperty(problem) : DirectLineErrors.BadArgument(problem);
        if (Complaint(activity) is { } complaint) return DirectLineErrors.BadArgument(complaint);
        if (await store.FindUserAsync(pass.ConversationId, http.RequestAborted) is null) return DirectLineErrors.ConversationNotFound;

        var isTyping = activity.Type == ActivityTypes.Typing;
        if (isTyping && typingOfMinute.Take(pass.ConversationId) is not null) return Taken($"{pass.ConversationId}|t");
        if (!isTyping && (messagesOfMinute.Take(pass.ConversationId) ?? messagesOfDay.Take(pass.ConversationId)) is { } wait)
        {
            await channel.TellTooManyAsync(pass.ConversationId, activity);
            return DirectLineErrors.TooMany(wait, "Too many messages; please wait a moment.");
        }

        return channel.HasRoom(pass.ConversationId) ? Taken(await channel.PostAsync(pass, activity)) : DirectLineErrors.Busy;
    }

    private static IResult Taken(string id) => TypedResults.Json(new ResourceResponse(id), ActivityJson.Of<ResourceResponse>());

    private static IResult Answer(int status, DirectLineToken token, string? streamUrl) => TypedResults.Json(
        new DirectLineConversation(token.ConversationId, token.Token, token.ExpiresIn, streamUrl), ActivityJson.Of<DirectLineConversation>(), statusCode: status);

    private string StreamUrl(HttpRequest request, DirectLinePass pass, long after)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scheme}://{request.Host}{request.PathBase}{DirectLineRoutes.Base}/conversations/{pass.ConversationId}/stream?watermark={after}&t={tokens.IssueStreamTicket(pass)}");
    }

    private static bool TryReadLocale(byte[] body, out string? locale)
    {
        locale = null;
        if (body.Length == 0) return true;
        try
        {
            using var start = JsonDocument.Parse(body);
            if (start.RootElement.ValueKind != JsonValueKind.Object) return false;
            foreach (var member in start.RootElement.EnumerateObject())
            {
                var isUser = member.Name.Equals("user", StringComparison.OrdinalIgnoreCase);
                if (isUser && member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)) return false;
                if (!member.Name.Equals("locale", StringComparison.OrdinalIgnoreCase) || member.Value.ValueKind == JsonValueKind.Null) continue;
                if (member.Value.ValueKind != JsonValueKind.String) return false;
                locale = member.Value.GetString();
            }

            return locale is null or { Length: <= 64 };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private string? Complaint(Activity activity)
    {
        if (activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.ContactRelationUpdate or ActivityTypes.InstallationUpdate
            or ActivityTypes.InvokeResponse or ActivityTypes.Trace)
        {
            return "Clients cannot send activities of this type.";
        }

        if (activity is { Type: ActivityTypes.Event or ActivityTypes.Invoke, Name: null or "" }) return "An event or invoke needs a name.";
        if (activity.ChannelData is { ValueKind: not JsonValueKind.Object }) return "channelData is a JSON object.";
        return activity.Text?.Length > options.Value.MaxTextLength
            ? string.Create(CultureInfo.InvariantCulture, $"The text has {activity.Text.Length} characters; {options.Value.MaxTextLength} is the most.")
            : null;
    }
}
