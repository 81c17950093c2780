namespace CarecAssistant.Enquiries.Tests.Outbox;

public sealed class FolderTests
{
    [Fact]
    public async Task Without_a_mail_server_each_mail_lies_in_the_outbox_folder_and_counts_as_only_written()
    {
        await using var house = new House(("Mail:Inbox", ""));
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(), House.Stop);
        await process.Enquiries.ReplyAsync(reference, Some.Reply("r1"), House.Stop);
        await process.Enquiries.ReplyAsync(reference, Some.Reply("r2", "And another thing."), House.Stop);
        await process.DeliverAsync();
        Assert.Equal(
            ["2026-11-24-acknowledgement-CAREC-2026-000001.eml", "2026-11-24-inbox-CAREC-2026-000001.eml", "2026-11-24-reply-CAREC-2026-000001-2.eml", "2026-11-24-reply-CAREC-2026-000001.eml"],
            Directory.GetFiles(house.OutboxFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((0, 4), await process.Store.CountOutgoingAsync(House.Stop));
        Assert.All((await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries, delivery =>
        {
            Assert.True(delivery.OnlyWritten);
            Assert.Null(delivery.DeliveredAt);
        });
        var mail = Some.Mail(await File.ReadAllTextAsync(Path.Combine(house.OutboxFolder, "2026-11-24-reply-CAREC-2026-000001-2.eml"), House.Stop));
        Assert.Contains("And another thing.", mail.TextBody);
    }

    [Fact]
    public async Task A_mail_written_again_after_a_crash_is_still_one_file()
    {
        await using var house = new House();
        var process = await house.StartAsync();
        await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        var claimed = Assert.Single(await process.Store.ClaimDueAsync(house.Clock.GetUtcNow(), TimeSpan.FromMinutes(3), 1, House.Stop));
        Directory.CreateDirectory(house.OutboxFolder);
        await File.WriteAllBytesAsync(Path.Combine(house.OutboxFolder, "2026-11-24-inbox-CAREC-2026-000001.eml"), claimed.Content, House.Stop);
        house.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await process.DeliverAsync());
        Assert.Single(Directory.GetFiles(house.OutboxFolder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_keeps_the_mail_waiting_with_the_remedy()
    {
        await using var house = new House();
        var process = await house.StartAsync();
        await File.WriteAllTextAsync(house.OutboxFolder, "a file where the folder should be", House.Stop);
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        await process.DeliverAsync();
        Assert.Equal(
            "The outbox folder cannot be written; make it writable, or set Mail:OutboxFolder to another.",
            Assert.Single((await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries).Why);
        File.Delete(house.OutboxFolder);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await process.DeliverAsync();
        Assert.Equal((0, 1), await process.Store.CountOutgoingAsync(House.Stop));
    }
}
