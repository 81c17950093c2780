using CarecAssistant.Enquiries;
using CarecAssistant.Server.Operations;
using CarecAssistant.Server.Pages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Contact;

/// <summary>The form, the page about personal data, and an enquiry's private status page.</summary>
internal static class ContactEndpoints
{
    private const string Purpose = "contact";
    private const int LargestBody = 128 * 1024;

    public static IServiceCollection AddContact(this IServiceCollection services) => services.AddSingleton<FormTickets>().AddSingleton<StatusLinks>();

    public static void MapContact(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/privacy", (HttpContext http, PageFactory pages, IOptions<MailOptions> mail) => pages.Of(http).Show<PrivacyPage>(200, ("Inbox", mail.Value.Inbox)));
        routes.MapPage("/contact", (HttpContext http, PageFactory pages, FormTickets tickets, IOptions<MailOptions> mail, IOptions<EnquiriesOptions> taken) => Show(
            pages.Of(http), mail.Value, taken.Value, new ContactForm { Question = Prefilled(http.Request, taken.Value.LongestQuestion), Ticket = tickets.Issue(Purpose) }, StatusCodes.Status200OK));
        routes.MapPost("/contact", SubmitAsync);
        routes.MapPage("/enquiries/{reference}", StatusAsync);
    }

    private static async Task<IResult> SubmitAsync(
        HttpContext http, PageFactory pages, FormTickets tickets, StatusLinks links, Allowances allowances, IEnquiries enquiries, IOptions<MailOptions> mail,
        IOptions<EnquiriesOptions> taken, TimeProvider time, ILogger<ContactForm> logger, CancellationToken stop)
    {
        var page = pages.Of(http);
        if (http.Request.ContentLength > LargestBody) return page.Refuse(StatusCodes.Status413PayloadTooLarge, "pages.too-large");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestBody;
        if (!http.Request.HasFormContentType) return page.Refuse(StatusCodes.Status400BadRequest, "pages.bad-form");

        ContactForm form;
        try
        {
            form = ContactForm.Read(await http.Request.ReadFormAsync(stop));
        }
        catch (InvalidDataException)
        {
            return page.Refuse(StatusCodes.Status400BadRequest, "pages.bad-form");
        }

        var ticket = tickets.Read(Purpose, form.Ticket);
        var enquiry = form.ToEnquiry(ticket?.Submission ?? "", page.Language, page.Say("contact.consent.label"), time.GetUtcNow());
        List<FormMistake> mistakes = [.. form.MistakesBy(enquiries.Check(enquiry), taken.Value.LongestQuestion)];
        if (ticket is not { IsFresh: true }) mistakes.Add(new("send", "contact.ticket.old"));
        if (mistakes.Count > 0)
        {
            var fresh = ticket is { } known ? tickets.Issue(Purpose, known.Submission) : tickets.Issue(Purpose);
            return Show(page, mail.Value, taken.Value, form with { Ticket = fresh, Mistakes = mistakes }, StatusCodes.Status400BadRequest);
        }

        if (allowances.TakeContactForm(http) is { } wait)
        {
            Allowances.TellWhen(http, wait);
            return Show(page, mail.Value, taken.Value, form with { Mistakes = [new("send", "contact.too-many")] }, StatusCodes.Status429TooManyRequests);
        }

        var reference = await enquiries.OpenAsync(enquiry, stop);
        Log.EnquiryByForm(logger, reference.ToString());
        http.Response.Headers.Location = page.To(links.PathOf(reference));
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> StatusAsync(
        string reference, string? k, HttpContext http, PageFactory pages, StatusLinks links, Allowances allowances, IEnquiries enquiries, IOptions<MailOptions> mail, CancellationToken stop)
    {
        var page = pages.Of(http);
        if (allowances.TakeStatusPage(http) is { } wait)
        {
            Allowances.TellWhen(http, wait);
            return page.Refuse(StatusCodes.Status429TooManyRequests, "pages.too-many");
        }

        // The same answer for a false signature and an unknown enquiry: neither tells which references exist.
        return EnquiryReference.TryParse(reference, out var parsed) && links.IsGood(parsed, k) && await enquiries.FindAsync(parsed, stop) is { } enquiry
            ? page.Show<StatusPage>(200, ("Enquiry", enquiry), ("MailLeaves", mail.Value.Host.Length > 0))
            : page.Refuse(StatusCodes.Status404NotFound, "status.unknown");
    }

    private static IResult Show(Page page, MailOptions mail, EnquiriesOptions taken, ContactForm form, int status) =>
        page.Show<ContactPage>(status, ("Form", form), ("MailLeaves", mail.Host.Length > 0), ("LongestQuestion", taken.LongestQuestion));

    private static string Prefilled(HttpRequest request, int most)
    {
        var question = request.Query["question"].ToString();
        return question.Length > most ? question[..most] : question;
    }
}
