using System.Globalization;
using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Contact;

/// <summary>What a person typed into the form, and what is wrong with it.</summary>
public sealed record ContactForm
{
    /// <summary>Characters of a name.</summary>
    public const int LongestName = 200;

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
    /// <param name="check">What the contact inbox says of <see cref="ToEnquiry"/>.</param>
    /// <param name="longestQuestion">How many characters of a question it takes.</param>
    public IEnumerable<FormMistake> MistakesBy(EnquiryCheck check, int longestQuestion)
    {
        if (Name.Trim().Length > LongestName) yield return new("name", "contact.name.long", Count(Name.Trim().Length));
        if (check.NoWayBack) yield return new("email", "contact.email.empty");
        else if (check.Email == EmailAddressFault.OurOwn) yield return new("email", "contact.email.ours");
        else if (check.Email != EmailAddressFault.None) yield return new("email", "contact.email.bad");
        if (check.QuestionMissing) yield return new("question", "contact.question.empty");
        else if (check.QuestionTooLong) yield return new("question", "contact.question.long", Count(Question.Trim().Length), Count(longestQuestion));
        if (Website.Length > 0) yield return new("website", "contact.website.filled");
        if (!Consent) yield return new("consent", "contact.consent.missing");
    }

    /// <summary>The enquiry that the form would make.</summary>
    public NewEnquiry ToEnquiry(string submission, string language, string consent, DateTimeOffset at) => new()
    {
        SubmissionId = submission,
        Question = Question.Trim(),
        Name = string.Join(' ', Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        Email = Email.Trim(),
        Language = language,
        Consent = Consent ? new(consent, language, at) : null,
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
/// <param name="Most">How many fit.</param>
public sealed record FormMistake(string Field, string Key, string Count = "", string Most = "");
