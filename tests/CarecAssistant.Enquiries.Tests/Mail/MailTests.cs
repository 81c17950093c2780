using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace CarecAssistant.Enquiries.Tests.Mail;

public sealed class MailTests
{
    // RFC 2047 says 75; MimeKit stops one later, within the line, and every mail program reads that.
    private const int LongestEncodedWord = 76;

    private static readonly string Approved = TestKit.RepositoryRoot.At("tests", "CarecAssistant.Enquiries.Tests", "Approved");

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public async Task The_mails_of_an_enquiry_read_as_approved(string language)
    {
        await using var house = new House(
            ("Enquiries:PublicUrl", "https://assistant.example/"), ("Enquiries:StaffLanguage", language), ("Enquiries:ReplyWithinDays", language == "ru" ? "0" : "3"));
        var process = await house.StartAsync();
        var asked = Asked(language) with
        {
            Transcript = [new("visitor", Asked(language).Question, house.Clock.GetUtcNow()), new("assistant", "…\n[1] <b>", house.Clock.GetUtcNow())],
            Found = "1. Visit of 15 May 2023 (news/visit)",
        };
        var reference = await process.Enquiries.OpenAsync(asked, House.Stop);
        await process.Enquiries.ReplyAsync(reference, Some.Reply(text: "First line.\r\n\r\nSecond line: https://example.org/?a=1&b=2"), House.Stop);
        var mails = await process.Store.ClaimDueAsync(house.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 10, House.Stop);
        Assert.Equal([MessageKind.Inbox, MessageKind.Acknowledgement, MessageKind.Reply], mails.Select(mail => mail.Kind));
        Assert.All(mails, mail => AssertFitForTheWire(mail.Content));
        Assert.All(mails, mail => AssertApproved($"{mail.Kind}.{language}.txt", Readable(mail.Content)));
    }

    [Fact]
    public async Task Without_address_url_and_promise_the_mails_say_nothing_of_them()
    {
        await using var house = new House(("Mail:Inbox", ""));
        var mail = await InboxMailAsync(house, Some.Enquiry(email: null, chat: "{}") with { Name = "" });
        Assert.Empty(mail.ReplyTo);
        Assert.Contains("Name: not given\nE-mail: not given\n", mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("http", mail.TextBody);
        Assert.EndsWith(".invalid", mail.From.Mailboxes.Single().Domain);
    }

    [Theory]
    [InlineData("Some\r\nBcc: victim@example.org")]
    [InlineData("Some\nBcc: victim@example.org\n\nbody")]
    [InlineData("Some\u2028Bcc: victim@example.org")]
    [InlineData("Some\0\u001B[2J\u0085Bcc: victim@example.org")]
    public async Task Line_breaks_in_a_name_or_question_make_no_header(string typed)
    {
        await using var house = new House();
        var mail = await InboxMailAsync(house, Some.Enquiry() with { Name = typed, Question = typed });
        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain(mail.Headers, header => header.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("Some", mail.ReplyTo.Mailboxes.Single().Name);
        Assert.Equal("asks@visitor.example", mail.ReplyTo.Mailboxes.Single().Address);
        Assert.DoesNotContain(mail.Subject!, letter => char.IsControl(letter));
        Assert.StartsWith("[CAREC-2026-000001] New question: Some", mail.Subject);
    }

    [Theory]
    [InlineData("Гульнара Сулейменова-Константинопольская")]
    [InlineData("阿依古丽")]
    [InlineData("O'Neil, \"the\" <b>")]
    [InlineData("🙂🙂🙂")]
    [InlineData("=cmd() {reference}")]
    public async Task Names_of_every_script_arrive_as_typed(string name)
    {
        await using var house = new House();
        var mail = await InboxMailAsync(house, Some.Enquiry() with { Name = name });
        Assert.Equal(name, mail.ReplyTo.Mailboxes.Single().Name);
        Assert.Contains($"Name: {name}\n", mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("<b>", mail.HtmlBody);
    }

    [Fact]
    public async Task A_very_long_name_is_cut_between_letters()
    {
        await using var house = new House();
        var mail = await InboxMailAsync(house, Some.Enquiry() with { Name = string.Concat(Enumerable.Repeat("🙂", 300)) });
        Assert.Equal(string.Concat(Enumerable.Repeat("🙂", 99)) + "…", mail.ReplyTo.Mailboxes.Single().Name);
    }

    [Fact]
    public async Task Any_text_arrives_as_it_was_typed()
    {
        await using var house = new House();
        var typed = $".\n..\nFrom here\n>quoted\n\u202Ebidi\u202C\n{new string('x', 5000)}\n{new string('字', 3000)}\ntab\there";
        var mail = await InboxMailAsync(house, Some.Enquiry() with { Question = typed });
        Assert.Contains(string.Concat(typed.Split('\n').Select(line => $"> {line}\n")), mail.TextBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_acknowledgement_repeats_nothing_that_was_typed()
    {
        await using var house = new House();
        var process = await house.StartAsync();
        await process.Enquiries.OpenAsync(Some.Enquiry(chat: "{}") with { Name = "BUYNOW", Question = "BUYNOW https://spam.example", Found = "BUYNOW" }, House.Stop);
        var sent = (await process.Store.ClaimDueAsync(house.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 10, House.Stop)).Single(message => message.Kind == MessageKind.Acknowledgement);
        Assert.DoesNotContain("BUYNOW", Readable(sent.Content));
    }

    private static async Task<MimeMessage> InboxMailAsync(House house, NewEnquiry enquiry)
    {
        var process = await house.StartAsync();
        await process.Enquiries.OpenAsync(enquiry, House.Stop);
        var sent = (await process.Store.ClaimDueAsync(house.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 10, House.Stop)).Single(message => message.Kind == MessageKind.Inbox);
        AssertFitForTheWire(sent.Content);
        return MimeMessage.Load(new MemoryStream(sent.Content));
    }

    private static NewEnquiry Asked(string language) => Some.Enquiry(language: language) with
    {
        Question = language switch
        {
            "ru" => "Какие подарки привезла делегация?\nИ кому их вручили?",
            "zh" => "代表团带来了什么礼物？\n送给了谁？",
            _ => "What gifts did the delegation bring?\nAnd who got them?",
        },
        Name = language switch { "ru" => "Гульнара", "zh" => "阿依古丽", _ => "O'Neil" },
    };

    private static void AssertFitForTheWire(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        Assert.True(Ascii.IsValid(content));
        Assert.DoesNotContain("\n", text.Replace("\r\n", ""));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.All(text.Split("\r\n\r\n")[0].Split([' ', '\r', '\n', '\t']).Where(word => word.StartsWith("=?")), word => Assert.InRange(word.Length, 1, LongestEncodedWord));
    }

    private static string Readable(byte[] content)
    {
        var mail = MimeMessage.Load(new MemoryStream(content));
        var view = new StringBuilder();
        foreach (var header in mail.Headers.Concat(mail.Body!.Headers))
        {
            view.Append(header.Field).Append(": ").Append(Rfc2047.DecodeText(header.RawValue).ReplaceLineEndings("").Trim()).Append('\n');
        }

        view.Append("\n--- text\n").Append(mail.TextBody).Append("\n--- html\n").Append(mail.HtmlBody);
        return view.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Compares with the approved file; what differs is written beside it, to be read and renamed.</summary>
    private static void AssertApproved(string name, string text)
    {
        var approved = Path.Combine(Approved, name);
        var known = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (known != text)
        {
            File.WriteAllText(Path.ChangeExtension(approved, ".received.txt"), text);
        }

        Assert.Equal(known, text);
    }
}
