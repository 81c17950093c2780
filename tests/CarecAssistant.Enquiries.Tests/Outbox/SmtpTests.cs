using System.Net;
using System.Net.Sockets;
using CarecAssistant.Enquiries.Tests.Wire;

namespace CarecAssistant.Enquiries.Tests.Outbox;

public sealed class SmtpTests
{
    [Fact]
    public async Task A_greylisted_mail_arrives_once_after_pauses_that_double()
    {
        await using var server = new SmtpPeer();
        await using var house = House.WithMailServer(server.Port);
        var process = await house.StartAsync();
        server.Play("greylisting.txt");
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);

        Assert.Equal(1, await process.DeliverAsync());
        house.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, await process.DeliverAsync());
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await process.DeliverAsync());
        house.Clock.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(0, await process.DeliverAsync());
        Assert.Empty(server.Mails);
        var waiting = Assert.Single((await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries);
        Assert.Equal("The mail server answered 451: 4.7.1 Greylisted, please try again", waiting.Why);

        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await process.DeliverAsync());
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await process.DeliverAsync());
        Assert.Equal(House.Inbox, Assert.Single(server.Mails).Recipients);
        var sent = Assert.Single((await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries);
        Assert.Equal((3, false, false, null), (sent.Attempts, sent.GivenUp, sent.OnlyWritten, sent.Why));
        Assert.NotNull(sent.DeliveredAt);
    }

    [Fact]
    public async Task A_receiver_refused_for_good_is_shown_to_staff_and_never_tried_again()
    {
        await using var server = new SmtpPeer();
        await using var house = House.WithMailServer(server.Port);
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(), House.Stop);
        server.Play("no-such-mailbox.txt");
        await process.DeliverAsync();
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await process.DeliverAsync());
        var deliveries = (await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries;
        Assert.Equal((true, null, "The mail server answered 550: 5.1.1 No such mailbox here"), (deliveries[0].GivenUp, deliveries[0].DeliveredAt, deliveries[0].Why));
        Assert.NotNull(deliveries[1].DeliveredAt);
    }

    [Fact]
    public async Task Every_trouble_that_may_pass_ends_in_one_delivery()
    {
        await using var server = new SmtpPeer();
        await using var house = House.WithMailServer(server.Port);
        var process = await house.StartAsync();
        server.Play("full-then-broken-then-fine.txt");
        await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Empty(server.Mails);
            Assert.Equal(1, await process.DeliverAsync());
            house.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Single(server.Mails);
        Assert.Equal((0, 0), await process.Store.CountOutgoingAsync(House.Stop));
    }

    [Fact]
    public async Task A_server_that_is_down_at_first_gets_each_mail_once_when_it_is_up()
    {
        var port = FreePort();
        await using var house = House.WithMailServer(port);
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(), House.Stop);
        await process.Enquiries.ReplyAsync(reference, Some.Reply(), House.Stop);
        Assert.Equal(3, await process.DeliverAsync());
        Assert.Equal((3, 0), await process.Store.CountOutgoingAsync(House.Stop));

        await using var server = new SmtpPeer(port);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, await process.DeliverAsync());
        Assert.Equal([House.Inbox, "asks@visitor.example", "asks@visitor.example"], server.Mails.Select(mail => mail.Recipients));
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await process.DeliverAsync());
    }

    [Fact]
    public async Task A_mail_taken_without_an_answer_is_repeated_with_the_same_message_id()
    {
        await using var server = new SmtpPeer();
        await using var house = House.WithMailServer(server.Port);
        var process = await house.StartAsync();
        server.Play("takes-then-breaks-off.txt");
        await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        await process.DeliverAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await process.DeliverAsync();
        var copies = server.Mails.Select(mail => Some.Mail(mail.Text).MessageId).ToList();
        Assert.Equal(2, copies.Count);
        Assert.Equal(copies[0], copies[1]);
        Assert.EndsWith("@institute.example", copies[0]);
    }

    [Fact]
    public async Task A_mail_nobody_takes_is_given_up_after_five_days()
    {
        await using var house = House.WithMailServer(FreePort());
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        var attempts = 0;
        while (attempts < 400 && (await process.Store.CountOutgoingAsync(House.Stop)).Waiting > 0)
        {
            attempts += await process.DeliverAsync();
            house.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        var delivery = Assert.Single((await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries);
        Assert.True(delivery.GivenUp);
        Assert.InRange(attempts, 230, 250);
        Assert.StartsWith($"Given up after {attempts} attempts. ", delivery.Why);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_beyond_ascii_needs_smtputf8_and_staff_learn_when_the_server_lacks_it(bool utf8)
    {
        await using var server = new SmtpPeer(utf8: utf8);
        await using var house = House.WithMailServer(server.Port);
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: "имя@пример.рф"), House.Stop);
        await process.DeliverAsync();
        var deliveries = (await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries;
        Assert.NotNull(deliveries[0].DeliveredAt);
        Assert.Equal(!utf8, deliveries[1].GivenUp);
        Assert.Equal(utf8 ? [House.Inbox, "имя@пример.рф"] : [House.Inbox], server.Mails.Select(mail => mail.Recipients));
        Assert.Equal(utf8, server.Heard.Any(line => line.StartsWith("MAIL") && line.Contains(" SMTPUTF8")));
    }

    [Fact]
    public async Task Two_processes_deliver_each_message_once()
    {
        await using var server = new SmtpPeer();
        await using var house = House.WithMailServer(server.Port);
        var (one, two) = (await house.StartAsync(), await house.StartAsync());
        for (var number = 0; number < 10; number++)
        {
            await one.Enquiries.OpenAsync(Some.Enquiry($"submission-{number}"), House.Stop);
        }

        await Task.WhenAll(Task.Run(one.DeliverAsync, House.Stop), Task.Run(two.DeliverAsync, House.Stop));
        Assert.Equal(20, server.Mails.Count);
        Assert.Equal(20, server.Mails.Select(mail => Some.Mail(mail.Text).MessageId).Distinct().Count());
    }

    [Fact]
    public async Task The_worker_sends_as_soon_as_an_enquiry_commits_though_the_clock_stands_still()
    {
        await using var server = new SmtpPeer();
        await using var house = House.WithMailServer(server.Port);
        var process = await house.StartAsync();
        var worker = Assert.Single(process.Workers);
        await worker.StartAsync(House.Stop);
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        while ((await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries[0].DeliveredAt is null)
        {
            await Task.Yield(); // The test's own time limit ends this when the worker does not wake.
        }

        await worker.StopAsync(House.Stop);
        Assert.Single(server.Mails);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
