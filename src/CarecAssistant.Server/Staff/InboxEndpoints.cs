using System.Globalization;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Contact;
using CarecAssistant.Server.Pages;
using CarecAssistant.Server.Storage.Articles;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Staff;

/// <summary>The inbox: the list, one enquiry, a reply, and the number that tells an open page to read again.</summary>
internal static class InboxEndpoints
{
    /// <summary>Characters of a reply.</summary>
    public const int LongestReply = 20_000;
    private const int MostRows = 500;
    private const int MostReplaced = 20;
    private static readonly TimeSpan OfLate = TimeSpan.FromDays(30);
    private const int LargestBody = 128 * 1024;

    public static async Task<IResult> ListAsync(
        HttpContext http, PageFactory pages, FormTickets tickets, IEnquiries enquiries, IReplacedArticles articles, IOptions<MailOptions> mail, TimeProvider clock, CancellationToken stop)
    {
        // The number first: a change between the two reads is then noticed by the page, not lost.
        var version = await enquiries.VersionAsync(stop);
        return pages.Of(http).Show<InboxPage>(200,
            ("Version", version), ("Rows", await enquiries.ListAsync(MostRows, stop)),
            ("Replaced", await articles.SinceAsync(clock.GetUtcNow() - OfLate, MostReplaced, stop)), ("MailLeaves", mail.Value.Host.Length > 0),
            ("StaffName", StaffMember.Of(http.User).Name), ("Ticket", tickets.Issue(SignInEndpoints.TicketPurpose(http))));
    }

    public static async Task<IResult> VersionAsync(IEnquiries enquiries, CancellationToken stop) =>
        TypedResults.Text((await enquiries.VersionAsync(stop)).ToString(CultureInfo.InvariantCulture));

    public static Task<IResult> ShowAsync(string reference, HttpContext http, PageFactory pages, FormTickets tickets, IEnquiries enquiries, IOptions<MailOptions> mail, CancellationToken stop) =>
        ShowAsync(reference, StatusCodes.Status200OK, typed: "", mistake: null, submission: null, http, pages, tickets, enquiries, mail, stop);

    public static async Task<IResult> ReplyAsync(
        string reference, HttpContext http, PageFactory pages, FormTickets tickets, IEnquiries enquiries, IOptions<MailOptions> mail, ILogger<StaffMember> logger, CancellationToken stop)
    {
        var page = pages.Of(http);
        if (http.Request.ContentLength > LargestBody) return page.Refuse(StatusCodes.Status413PayloadTooLarge, "pages.too-large");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestBody;
        if (!http.Request.HasFormContentType) return page.Refuse(StatusCodes.Status400BadRequest, "pages.bad-form");
        var form = await http.Request.ReadFormAsync(stop);
        var text = form["text"].ToString().ReplaceLineEndings("\n");

        var ticket = tickets.Read(SignInEndpoints.TicketPurpose(http), form["ticket"].ToString());
        var mistake =
            ticket is not { IsFresh: true } ? "contact.ticket.old"
            : string.IsNullOrWhiteSpace(text) ? "staff.reply.empty"
            : text.Length > LongestReply ? "staff.reply.long"
            : null;
        if (mistake is not null || !EnquiryReference.TryParse(reference, out var parsed))
        {
            return await ShowAsync(reference, StatusCodes.Status400BadRequest, text, mistake, ticket?.Submission, http, pages, tickets, enquiries, mail, stop);
        }

        var member = StaffMember.Of(http.User);
        var outcome = await enquiries.ReplyAsync(parsed, new NewReply(ticket!.Value.Submission, text.Trim(), member.Name, member.Id), stop);
        if (outcome is ReplyOutcome.UnknownEnquiry) return page.Refuse(StatusCodes.Status404NotFound, "staff.unknown");
        if (outcome is ReplyOutcome.Accepted) Log.ReplyFromInbox(logger, parsed.ToString());
        http.Response.Headers.Location = page.To($"/staff/enquiries/{parsed}") + "#thread";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> ShowAsync(
        string reference, int status, string typed, string? mistake, string? submission,
        HttpContext http, PageFactory pages, FormTickets tickets, IEnquiries enquiries, IOptions<MailOptions> mail, CancellationToken stop)
    {
        var page = pages.Of(http);
        var version = await enquiries.VersionAsync(stop);
        if (!EnquiryReference.TryParse(reference, out var parsed) || await enquiries.FindAsync(parsed, stop) is not { } enquiry)
        {
            return page.Refuse(StatusCodes.Status404NotFound, "staff.unknown");
        }

        var purpose = SignInEndpoints.TicketPurpose(http);
        return page.Show<EnquiryPage>(status,
            ("Enquiry", enquiry), ("Version", version), ("MailLeaves", mail.Value.Host.Length > 0), ("StaffName", StaffMember.Of(http.User).Name),
            ("Typed", typed), ("Mistake", mistake), ("Ticket", submission is null ? tickets.Issue(purpose) : tickets.Issue(purpose, submission)));
    }
}
