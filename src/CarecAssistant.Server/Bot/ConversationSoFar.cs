using System.Text.Json;
using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Bot;

/// <summary>A conversation before the current activity, oldest first.</summary>
internal sealed class ConversationSoFar(IReadOnlyList<Activity> activities, Activity current)
{
    private const int MostTurns = 20;

    /// <summary>The assistant said something already.</summary>
    public bool HasBotSpoken => activities.Any(activity => activity.Type == ActivityTypes.Message && IsFromBot(activity));

    /// <summary>The visitor's last message with words, or null.</summary>
    public Activity? LastQuestion => activities.LastOrDefault(IsQuestion);

    /// <summary>Earlier questions with what was answered, oldest first, for follow-ups.</summary>
    public IReadOnlyList<EarlierTurn> Turns
    {
        get
        {
            var turns = new List<EarlierTurn>();
            foreach (var activity in activities)
            {
                if (IsQuestion(activity))
                {
                    turns.Add(new(VisitorText.Clean(activity.Text)));
                }
                else if (turns.Count > 0 && turns[^1].Answer is null && IsAnswer(activity))
                {
                    turns[^1] = turns[^1] with { Answer = WordsOf(activity) };
                }
            }

            return [.. turns.TakeLast(MostTurns)];
        }
    }

    /// <summary>Everything said in words, for the person who takes over.</summary>
    public IReadOnlyList<TranscriptLine> Transcript =>
    [
        .. activities
            .Where(activity => activity.Type == ActivityTypes.Message && WordsOf(activity).Length > 0)
            .Select(activity => new TranscriptLine(WhoSaid(activity), WordsOf(activity), activity.Timestamp ?? DateTimeOffset.UnixEpoch)),
    ];

    /// <summary>What the visitor typed in the activity with this id, or null when there is none: nobody else's words count as a question.</summary>
    public Activity? QuestionWithId(string? id) => id is null ? null : activities.FirstOrDefault(activity => activity.Id == id && IsQuestion(activity));

    /// <summary>Our own note on the first message that carries a matching one.</summary>
    public AssistantNote? NoteWhere(Func<AssistantNote, bool> matches) =>
        activities.Where(IsFromBot).Select(AssistantNote.Of).FirstOrDefault(note => note is not null && matches(note));

    /// <summary>The language of fixed sentences: the text's own, else the conversation's, else the channel's, else English.</summary>
    public string LanguageFor(string text) =>
        VisitorLanguage.Of(text)
        ?? (LastQuestion is { Text: { } earlier } ? VisitorLanguage.Of(earlier) : null)
        ?? VisitorLanguage.OfLocale(activities.LastOrDefault(activity => activity.Type == ActivityTypes.Message && IsFromBot(activity))?.Locale)
        ?? VisitorLanguage.OfLocale(current.Locale)
        ?? "en";

    private bool IsQuestion(Activity activity) =>
        activity.Type == ActivityTypes.Message && !IsFromBot(activity) && activity.Value is not { ValueKind: JsonValueKind.Object }
        && activity.Text is { Length: <= VisitorText.Longest } text && !VisitorText.IsBlank(text);

    private bool IsAnswer(Activity activity) =>
        activity.Type == ActivityTypes.Message && IsFromBot(activity) && AssistantNote.Of(activity)?.Staff is null && WordsOf(activity).Length > 0;

    private bool IsFromBot(Activity activity) =>
        activity.From?.Role == "bot" || (activity.From?.Id is { } id && id == current.Recipient?.Id && id != current.From?.Id);

    private string WhoSaid(Activity activity) => IsFromBot(activity) ? AssistantNote.Of(activity)?.Staff ?? "assistant" : "visitor";

    // The spoken form is the plain text; the other one holds Markdown and links.
    private static string WordsOf(Activity activity) => VisitorText.Clean(activity.Speak ?? activity.Text);
}
