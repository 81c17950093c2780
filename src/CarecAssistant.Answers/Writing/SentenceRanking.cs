using CarecAssistant.Answers.Questions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>Orders the sentences of the retrieved articles by how well they answer a question.</summary>
internal sealed class SentenceRanking(ArticleReader reader, SentenceWeights weights)
{
    // A question of names alone says little about what is asked of them.
    private const double OnlyNames = 0.7;

    private const double AboutAsGood = 0.25;

    // What a word is worth when it stands not in the sentence but where a reader would have it in mind.
    private const double AsSpeaker = 1.0, AlikeInSentence = 0.9, AlikeToConfirm = 0.5, InTitle = 0.7, NameNearby = 0.6, WordInTitle = 0.5, WordBefore = 0.35;

    /// <summary>All sentences of the hits, best first.</summary>
    public IReadOnlyList<ScoredSentence> Rank(UnderstoodQuestion question, IReadOnlyList<Hit> hits)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        IReadOnlyList<ScoredSentence> ranked = [.. Scored(CandidatesOf(question, hits))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Source.Id, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Read.Sentence.Number)];
        return question.Time.WantsLatest ? LatestFirst(ranked) : ranked;
    }

    // Of sentences that answer about as well, the newest article's; what is dated ahead has not happened yet and was left behind by the search.
    private static IReadOnlyList<ScoredSentence> LatestFirst(IReadOnlyList<ScoredSentence> ranked)
    {
        var best = ranked[0];
        bool IsAsGood(ScoredSentence other) => other.Score >= best.Score - AboutAsGood && other.Features.MissingNames <= best.Features.MissingNames;
        return [.. ranked.Where(IsAsGood).OrderByDescending(other => other.Source.Published ?? DateOnly.MinValue), .. ranked.Where(other => !IsAsGood(other))];
    }

    /// <summary>All sentences of the hits beside the question, not ranked yet.</summary>
    public CandidateSet CandidatesOf(UnderstoodQuestion question, IReadOnlyList<Hit> hits) => new(question, [.. hits.Select(hit => (reader.Of(hit.Article), hit.Score))]);

    private IEnumerable<ScoredSentence> Scored(CandidateSet candidates)
    {
        var credited = candidates.Articles.ToDictionary(article => article, article => PeopleIn(candidates.Question, article.Reading));
        double[] learned = [.. candidates.All.Select(weights.Of)];
        var favourite = learned.DefaultIfEmpty().Max();
        return candidates.All.Zip(learned, (candidate, worth) =>
            new ScoredSentence(candidate.Article.Reading, candidate.Read, FeaturesOf(candidate, credited[candidate.Article])) { Learned = worth - favourite, Candidate = candidate });
    }

    private static SentenceFeatures FeaturesOf(Candidate candidate, IReadOnlyList<Person> credited)
    {
        var (question, article, read) = (candidate.Set.Question, candidate.Article.Reading, candidate.Read);
        var before = candidate.Before?.Read;
        double all = 0, borne = 0, own = 0, names = 0, missing = 0, content = 0, contentBorne = 0;
        var missingHead = false;
        foreach (var term in question.Terms)
        {
            var worth = CreditOf(term, read, before, article, question.IsYesOrNo ? AlikeToConfirm : AlikeInSentence, question.Kind == AnswerKind.Money, out var isOwn);
            all += term.Weight;
            missingHead |= term.IsHead && worth == 0;
            borne += term.Weight * worth;
            own += isOwn ? term.Weight * worth : 0;
            var isName = IsName(term, article);
            if (isName || term.IsKnownName)
            {
                names += term.Weight;
                missing += worth == 0 ? term.Weight : 0;
            }

            if (!isName && !term.IsLight)
            {
                content += term.Weight;
                contentBorne += term.Weight * worth;
            }
        }

        var data = article.Text.Article;
        return new(
            Coverage: all == 0 ? 0 : borne / all,
            Own: all == 0 ? 0 : own / all,
            Content: content == 0 ? OnlyNames : contentBorne / content,
            HasKind: candidate.HasKind,
            MissingNames: names == 0 ? 0 : missing / names,
            WrongSpeaker: IsWronglyCredited(question, read, credited),
            WrongDate: IsOfAnotherDate(question, read, article) || IsOfAnotherNumber(question, read, article),
            WrongTense: question.LooksAhead && !KindOfEvidence.LooksAhead(read.Sentence.Text),
            IsOver: ThingAsked.IsOver(question.Own, read.Sentence.Text),
            MissingHead: missingHead || ThingAsked.IsMissing(question.Own, read.Sentence.Text),
            OwnDate: question.Dates.Count > 0 && question.Dates.All(asked => read.Dates.Any(asked.IsIn)),
            Leads: candidate.Number == 0 && question.Kind is AnswerKind.Definition && question.Terms.Count > 0 && question.Terms.All(term => IsIn(term, article.TitleStems)),
            NamesMore: question.Kind == AnswerKind.Name && KindOfEvidence.ListsNames(read.Sentence.Text),
            Outright: KindOfEvidence.IsOutright(read, question),
            Denies: read.Facts.Denies && !candidate.Set.Denies,
            Retrieval: candidate.Article.Retrieval,
            SameLanguage: data.Language == question.Language,
            InFocus: data.Id == question.FocusArticle);
    }

    private static double CreditOf(QuestionTerm term, ReadSentence read, ReadSentence? before, ArticleReading article, double alike, bool isOfASum, out bool isOwn)
    {
        isOwn = true;
        if (read.Stems.Contains(term.Stem))
        {
            return 1;
        }

        if (term.Alike.Count > 0 && read.Stems.Overlaps(term.Alike))
        {
            return alike;
        }

        isOwn = false;
        if (read.Attribution.Speaker is { } speaker && speaker.Words.Any(word => term.Is(word)))
        {
            return AsSpeaker;
        }

        var isName = IsName(term, article);
        if (IsIn(term, article.TitleStems))
        {
            return isName ? InTitle : WordInTitle;
        }

        if (before is not null && IsIn(term, before.Stems))
        {
            return isName ? NameNearby : WordBefore;
        }

        // A page that lists all members says nothing of one of them in its first sentence; the report of an event does.
        return !isOfASum && (isName || (term.IsKnownName && article.Text.Article.Kind == ArticleKind.News)) && article.Sentences.Count > 0 && IsIn(term, article.Sentences[0].Stems) && !IsOfAPerson(term, article) ? NameNearby : 0;
    }

    private static bool IsIn(QuestionTerm term, IReadOnlySet<string> stems) => stems.Contains(term.Stem) || (term.Alike.Count > 0 && stems.Overlaps(term.Alike));

    private static bool IsName(QuestionTerm term, ArticleReading article) => term.IsName || IsOfAPerson(term, article);

    private static bool IsOfAPerson(QuestionTerm term, ArticleReading article) => article.People.Count > 0 && article.People.Any(person => person.Words.Any(term.Is));

    /// <summary>People of the article whom the question names.</summary>
    internal static IReadOnlyList<Person> PeopleIn(UnderstoodQuestion question, ArticleReading article) =>
        [.. article.People.Where(person => question.Terms.Any(term => person.Words.Any(word => term.Is(word))))];

    // "What did X say about …" is answered by X's words only.
    private static bool IsWronglyCredited(UnderstoodQuestion question, ReadSentence read, IReadOnlyList<Person> credited) =>
        question.Kind == AnswerKind.Speech && credited.Count > 0
        && (read.Attribution.Speaker is not { } speaker || !credited.Any(person => person.Is(speaker)));

    private static bool IsOfAnotherDate(UnderstoodQuestion question, ReadSentence read, ArticleReading article) =>
        question.Dates.Count == 0 ? IsOfAnotherTime(question.Time, article) : !question.Dates.All(asked =>
            (article.Text.Article.Published is { } day && asked.Fits(day)) || read.Dates.Any(asked.IsIn)
            || (article.Sentences.Any(other => other.Dates.Any(asked.IsIn)) && !IsOfAnotherFigure(question, read)));

    // The 26th conference is not the 15th: the sentence has the number, or its title has it and the sentence no other.
    private static bool IsOfAnotherNumber(UnderstoodQuestion question, ReadSentence read, ArticleReading article) =>
        (question is { AsksForFirst: true, Ordinals.Count: 0 } && OrdinalNumbers.In(read.Sentence.Text).Count > 0 && !OrdinalNumbers.AsksForFirst(read.Sentence.Text))
        || (question.Ordinals.Count > 0 && question.Ordinals.All(number => !OrdinalNumbers.Has(read.Sentence.Text, number)
            && !(OrdinalNumbers.Has(article.Text.Article.Title, number) && OrdinalNumbers.In(read.Sentence.Text).All(question.Ordinals.Contains))));

    // Of totals with their days, only the one of the day asked for is an answer.
    private static bool IsOfAnotherFigure(UnderstoodQuestion question, ReadSentence read) =>
        question.Kind is AnswerKind.Money or AnswerKind.Count or AnswerKind.Share && read.Dates.Count > 0;

    private static bool IsOfAnotherTime(AskedTime time, ArticleReading article) =>
        time.Ranges.Count > 0 && !(article.Text.Article.Published is { } day && time.Has(day))
        && !article.Sentences.Any(sentence => sentence.Dates.Any(date => time.Ranges.Any(date.LiesIn)));
}
