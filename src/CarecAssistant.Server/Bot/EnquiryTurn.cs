using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Wording;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Bot;

/// <summary>A submitted offer: checks it, hands the question to the contact inbox, and says what happens next.</summary>
internal sealed class EnquiryTurn(IEnquiries enquiries, Offer offer, Words words, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>The message that answers the submit: what is missing, or the reference.</summary>
    public async Task<Activity> AnswerAsync(CardSubmit submit, ConversationSoFar soFar, ITurnContext turn, CancellationToken stop)
    {
        var draft = submit.Draft;
        var submission = SubmissionOf(turn.Activity, draft.SubmissionId);
        if (soFar.NoteWhere(note => note.Submission == submission)?.Reference is { } passedOn)
        {
            return Message(words.Say("chat.already", draft.Language, ("reference", passedOn)), draft.Language);
        }

        var question = QuestionOf(draft, soFar);
        var enquiry = EnquiryOf(draft, question, submission, soFar, turn);
        if (SentenceFor(enquiries.Check(enquiry)) is { } missing)
        {
            var again = Message(words.Say(missing, draft.Language), draft.Language);
            offer.AddTo(again, draft, FoundBefore(draft, soFar));
            return again;
        }

        var reference = await enquiries.OpenAsync(enquiry, stop);
        var accepted = Message(Accepted(draft, reference), draft.Language);
        accepted.ChannelData = new AssistantNote { Submission = submission, Reference = reference.ToString() }.ToChannelData();
        return accepted;
    }

    private static string? SentenceFor(EnquiryCheck check) => check switch
    {
        { QuestionMissing: true } => "chat.question.missing",
        { QuestionTooLong: true } => "chat.question.long",
        { Email: EmailAddressFault.OurOwn } => "chat.email.ours",
        { Email: not EmailAddressFault.None } => "chat.email.invalid",
        { ConsentMissing: true } => "chat.consent.missing",
        _ => null,
    };

    private NewEnquiry EnquiryOf(OfferDraft draft, string question, string submission, ConversationSoFar soFar, ITurnContext turn) => new()
    {
        SubmissionId = submission,
        Question = question,
        Name = draft.Name,
        Email = draft.Email.Length > 0 ? draft.Email : null,
        Language = draft.Language,
        Consent = draft is { Email.Length: > 0, Consents: true } ? new(offer.ConsentIn(draft.Language), draft.Language, clock.GetUtcNow()) : null,
        Channel = "chat",
        ChatAddress = JsonSerializer.Serialize(turn.GetConversationReference(), BotJson.Default.ConversationReference),
        Transcript = soFar.Transcript,
        Found = FoundBefore(draft, soFar),
    };

    // What the visitor really typed goes before what the card says was typed.
    private static string QuestionOf(OfferDraft draft, ConversationSoFar soFar) =>
        draft.Note.Length > 0 ? draft.Note
        : soFar.QuestionWithId(draft.QuestionId) is { } asked ? VisitorText.Clean(asked.Text)
        : draft.Asked;

    private static string FoundBefore(OfferDraft draft, ConversationSoFar soFar) => soFar.NoteWhere(note => note.Offer == draft.SubmissionId)?.Found ?? "";

    // Nobody is told that a mail was sent, or will be, where none can leave.
    private string Accepted(OfferDraft draft, EnquiryReference reference)
    {
        var key = draft.Email.Length == 0 ? "chat.accepted.chat" : mail.Value.Host.Length > 0 ? "chat.accepted.mail" : "chat.accepted.nomail";
        return words.Say(key, draft.Language, ("reference", reference.ToString()), ("email", MarkdownText.Line(draft.Email)));
    }

    // Bound to the conversation: an id that was seen elsewhere gives nobody another person's reference.
    private static string SubmissionOf(Activity activity, string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{id}")))[..32];

    private static Activity Message(string text, string language) => new()
    {
        Type = ActivityTypes.Message, TextFormat = "markdown", Text = text, Locale = language, InputHint = "acceptingInput",
    };
}
