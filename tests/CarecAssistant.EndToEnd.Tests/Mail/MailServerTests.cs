using MailKit.Net.Smtp;
using MimeKit;

namespace CarecAssistant.EndToEnd.Tests.Mail;

/// <summary>The far side of the mail stories is itself tried first: what fails there is then ours.</summary>
public sealed class MailServerTests
{
    [Fact]
    public async Task A_mail_reaches_the_mailbox_once_and_a_stopped_server_takes_none()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var server = await MailServer.StartAsync(stop);

        await SendAsync(server.Port, "Заявка", stop);
        var mail = Assert.Single(await server.MailToAsync("visitor@example.org", 1, stop));
        Assert.Equal("Заявка", mail.Subject);
        Assert.Empty(server.MailTo("somebody.else@example.org"));

        await server.DownAsync(stop);
        await Assert.ThrowsAnyAsync<System.Net.Sockets.SocketException>(() => SendAsync(server.Port, "lost", stop));

        await server.UpAsync(stop);
        await SendAsync(server.Port, "again", stop);
        Assert.Equal(["Заявка", "again"], (await server.MailToAsync("visitor@example.org", 2, stop)).Select(one => one.Subject));
    }

    private static async Task SendAsync(int port, string subject, CancellationToken stop)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", port, MailKit.Security.SecureSocketOptions.None, stop);
        var mail = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = "Text." } };
        mail.From.Add(MailboxAddress.Parse("inbox@example.org"));
        mail.To.Add(MailboxAddress.Parse("visitor@example.org"));
        await client.SendAsync(mail, stop);
        await client.DisconnectAsync(quit: true, stop);
    }
}
