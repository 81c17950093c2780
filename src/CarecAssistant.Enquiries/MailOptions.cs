using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace CarecAssistant.Enquiries;

/// <summary>How mail leaves. Section <c>Mail</c>.</summary>
public sealed record MailOptions
{
    /// <summary>The SMTP server; empty: mails are written to the outbox folder and nobody is told that a mail was sent. Mails written before a server was set are not sent later.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>User name there, when it asks for one.</summary>
    public string User { get; set; } = "";

    /// <summary>Password there; a secret.</summary>
    public string Password { get; set; } = "";

    /// <summary>How the connection is secured: <c>auto</c>, <c>starttls</c>, <c>tls</c> or <c>none</c> (loopback only).</summary>
    public string Security { get; set; } = "auto";

    /// <summary>The contact inbox: sender of every mail to enquirers, and receiver of new enquiries.</summary>
    public string Inbox { get; set; } = "";

    /// <summary>The name beside the address.</summary>
    public string FromName { get; set; } = "CAREC Institute";

    /// <summary>Where mails are written when no server is configured; empty: <c>outbox/</c> below <c>--data</c>. Absolute once started.</summary>
    public string OutboxFolder { get; set; } = "";

    /// <summary>Pause before the first repeat of a failed delivery; doubles each time up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a mail is tried before it is given up and shown to staff.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(5);

    /// <summary>True: mails leave by SMTP. False: they are only written to <see cref="OutboxFolder"/>.</summary>
    public bool IsConfigured => Host.Length > 0;

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<MailOptions>().BindConfiguration("Mail")
        .Validate(
            mail => mail.Host.Length == 0 || mail.Inbox.Length > 0,
            "Mail:Host is set but Mail:Inbox is not. Set the address of the contact inbox, for example Mail__Inbox=enquiries@example.org.")
        .Validate(
            mail => mail.Inbox.Length == 0 || IsMailbox(mail.Inbox),
            "Mail:Inbox is no e-mail address. Set the address of the contact inbox alone, for example Mail__Inbox=enquiries@example.org.")
        .Validate(
            mail => mail.Host.Length > 0 || (mail.User.Length == 0 && mail.Password.Length == 0),
            "Mail:User or Mail:Password is set but Mail:Host is not. Set the mail server, for example Mail__Host=smtp.example.org, or leave all three empty.")
        .Validate(
            mail => mail.Host.Length == 0 || mail.User.Length > 0 == mail.Password.Length > 0,
            "Mail:User and Mail:Password belong together. Set both, or neither for a server that asks for no sign-in.")
        .Validate(mail => mail.Port is > 0 and < 65536, "Mail:Port must be from 1 to 65535, for example 587.")
        .Validate(
            mail => mail.Security is "auto" or "starttls" or "tls" or "none",
            "Mail:Security must be auto, starttls, tls or none.")
        .Validate(
            mail => mail.Security != "none" || mail.Host.Length == 0 || mail.IsLoopback,
            "Mail:Security is none but Mail:Host is another machine. Set Mail__Security=starttls or tls; none is for a server on this machine.")
        .Validate(
            mail => mail.FromName.Length is > 0 and <= 100 && !mail.FromName.Any(char.IsControl),
            "Mail:FromName must be one line of 1 to 100 characters, for example Mail__FromName=CAREC Institute.")
        .Validate(mail => mail.FirstPause > TimeSpan.Zero, "Mail:FirstPause must be longer than zero, for example 00:00:10.")
        .Validate(mail => mail.LongestPause >= mail.FirstPause, "Mail:LongestPause must not be shorter than Mail:FirstPause, for example 00:30:00.")
        .Validate(mail => mail.GiveUpAfter >= mail.LongestPause, "Mail:GiveUpAfter must not be shorter than Mail:LongestPause, for example 5.00:00:00.")
        .ValidateOnStart();

    internal bool IsLoopback => string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsMailbox(string text) => MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && text.Contains('@');
}
