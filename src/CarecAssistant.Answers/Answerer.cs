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
    SuspectArticles suspects,
    HonestMiss miss,
    FixedReplies fixedReplies,
    IOptionsMonitor<AnswersOptions> options,
    TimeProvider time) : IAnswerer
{
    // What is put into the mouth of somebody who did not say it is answered at no threshold but 0.
    private const double WronglyCredited = 0.02;

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

        var read = await readings.ForAsync(standalone.Whole, language, stop);
        var focused = understood with { FocusArticle = understood.Time.AsksForNews ? read.MaxBy(hit => hit.Score)?.Article.Article.Id : understood.FocusArticle ?? EventAsked.In(understood, read) };
        var ranked = suspects.Without(ranking.Rank(focused, read));                                    // sentences, best first
        var start = Answer.To(question, standalone.Whole, language) with { Candidates = CandidatesOf(ranked) };
        if (ranked.Count == 0)
        {
            return start with { Text = miss.Say(understood, ranked, language), Reason = Reason.NothingPublished, Confidence = 0 };
        }

        var fact = SureOf(ChangingFacts.Of(focused, ranked, Today), focused);                                 // office holders, totals: as of now
        var chosen = fact is null ? EvidenceSelection.Choose(focused, ranked) : [fact.Now];
        var confidence = Math.Round(Math.Min(Confidence.Of(fact?.Now ?? ranked[0], focused), Credit.IsWrong(focused, chosen) ? WronglyCredited : 1), 3);
        if (confidence < options.CurrentValue.Threshold)
        {
            return start with { Text = miss.Say(understood, ranked, language), Reason = Reason.NotBorneOut, Confidence = confidence };
        }

        var asksWho = understood.Kind == AnswerKind.Person;
        var draft = await writer.WriteAsync(understood, chosen, [.. ranked.Take(WiderEvidence)], soFar => show(composer.Compose(soFar, [], asksWho, language).Text), stop); // words
        var grounded = grounding.Check(draft);                                                         // proof
        if (grounded.Count == 0)
        {
            return start with { Text = miss.Say(understood, ranked, language), Reason = Reason.NotBorneOut, Confidence = confidence, Writer = draft.Writer, FellBackAfter = draft.FellBackAfter };
        }

        var earlier = fact?.Earlier is { } before && grounded.All(sentence => sentence.Source != before) ? grounding.Check(Draft.WordForWord(before)) : [];
        var (text, citations) = composer.Compose([.. grounded.Take(MostCitations - earlier.Count)], earlier, asksWho, language);
        return start with
        {
            Outcome = Outcome.Answered,
            Candidates = fact is null ? start.Candidates : CandidatesOf([fact.Now, .. ranked]),
            Text = text,
            Confidence = confidence,
            Citations = citations,
            Options = otherEvents.Of(understood, ranked, grounded[0].Source),
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

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private ChangingFact? SureOf(ChangingFact? fact, UnderstoodQuestion question) =>
        fact is not null && Confidence.Of(fact.Now, question) >= options.CurrentValue.Threshold ? fact : null;

    private static Citation[] CandidatesOf(IReadOnlyList<ScoredSentence> ranked) =>
        [.. ranked.DistinctBy(sentence => sentence.Read.Sentence.Text).Take(CandidatesShown).Select((sentence, index) => AnswerText.CitationOf(sentence, index + 1))];
}
