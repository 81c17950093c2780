using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Answers;

/// <summary>The path of a question: understand, retrieve, rank, write, check, decide. Each step takes a value and returns one.</summary>
internal sealed class Answerer(
    IKnowledge knowledge,
    ReadingList readings,
    FollowUps followUps,
    QuestionReader reader,
    SentenceRanking ranking,
    AnswerWriter writer,
    GroundingCheck grounding,
    AnswerText composer,
    OtherEvents otherEvents,
    HonestMiss miss,
    IAnswerWording wording,
    IOptionsMonitor<AnswersOptions> options,
    TimeProvider time) : IAnswerer
{
    private static readonly string[] ExampleKeys = ["answers.example.1", "answers.example.2", "answers.example.3"];

    private const int WiderEvidence = 12, CandidatesShown = 3;

    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var read = question.Shortened();
        var answer = await AnswerAsync(read, LanguageOf(read), stop);
        return answer with { Question = question.Text, Elapsed = time.GetElapsedTime(started), KnownUpTo = knowledge.State.KnownUpTo };
    }

    private async Task<Answer> AnswerAsync(Question question, string language, CancellationToken stop)
    {
        if (Polite(question, language) is { } polite)
        {
            return polite;
        }

        var standalone = await followUps.ResolveAsync(question, language, stop);                       // "and when was it?" stands alone
        if (standalone.Meant is { } people)
        {
            return AskWhoIsMeant(question, standalone, people, language);
        }

        var understood = reader.Read(standalone.Text, language, standalone.Topic, standalone.FocusArticle);
        if (understood.Time.IsNoDate)                                                                 // 31 February
        {
            return New(question, standalone.Whole, language) with { Outcome = Outcome.Clarify, Text = wording.Say("answers.clarify.no-date", language), Confidence = 0 };
        }

        if (understood.Terms.Count == 0 && understood is { FocusArticle: null, Time.AsksForNews: false })                      // "and when?" as the first message
        {
            return New(question, standalone.Whole, language) with { Outcome = Outcome.Clarify, Text = wording.Say("answers.clarify.nothing-asked", language), Confidence = 0, Options = Examples(language) };
        }

        var read = await readings.ForAsync(standalone.Whole, language, stop);
        var focused = understood.Time.AsksForNews && read.MaxBy(hit => hit.Score) is { } newest ? understood with { FocusArticle = newest.Article.Article.Id } : understood;
        var ranked = ranking.Rank(focused, read);                                                      // sentences, best first
        var start = New(question, standalone.Whole, language) with { Candidates = CandidatesOf(ranked) };
        if (ranked.Count == 0)
        {
            return start with { Text = miss.Say(understood, ranked, language), Reason = Reason.NothingPublished, Confidence = 0 };
        }

        var confidence = Math.Round(Confidence.Of(ranked[0], focused), 3);
        if (confidence < options.CurrentValue.Threshold)
        {
            return start with { Text = miss.Say(understood, ranked, language), Reason = Reason.NotBorneOut, Confidence = confidence };
        }

        var chosen = EvidenceSelection.Choose(focused, ranked);
        var draft = await writer.WriteAsync(understood, chosen, [.. ranked.Take(WiderEvidence)], stop); // words
        var grounded = grounding.Check(draft);                                                         // proof
        if (grounded.Count == 0 && draft.Writer != ExtractiveSettings.Service)                         // a model that babbled
        {
            draft = await writer.WriteOfflineAsync(understood, chosen, stop);
            grounded = grounding.Check(draft);
        }

        if (grounded.Count == 0)
        {
            return start with { Text = miss.Say(understood, ranked, language), Reason = Reason.NotBorneOut, Confidence = confidence, Writer = draft.Writer };
        }

        var (text, citations) = composer.Compose([.. grounded.Take(5)], language);
        return start with
        {
            Outcome = Outcome.Answered,
            Text = text,
            Confidence = confidence,
            Citations = citations,
            Options = otherEvents.Of(understood, ranked, grounded[0].Source),
            Writer = draft.Writer,
        };
    }

    private static string LanguageOf(Question question) =>
        QuestionLanguage.Normalise(question.Language)
        ?? QuestionLanguage.Detect(question.Text)
        ?? question.History.Reverse().Select(turn => QuestionLanguage.Detect(turn.Question)).FirstOrDefault(found => found is not null)
        ?? "en";

    private Answer? Polite(Question question, string language)
    {
        var answer = New(question, question.Text, language);
        return Courtesy.Of(question.Text) switch
        {
            CourtesyKind.None => null,
            CourtesyKind.Person => answer with { Text = wording.Say("answers.person", language), Reason = Reason.AskedForAPerson, Confidence = 0 },
            CourtesyKind.PersonalData => answer with { Text = wording.Say("answers.personal-data", language), Reason = Reason.PersonalData, Confidence = 0 },
            CourtesyKind.Empty or CourtesyKind.YesOrNo => answer with { Outcome = Outcome.Clarify, Text = wording.Say("answers.clarify.nothing-asked", language), Confidence = 0, Options = Examples(language) },
            CourtesyKind.Greeting => answer with { Outcome = Outcome.Smalltalk, Text = wording.Say("answers.smalltalk.greeting", language) },
            CourtesyKind.Thanks => answer with { Outcome = Outcome.Smalltalk, Text = wording.Say("answers.smalltalk.thanks", language) },
            CourtesyKind.Farewell => answer with { Outcome = Outcome.Smalltalk, Text = wording.Say("answers.smalltalk.farewell", language) },
            _ => answer with { Outcome = Outcome.Smalltalk, Text = wording.Say("answers.smalltalk.who", language) },
        };
    }

    private Answer AskWhoIsMeant(Question question, Standalone standalone, IReadOnlyList<string> people, string language) =>
        New(question, standalone.Whole, language) with
        {
            Outcome = Outcome.Clarify,
            Text = wording.Say("answers.clarify.who", language),
            Confidence = 0,
            Options = [.. people.Take(3).Select(person => new AnswerOption(person, $"{standalone.Text.TrimEnd('?', '？')} ({person})?"))],
        };

    private AnswerOption[] Examples(string language) =>
        [.. ExampleKeys.Select(key => wording.Say(key, language)).Select(text => new AnswerOption(text, text))];

    private static Answer New(Question question, string standalone, string language) => new()
    {
        Question = question.Text,
        Standalone = standalone,
        Language = language,
        Outcome = Outcome.Unresolved,
        Text = "",
        Writer = ExtractiveSettings.Service,
    };

    private static Citation[] CandidatesOf(IReadOnlyList<ScoredSentence> ranked) =>
        [.. ranked.DistinctBy(sentence => sentence.Read.Sentence.Text).Take(CandidatesShown).Select((sentence, index) => AnswerText.CitationOf(sentence, index + 1))];
}
