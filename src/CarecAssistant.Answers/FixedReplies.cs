using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers;

/// <summary>What needs no article: courtesy, what the assistant neither does nor knows, topics for a person, orders to it. Each has its fixed sentence, and nothing is searched.</summary>
internal sealed class FixedReplies(PersonTopics topics, IAnswerWording wording)
{
    private static readonly string[] ExampleKeys = ["answers.example.1", "answers.example.2", "answers.example.3"];

    /// <summary>The reply, or null for a question to the articles.</summary>
    public Answer? To(Question question, string language) =>
        ToCourtesy(question, language)
        ?? ToRefused(question, language)
        ?? (topics.Hold(question.Text, language) ? Unresolved(question, language, "answers.person-topic", Reason.OutOfScope) : null)
        ?? (OrdersToAssistant.Without(question.Text).Any(char.IsLetterOrDigit) ? null : Unresolved(question, language, "answers.out-of-scope", Reason.OutOfScope));

    /// <summary>Asks back with a fixed sentence.</summary>
    public Answer AskBack(Question question, string standalone, string language, string key) =>
        Answer.To(question, standalone, language) with { Outcome = Outcome.Clarify, Text = wording.Say(key, language), Confidence = 0 };

    /// <summary>Asks what the visitor would like to know, with examples.</summary>
    public Answer AskWhat(Question question, string standalone, string language) =>
        AskBack(question, standalone, language, "answers.clarify.nothing-asked") with
        {
            Options = [.. ExampleKeys.Select(key => wording.Say(key, language)).Select(text => new AnswerOption(text, text))],
        };

    private Answer? ToCourtesy(Question question, string language) => Courtesy.Of(question.Text) switch
    {
        CourtesyKind.None => null,
        CourtesyKind.Person => Unresolved(question, language, "answers.person", Reason.AskedForAPerson),
        CourtesyKind.PersonalData => Unresolved(question, language, "answers.personal-data", Reason.PersonalData),
        CourtesyKind.Empty or CourtesyKind.YesOrNo => AskWhat(question, question.Text, language),
        CourtesyKind.Greeting => Smalltalk(question, language, "answers.smalltalk.greeting"),
        CourtesyKind.Thanks => Smalltalk(question, language, "answers.smalltalk.thanks"),
        CourtesyKind.Farewell => Smalltalk(question, language, "answers.smalltalk.farewell"),
        CourtesyKind.Insult => Smalltalk(question, language, "answers.smalltalk.insult"),
        _ => Smalltalk(question, language, "answers.smalltalk.who"),
    };

    private Answer? ToRefused(Question question, string language) => Refusal.Of(question.Text) switch
    {
        RefusalKind.None => null,
        RefusalKind.Danger => Unresolved(question, language, "answers.danger", Reason.OutOfScope),
        RefusalKind.PersonalData => Unresolved(question, language, "answers.private", Reason.PersonalData),
        RefusalKind.Act => Unresolved(question, language, "answers.cannot-do", Reason.CannotDo),
        _ => Unresolved(question, language, "answers.out-of-scope", Reason.OutOfScope),
    };

    private Answer Smalltalk(Question question, string language, string key) =>
        Answer.To(question, question.Text, language) with { Outcome = Outcome.Smalltalk, Text = wording.Say(key, language) };

    private Answer Unresolved(Question question, string language, string key, Reason reason) =>
        Answer.To(question, question.Text, language) with { Text = wording.Say(key, language), Reason = reason, Confidence = 0 };
}
