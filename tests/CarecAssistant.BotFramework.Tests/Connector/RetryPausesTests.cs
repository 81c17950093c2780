using System.Net;
using System.Net.Http.Headers;
using CarecAssistant.BotFramework.Connector;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.BotFramework.Tests.Connector;

public sealed class RetryPausesTests
{
    private static readonly ConnectorRequest Post = new(HttpMethod.Post, "v3/conversations");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_service_s_own_wish_wins_in_seconds_or_as_a_date()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), new RetryPauses(clock).After(Busy(new(TimeSpan.FromSeconds(7))), Post));
        Assert.Equal(TimeSpan.FromSeconds(9), new RetryPauses(clock).After(Busy(new(clock.GetUtcNow().AddSeconds(9))), Post));
        Assert.Equal(TimeSpan.Zero, new RetryPauses(clock).After(Busy(new(clock.GetUtcNow().AddSeconds(-9))), Post));
    }

    [Fact]
    public void A_wish_that_no_turn_can_wait_for_ends_the_call() => Assert.Null(new RetryPauses(clock).After(Busy(new(TimeSpan.FromMinutes(5))), Post));

    [Fact]
    public void Without_a_wish_the_pause_is_random_up_to_one_two_and_four_seconds()
    {
        for (var round = 0; round < 100; round++)
        {
            var pauses = new RetryPauses(clock);
            foreach (var longest in new[] { 1, 2, 4 }) Assert.InRange(pauses.After(Busy(null), Post)!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(longest));
            Assert.Null(pauses.After(Busy(null), Post));
        }
    }

    [Fact]
    public void A_message_goes_out_again_only_when_the_first_one_cannot_have_arrived()
    {
        Assert.NotNull(new RetryPauses(clock).After(new HttpRequestException(HttpRequestError.ConnectionError), Post));
        Assert.NotNull(new RetryPauses(clock).After(new HttpRequestException(HttpRequestError.NameResolutionError), Post));
        Assert.Null(new RetryPauses(clock).After(new HttpRequestException(HttpRequestError.ResponseEnded), Post));
        Assert.Null(new RetryPauses(clock).After(new TaskCanceledException(), Post));
        Assert.NotNull(new RetryPauses(clock).After(new HttpRequestException(HttpRequestError.ResponseEnded), Post with { Method = HttpMethod.Put }));
    }

    private static HttpResponseMessage Busy(RetryConditionHeaderValue? after)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = after;
        return response;
    }
}
