using CarecAssistant.Answers.Deciding;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Answers;

/// <summary>The path of a question: understand, retrieve, rank, write, check, decide. Each step takes a value and returns one.</summary>
internal sealed class Answerer(
    IKnowledge knowledge,
    FollowUps followUps,
    QuestionReader reader,
    EvidenceFinder finder,
    AnswerConfidence certainty,
    AnswerWriter writer,
    GroundingCheck grounding,
    AnswerText composer,
    OtherEvents otherEvents,
    HonestMiss miss,
    FixedReplies fixedReplies,
    IOptionsMonitor<AnswersOptions> options,
    TimeProvider time) : IAnswerer
{
    private const int WiderEvidence = 12, CandidatesShown = 3, MostCitations = 5;

    /// <inheritdoc/>
    public bool ShowsWhileWriting => options.CurrentValue.IsRemote;

    /// <inheritdoc/>
    public Task<Answer> AnswerAsync(Question question, CancellationToken stop) => AnswerAsync(question, _ => { }, stop);

    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(Question question, Action<string> show, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var read = question.AsRead();
        var answer = await AnswerAsync(read, LanguageOf(read), show, stop);
        return answer with { Question = question.Text, Elapsed = time.GetElapsedTime(started), KnownUpTo = knowledge.State.KnownUpTo };
    }

    private async Task<Answer> AnswerAsync(Question question, string language, Action<string> show, CancellationToken stop)
    {
        if (fixedReplies.To(question, language) is { } said)
        {
            return said;
        }

        question = question with { Text = PlainlyPut.Of(OrdersToAssistant.Without(question.Text)) };
        var standalone = await followUps.ResolveAsync(question, language, stop);                       // "and when was it?" stands alone
        if (standalone.Meant is { } people)
        {
            return AskWhoIsMeant(question, standalone, people, language);
        }

        var understood = reader.Read(standalone.Text, language, standalone.Topic, standalone.FocusArticle);
        if (understood.Time.IsNoDate)                                                                 // 31 February
        {
            return fixedReplies.AskBack(question, standalone.Whole, language, "answers.clarify.no-date");
        }

        if (understood.Terms.Count == 0 && understood is { FocusArticle: null, Time.AsksForNews: false })                      // "and when?" as the first message
        {
            return fixedReplies.AskWhat(question, standalone.Whole, language);
        }

        var found = await finder.FindAsync(understood, standalone.Whole, language, stop);              // sentences, best first
        var start = Answer.To(question, standalone.Whole, language) with { Candidates = CandidatesOf(found.Ranked) };
        if (found.Ranked.Count == 0)
        {
            return start with { Text = miss.Say(understood, found.Ranked, language), Reason = Reason.NothingPublished, Confidence = 0 };
        }

        var confidence = Math.Round(certainty.Of(found), 3);
        if (confidence < options.CurrentValue.Threshold)
        {
            return start with { Text = miss.Say(understood, found.Ranked, language), Reason = Reason.NotBorneOut, Confidence = confidence };
        }

        var asksWho = understood.Kind == AnswerKind.Person;
        var draft = await writer.WriteAsync(understood, found.Chosen, [.. found.Ranked.Take(WiderEvidence)], soFar => show(composer.Compose(soFar, [], asksWho, language).Text), stop); // words
        var grounded = grounding.Check(draft);                                                         // proof
        if (grounded.Count == 0)
        {
            return start with { Text = miss.Say(understood, found.Ranked, language), Reason = Reason.NotBorneOut, Confidence = confidence, Writer = draft.Writer, FellBackAfter = draft.FellBackAfter };
        }

        var earlier = found.Fact?.Earlier is { } before && grounded.All(sentence => sentence.Source != before) ? grounding.Check(Draft.WordForWord(before)) : [];
        var (text, citations) = composer.Compose([.. grounded.Take(MostCitations - earlier.Count)], earlier, asksWho, language);
        return start with
        {
            Outcome = Outcome.Answered,
            Candidates = found.Fact is null ? start.Candidates : CandidatesOf([found.Fact.Now, .. found.Ranked]),
            Text = text,
            Confidence = confidence,
            Citations = citations,
            Options = otherEvents.Of(understood, found.Ranked, grounded[0].Source),
            Writer = draft.Writer,
            FellBackAfter = draft.FellBackAfter,
        };
    }

    private static string LanguageOf(Question question) =>
        QuestionLanguage.Normalise(question.Language)
        ?? QuestionLanguage.Detect(question.Text)
        ?? question.History.Reverse().Select(turn => QuestionLanguage.Detect(turn.Question)).FirstOrDefault(found => found is not null)
        ?? "en";

    private Answer AskWhoIsMeant(Question question, Standalone standalone, IReadOnlyList<string> people, string language) =>
        fixedReplies.AskBack(question, standalone.Whole, language, "answers.clarify.who") with
        {
            Options = [.. people.Take(3).Select(person => new AnswerOption(person, $"{standalone.Text.TrimEnd('?', '？')} ({person})?"))],
        };

    private static Citation[] CandidatesOf(IReadOnlyList<ScoredSentence> ranked) =>
        [.. ranked.DistinctBy(sentence => sentence.Read.Sentence.Text).Take(CandidatesShown).Select((sentence, index) => AnswerText.CitationOf(sentence, index + 1))];
}
