using System.Net.Sockets;
using System.Text;
using CarecAssistant.Enquiries.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CarecAssistant.Enquiries.Outbox;

/// <summary>Hands mails to the configured server, one connection a mail: there are few, and a half-dead connection cannot spoil the next.</summary>
internal sealed class SmtpDelivery(IOptions<MailOptions> options, ILogger<SmtpDelivery> logger)
{
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    /// <summary>Tries once.</summary>
    /// <param name="message">A mail.</param>
    /// <param name="again">When to try again if the trouble may pass.</param>
    /// <param name="stop">Ends the attempt.</param>
    public async Task<Delivery> DeliverAsync(OutgoingMessage message, DateTimeOffset again, CancellationToken stop)
    {
        var mail = options.Value;
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(stop);
        attempt.CancelAfter(LongestAttempt);
        using var client = new SmtpClient { Timeout = (int)LongestSilence.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(mail.Host, mail.Port, SecurityOf(mail.Security), attempt.Token);
            if (mail.User.Length > 0)
            {
                if (!client.IsSecure && !mail.IsLoopback)
                {
                    return new Delivery.Later(again, "The mail server offers no encryption, so the password was not sent. Set Mail:Security to tls and Mail:Port to its port.");
                }

                await client.AuthenticateAsync(mail.User, mail.Password, attempt.Token);
            }

            return await SendAsync(client, message, attempt.Token);
        }
        catch (SmtpCommandException refusal)
        {
            return Judge(refusal, again);
        }
        catch (AuthenticationException)
        {
            Log.SignInRefused(logger);
            return new Delivery.Later(again, "The mail server refused the sign-in. Check Mail:User and Mail:Password.");
        }
        catch (SslHandshakeException)
        {
            return new Delivery.Later(again, "No encrypted connection to the mail server came about. Check its certificate, Mail:Security and Mail:Port.");
        }
        catch (Exception trouble) when (trouble is SocketException or IOException or ProtocolException or TimeoutException or NotSupportedException)
        {
            return new Delivery.Later(again, "The mail server cannot be reached or broke off. Check Mail:Host, Mail:Port and Mail:Security.");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Delivery.Later(again, "The mail server took too long.");
        }
    }

    private async Task<Delivery> SendAsync(SmtpClient client, OutgoingMessage message, CancellationToken attempt)
    {
        using var octets = new MemoryStream(message.Content, writable: false);
        using var mime = await MimeMessage.LoadAsync(octets, attempt);
        var utf8 = mime.To.Mailboxes.Any(mailbox => !Ascii.IsValid(mailbox.LocalPart));
        if (utf8 && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            return new Delivery.Never("The mail server does not accept addresses with letters beyond ASCII (SMTPUTF8).");
        }

        var sender = new MailboxAddress("", options.Value.Inbox);
        await client.SendAsync(MailEnvelope.FormatFor(utf8), mime, sender, mime.To.Mailboxes, attempt);
        try
        {
            await client.DisconnectAsync(quit: true, attempt);
        }
        catch (Exception afterwards) when (afterwards is IOException or SocketException or ProtocolException or SmtpCommandException or OperationCanceledException)
        {
            // It has taken the mail; how it says goodbye changes nothing.
            Log.GoodbyeFailed(logger, message.Id);
        }

        return new Delivery.Done();
    }

    // 5xx speaks of this receiver or this mail and stays so; refusing us as the sender is a setting that somebody will mend.
    private static Delivery Judge(SmtpCommandException refusal, DateTimeOffset again)
    {
        var why = $"The mail server answered {(int)refusal.StatusCode}: {PlainText.Line(refusal.Message, 300)}";
        var isOfThisMail = refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
        return isOfThisMail && (int)refusal.StatusCode >= 500 ? new Delivery.Never(why) : new Delivery.Later(again, why);
    }

    private static SecureSocketOptions SecurityOf(string security) => security switch
    {
        "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => SecureSocketOptions.Auto,
    };
}
