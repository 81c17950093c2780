using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Enquiries.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Mail_needs_no_setting_at_all() => Assert.False(Read<MailOptions>().IsConfigured);

    [Fact]
    public void B172_A_mail_server_without_an_inbox_is_refused_with_the_remedy() => Assert.Equal(
        ["Mail:Host is set but Mail:Inbox is not. Set the address of the contact inbox, for example Mail__Inbox=enquiries@example.org."],
        Refused<MailOptions>(("Mail:Host", "smtp.example.org")));

    [Fact]
    public void All_mistakes_in_mail_come_at_once() => Assert.Equal(
        [
            "Mail:Inbox is no e-mail address. Set the address of the contact inbox alone, for example Mail__Inbox=enquiries@example.org.",
            "Mail:User and Mail:Password belong together. Set both, or neither for a server that asks for no sign-in.",
            "Mail:Port must be from 1 to 65535, for example 587.",
            "Mail:Security is none but Mail:Host is another machine. Set Mail__Security=starttls or tls; none is for a server on this machine.",
            "Mail:FromName must be one line of 1 to 100 characters, for example Mail__FromName=CAREC Institute.",
            "Mail:FirstPause must be longer than zero, for example 00:00:10.",
            "Mail:LongestPause must not be shorter than Mail:FirstPause, for example 00:30:00.",
            "Mail:GiveUpAfter must not be shorter than Mail:LongestPause, for example 5.00:00:00.",
        ],
        Refused<MailOptions>(
            ("Mail:Host", "smtp.example.org"), ("Mail:Inbox", "the inbox"), ("Mail:User", "someone"), ("Mail:Port", "0"), ("Mail:Security", "none"),
            ("Mail:FromName", "A\r\nBcc: b@x.org"), ("Mail:FirstPause", "00:00:00"), ("Mail:LongestPause", "-00:00:01"), ("Mail:GiveUpAfter", "-00:00:02")));

    [Fact]
    public void B172_A_password_without_a_server_and_an_unknown_security_are_refused() => Assert.Equal(
        [
            "Mail:User or Mail:Password is set but Mail:Host is not. Set the mail server, for example Mail__Host=smtp.example.org, or leave all three empty.",
            "Mail:Security must be auto, starttls, tls or none.",
        ],
        Refused<MailOptions>(("Mail:Password", "secret"), ("Mail:Security", "ssl")));

    [Fact]
    public void All_mistakes_in_enquiries_come_at_once() => Assert.Equal(
        [
            "Enquiries:PublicUrl is no web address. Set the one visitors use, for example Enquiries__PublicUrl=https://assistant.example.org, or leave it empty.",
            "Enquiries:ReplyWithinDays must be from 1 to 60 working days, or 0 to promise no time.",
            "Enquiries:StaffLanguage must be en, ru or zh.",
            "Enquiries:LongestQuestion must be from 100 to 1000000 characters, for example 20000.",
            "Enquiries:OutboxPause must be longer than zero and at most an hour, for example 00:00:05.",
        ],
        Refused<EnquiriesOptions>(
            ("Enquiries:PublicUrl", "ftp://x"), ("Enquiries:ReplyWithinDays", "-1"), ("Enquiries:StaffLanguage", "fr"),
            ("Enquiries:LongestQuestion", "1"), ("Enquiries:OutboxPause", "00:00:00")));

    private static IEnumerable<string> Refused<T>(params (string Key, string Value)[] settings)
        where T : class => Assert.Throws<OptionsValidationException>(() => Read<T>(settings)).Failures;

    private static T Read<T>(params (string Key, string Value)[] settings)
        where T : class
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build());
        services.AddEnquiries();
        return services.BuildServiceProvider().GetRequiredService<IOptions<T>>().Value;
    }
}
