using System.Globalization;
using CarecAssistant.BotFramework.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The calls of a conversation: start, reconnect, poll, post.</summary>
internal sealed class DirectLineEndpoints(
    DirectLineChannel channel,
    ClientActivities activities,
    IConversationStore store,
    DirectLineTokens tokens,
    WatermarkReader watermarks,
    PublicAddress address,
    IOptions<RateLimitsOptions> limits,
    TimeProvider time)
{
    private const int MostActivities = 100;
    private readonly Quota conversationsOfAddress = new(limits.Value.ConversationsPerAddress, TimeSpan.FromMinutes(10), time);

    /// <summary><c>POST /conversations</c>: 201 when new, 200 when this token's conversation was started before.</summary>
    public async Task<IResult> StartAsync(HttpContext http, DirectLinePass pass)
    {
        if (await ActivityReader.ReadBodyAsync(http.Request, http.RequestAborted) is not { } bytes) return DirectLineErrors.TooBig;
        if (bytes.Length > 0 && !ActivityReader.IsJson(http.Request)) return DirectLineErrors.NotJson;
        if (StartBody.Read(bytes) is not { } body) return DirectLineErrors.BadArgument("The body is not { \"user\": {…}, \"locale\": \"…\" }.");

        // A token says who chats; a secret leaves it to the body.
        if (pass.UserId.Length == 0 && body.UserId is { } id)
        {
            if (id.StartsWith("dl_", StringComparison.Ordinal)) return DirectLineErrors.BadArgument("Only tokens/generate can name a user whose id begins with dl_.");
            pass = pass with { UserId = id };
        }

        if (await store.FindUserAsync(pass.ConversationId, http.RequestAborted) is null
            && conversationsOfAddress.Take(Quota.KeyOf(http.Connection.RemoteIpAddress)) is { } wait)
        {
            return DirectLineErrors.TooMany(wait, "Too many conversations were begun from this address.");
        }

        var isNew = await channel.StartAsync(pass, body.Locale);

        // The socket opens after this answer, and the bot may have greeted by then: the stream begins at the beginning.
        return Answer(http.Request, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, pass, 0);
    }

    /// <summary><c>GET /conversations/{id}</c>: a fresh stream after a lost one.</summary>
    public async Task<IResult> ReconnectAsync(HttpContext http, DirectLinePass pass)
    {
        if (await store.FindUserAsync(pass.ConversationId, http.RequestAborted) is null) return DirectLineErrors.ConversationNotFound;

        // Present but empty, it comes from a client that has seen nothing yet; absent, from one that wants only what is new.
        var after = http.Request.Query.ContainsKey("watermark")
            ? await watermarks.ReadAsync(http.Request, pass.ConversationId)
            : await store.LastAsync(pass.ConversationId, http.RequestAborted);
        if (after is not { } number) return DirectLineErrors.BadArgument("The watermark is none of ours.");
        return await store.IsOverAfterAsync(pass.ConversationId, number, http.RequestAborted)
            ? DirectLineErrors.ConversationNotFound
            : Answer(http.Request, StatusCodes.Status200OK, pass, number);
    }

    /// <summary><c>GET /conversations/{id}/activities</c>: polling.</summary>
    public async Task<IResult> ActivitiesAsync(HttpContext http, DirectLinePass pass)
    {
        if (await store.FindUserAsync(pass.ConversationId, http.RequestAborted) is null) return DirectLineErrors.ConversationNotFound;
        if (await watermarks.ReadAsync(http.Request, pass.ConversationId) is not { } after) return DirectLineErrors.BadArgument("The watermark is none of ours.");

        var page = await store.ReadAsync(pass.ConversationId, after, MostActivities, http.RequestAborted);
        if (page.Count == 0 && await store.IsOverAfterAsync(pass.ConversationId, after, http.RequestAborted)) return DirectLineErrors.ConversationNotFound;
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
        return await activities.RefusalAsync(pass, activity, http.RequestAborted) ?? DirectLineBodies.Taken(await channel.PostAsync(pass, activity));
    }

    private IResult Answer(HttpRequest request, int status, DirectLinePass pass, long after)
    {
        // A token is renewed while it may be; whoever came with a secret gets a token of the conversation.
        var presented = BearerToken.Of(request)!;
        var home = $"{address.ForSockets(request)}{request.PathBase}{DirectLineRoutes.Base}/conversations/{pass.ConversationId}";
        var stream = string.Create(CultureInfo.InvariantCulture, $"{home}/stream?watermark={after}&t={tokens.IssueStreamTicket(pass)}");
        return DirectLineBodies.Conversation(status, tokens.Renew(pass, presented), stream);
    }
}
