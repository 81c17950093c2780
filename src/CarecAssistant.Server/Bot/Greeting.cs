using System.Globalization;
using CarecAssistant.BotFramework;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Teams;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Bot;

/// <summary>The first message: who speaks, what it knows and up to when, that a person can be reached, and what to ask.</summary>
internal sealed class Greeting(Words words, IKnowledge knowledge)
{
    private static readonly string[] Examples = ["chat.example.1", "chat.example.2", "chat.example.3"];

    /// <summary>Somebody came, or the bot was installed. In Teams only its own coming counts: a team that grows is not greeted again.</summary>
    public static bool IsDueIn(Activity activity) => activity switch
    {
        { Type: ActivityTypes.ConversationUpdate, MembersAdded: { Count: > 0 } added } => !TeamsPlace.IsTeams(activity) || added.Any(member => member.Id == activity.Recipient?.Id),
        { Type: ActivityTypes.InstallationUpdate, Action: "add" } => true,
        _ => false,
    };

    /// <summary>The bot was removed: when it is installed anew, it is a stranger again.</summary>
    public static bool MayComeAgainAfter(Activity activity) => activity switch
    {
        { Type: ActivityTypes.ConversationUpdate, MembersRemoved: { Count: > 0 } removed } => removed.Any(member => member.Id == activity.Recipient?.Id),
        { Type: ActivityTypes.InstallationUpdate, Action: "remove" } => true,
        _ => false,
    };

    /// <summary>The greeting in a language.</summary>
    public Activity In(string language)
    {
        var state = knowledge.State;
        var text = state is { Articles: > 0, KnownUpTo: { } known }
            ? words.Say("chat.greeting", language, ("count", state.Articles.ToString(CultureInfo.InvariantCulture)), ("moment", MomentIn(language, known)))
            : words.Say("chat.greeting.empty", language);
        return new()
        {
            Type = ActivityTypes.Message,
            TextFormat = "markdown",
            Text = text,
            Speak = text,
            Locale = language,
            InputHint = "acceptingInput",
            SuggestedActions = state.Articles > 0 ? Questions(language) : null,
            Entities = [new MessageEntity().ToElement()],
        };
    }

    /// <summary>Three questions that the shipped knowledge answers, as buttons.</summary>
    public SuggestedActions? Questions(string language) => Buttons.Of(Examples.Select(key => words.Say(key, language)).Select(question => (question, question)));

    // Visitors live in several time zones, and Urumqi's own one is not the one its offices go by: UTC is said, and said to be it.
    private string MomentIn(string language, DateTimeOffset known) => words.Say(
        "chat.moment", language,
        ("date", words.Say(DateOnly.FromDateTime(known.UtcDateTime), language)),
        ("time", known.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)));
}
