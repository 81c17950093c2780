using System.Globalization;
using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Contact;

/// <summary>What a person typed into the form, and what is wrong with it.</summary>
public sealed record ContactForm
{
    /// <summary>Characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Characters of a question.</summary>
    public const int LongestQuestion = 20_000;

    /// <summary>As typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>As typed.</summary>
    public string Email { get; init; } = "";

    /// <summary>As typed.</summary>
    public string Question { get; init; } = "";

    /// <summary>The box was ticked.</summary>
    public bool Consent { get; init; }

    /// <summary>A field that people do not see and machines fill in.</summary>
    public string Website { get; init; } = "";

    /// <summary>The form's ticket.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>What has to be put right, in the order of the fields; empty when nothing has.</summary>
    public IReadOnlyList<FormMistake> Mistakes { get; init; } = [];

    /// <summary>Reads the fields we know and nothing else.</summary>
    public static ContactForm Read(IFormCollection form) => new()
    {
        Name = One(form, "name"),
        Email = One(form, "email"),
        Question = One(form, "question").ReplaceLineEndings("\n"),
        Consent = form["consent"].Count > 0,
        Website = One(form, "website"),
        Ticket = One(form, "ticket"),
    };

    /// <summary>The mistakes of the fields, but for the ticket's.</summary>
    /// <param name="inbox">The address of the contact inbox, which nobody can give as their own.</param>
    public IEnumerable<FormMistake> Check(string inbox)
    {
        if (Name.Trim().Length > LongestName) yield return new("name", "contact.name.long", Count(Name.Trim().Length));
        if (Email.Trim().Length == 0) yield return new("email", "contact.email.empty");
        else if (EmailAddress.Read(Email) is not { } address) yield return new("email", "contact.email.bad");
        else if (EmailAddress.IsInbox(address, inbox)) yield return new("email", "contact.email.ours");
        if (Question.Trim().Length == 0) yield return new("question", "contact.question.empty");
        else if (Question.Trim().Length > LongestQuestion) yield return new("question", "contact.question.long", Count(Question.Trim().Length));
        if (Website.Length > 0) yield return new("website", "contact.website.filled");
        if (!Consent) yield return new("consent", "contact.consent.missing");
    }

    /// <summary>The enquiry of a form without mistakes.</summary>
    public NewEnquiry ToEnquiry(string submission, string language, string consent, DateTimeOffset at) => new()
    {
        SubmissionId = submission,
        Question = Question.Trim(),
        Name = string.Join(' ', Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        Email = EmailAddress.Read(Email),
        Language = language,
        Consent = new(consent, language, at),
        Channel = "form",
    };

    // A field that was sent twice counts once; characters that text cannot hold are left out.
    private static string One(IFormCollection form, string name) =>
        string.Concat((form[name].FirstOrDefault() ?? "").Where(letter => !char.IsControl(letter) || letter is '\n' or '\r' or '\t'));

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>Something that has to be put right.</summary>
/// <param name="Field">The field's name and id.</param>
/// <param name="Key">The sentence that says so.</param>
/// <param name="Count">How many characters there are, where there are too many.</param>
public sealed record FormMistake(string Field, string Key, string Count = "");
