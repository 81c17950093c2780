using CarecAssistant.Enquiries.Outbox;
using CarecAssistant.Enquiries.Tests.Wire;

namespace CarecAssistant.Enquiries.Tests.Outbox;

public sealed class LeaseTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task What_a_killed_process_had_in_hand_is_free_again_half_a_minute_later()
    {
        await using var server = new SmtpPeer();
        await using var house = House.WithMailServer(server.Port);
        var process = await house.StartAsync();
        await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        Assert.Single(await process.Store.ClaimDueAsync(house.Clock.GetUtcNow(), HeldLease.Length, 10, House.Stop));
        house.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await process.DeliverAsync());
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await process.DeliverAsync());
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_slow_attempt_of_a_living_process_keeps_its_message_however_long_it_takes()
    {
        await using var house = new House();
        var (slow, other) = (await house.StartAsync(), await house.StartAsync());
        var (door, delivering) = await BeginSlowlyAsync(house, slow);
        for (var renewal = 0; renewal < 12; renewal++)
        {
            house.Clock.Advance(Pause);
            await house.Clock.WillBeAskedForAsync(Pause, House.Stop);
            Assert.Equal(house.Clock.GetUtcNow() + HeldLease.Length, (await slow.ClaimAsync()).Until);
            Assert.Equal(0, await other.DeliverAsync());
        }

        door.SetResult();
        Assert.Equal(1, await delivering);
        Assert.Single(house.Chat.Arrived);
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await other.DeliverAsync());
    }

    [Fact]
    public async Task An_attempt_that_was_overtaken_breaks_off_and_leaves_the_message_to_the_other_one()
    {
        await using var house = new House();
        var (slow, other) = (await house.StartAsync(), await house.StartAsync());
        var (_, delivering) = await BeginSlowlyAsync(house, slow);

        // As after a suspended machine: the lease is over for everybody else before its holder wakes up.
        var theirs = Assert.Single(await other.Store.ClaimDueAsync(house.Clock.GetUtcNow() + HeldLease.Length, HeldLease.Length, 1, House.Stop));
        house.Clock.Advance(Pause);

        Assert.Equal(1, await delivering);
        Assert.Empty(house.Chat.Arrived);
        Assert.Equal((house.Clock.GetUtcNow() - Pause + 2 * HeldLease.Length, 2), await other.ClaimAsync());
        await other.Store.RecordAsync(theirs.Id, theirs.Attempts, new Delivery.Done(), house.Clock.GetUtcNow(), House.Stop);
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await slow.DeliverAsync());
    }

    private static async Task<(TaskCompletionSource Door, Task<int> Delivering)> BeginSlowlyAsync(House house, Process slow)
    {
        var door = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reference = await slow.Enquiries.OpenAsync(Some.Enquiry(email: null, chat: "{}"), House.Stop);
        await slow.DeliverAsync();
        await slow.Enquiries.ReplyAsync(reference, Some.Reply(), House.Stop);
        house.Chat.Door = door.Task;
        var delivering = Task.Run(slow.DeliverAsync, House.Stop);
        await house.Chat.Begun.WaitAsync(House.Stop);
        await house.Clock.WillBeAskedForAsync(Pause, House.Stop);
        return (door, delivering);
    }
}
