using System.Net;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.BotFramework.Tests;

public sealed class QuotaTests
{
    [Fact]
    public void No_stretch_of_the_window_s_length_holds_more_than_the_limit_and_the_wait_named_is_enough() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 400].Array[1, 60]).Sample((limit, pauses) =>
        {
            var clock = new FakeTimeProvider();
            var quota = new Quota(limit, TimeSpan.FromSeconds(1), clock);
            var taken = new List<DateTimeOffset>();
            foreach (var pause in pauses)
            {
                clock.Advance(TimeSpan.FromMilliseconds(pause));
                if (quota.Take("one") is { } wait)
                {
                    clock.Advance(wait);
                    if (quota.Take("one") is not null) return false;
                }

                taken.Add(clock.GetUtcNow());
            }

            return taken.Select((moment, index) => index < limit || moment - taken[index - limit] >= TimeSpan.FromSeconds(1)).All(holds => holds);
        });

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9", true)]
    [InlineData("203.0.113.9", "203.0.113.10", false)]
    public void Addresses_of_one_subscriber_count_as_one(string one, string other, bool same) =>
        Assert.Equal(same, Quota.KeyOf(IPAddress.Parse(one)) == Quota.KeyOf(IPAddress.Parse(other)));
}
