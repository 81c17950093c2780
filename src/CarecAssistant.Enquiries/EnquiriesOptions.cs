using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Enquiries;

/// <summary>How questions to people are taken. Section <c>Enquiries</c>.</summary>
public sealed record EnquiriesOptions
{
    /// <summary>Where this server is reached from outside, for links in mails; empty: mails hold no links.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Within how many working days the staff promise to reply; 0: the acknowledgement promises no time.</summary>
    public int ReplyWithinDays { get; set; }

    /// <summary>The language of mails to the contact inbox: <c>en</c>, <c>ru</c> or <c>zh</c>.</summary>
    public string StaffLanguage { get; set; } = "en";

    /// <summary>The longest question that is taken, in characters.</summary>
    public int LongestQuestion { get; set; } = 20_000;

    /// <summary>How often the outbox looks for messages that fell due, or that another process committed.</summary>
    public TimeSpan OutboxPause { get; set; } = TimeSpan.FromSeconds(5);

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<EnquiriesOptions>().BindConfiguration("Enquiries")
        .Validate(
            enquiries => enquiries.PublicUrl.Length == 0
                || (Uri.TryCreate(enquiries.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length == 0),
            "Enquiries:PublicUrl is no web address. Set the one visitors use, for example Enquiries__PublicUrl=https://assistant.example.org, or leave it empty.")
        .Validate(
            enquiries => enquiries.ReplyWithinDays is >= 0 and <= 60,
            "Enquiries:ReplyWithinDays must be from 1 to 60 working days, or 0 to promise no time.")
        .Validate(
            enquiries => enquiries.StaffLanguage is "en" or "ru" or "zh",
            "Enquiries:StaffLanguage must be en, ru or zh.")
        .Validate(
            enquiries => enquiries.LongestQuestion is >= 100 and <= 1_000_000,
            "Enquiries:LongestQuestion must be from 100 to 1000000 characters, for example 20000.")
        .Validate(
            enquiries => enquiries.OutboxPause > TimeSpan.Zero && enquiries.OutboxPause <= TimeSpan.FromHours(1),
            "Enquiries:OutboxPause must be longer than zero and at most an hour, for example 00:00:05.")
        .ValidateOnStart();
}
