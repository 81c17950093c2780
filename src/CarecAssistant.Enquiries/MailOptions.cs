namespace CarecAssistant.Enquiries;

/// <summary>How mail leaves. Section <c>Mail</c>.</summary>
public sealed record MailOptions
{
    /// <summary>The SMTP server; empty: mails are written to the outbox folder and nobody is told that a mail was sent.</summary>
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

    /// <summary>Where mails are written when no server is configured; absolute once started (<c>outbox/</c> below <c>--data</c>).</summary>
    public string OutboxFolder { get; set; } = Path.Combine("data", "outbox");

    /// <summary>Pause before the first repeat of a failed delivery; doubles each time up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a mail is tried before it is given up and shown to staff.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(5);
}
