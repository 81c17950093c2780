using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Chooses the few sentences that together answer a question, in reading order.</summary>
internal sealed class EvidenceSelection
{
    private const int MostSentences = 5, MostWords = 132, Comfortable = 26;

    /// <summary>How far behind the best sentence another may be and still belong to the answer.</summary>
    private const double CloseBehind = 0.06;

    // Where the best sentence leaves words of the question open, the next of its article may have what was asked.
    private const double StillClose = 0.3, LeavesNothingOpen = 0.95;

    /// <summary>Sentences to write from; the first of <paramref name="ranked"/> is among them.</summary>
    public static IReadOnlyList<ScoredSentence> Choose(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> ranked)
    {
        var best = NewestOfTheBest(question, ranked);
        var chosen = question.Kind switch
        {
            AnswerKind.Topic => OfWholeArticle(best, ranked),
            AnswerKind.Speech when best.Read.Attribution.Speaker is { } speaker && AsksForAll(question, speaker) => OfSpeaker(question, speaker, ranked),
            AnswerKind.Definition => BestFirst(best, ranked, 3),
            _ => BestFirst(best, ranked, 2),
        };
        return [.. chosen.OrderBy(sentence => sentence.Source.Id == best.Source.Id ? 0 : 1).ThenBy(sentence => sentence.Source.Id, StringComparer.Ordinal).ThenBy(sentence => sentence.Read.Sentence.Number)];
    }

    // Who holds an office and how much was spent changes: of equally good sentences the newest article's is right.
    private static ScoredSentence NewestOfTheBest(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> ranked) =>
        question.Kind is AnswerKind.Person or AnswerKind.Money or AnswerKind.Count && question.Dates.Count == 0 && question.FocusArticle is null
            ? ranked.TakeWhile(other => other.Score >= ranked[0].Score - CloseBehind).Where(other => other.Features.HasKind == ranked[0].Features.HasKind && other.Features.Coverage >= ranked[0].Features.Coverage - 0.01)
                .OrderByDescending(other => other.Source.AsOf ?? other.Source.Published ?? DateOnly.MinValue).ThenByDescending(other => other.Score).FirstOrDefault(ranked[0])
            : ranked[0];

    private static bool AsksForAll(UnderstoodQuestion question, Person speaker) =>
        question.Terms.All(term => term.Weight < 1.5 || term.IsName || speaker.Words.Any(term.Is));

    private static List<ScoredSentence> BestFirst(ScoredSentence best, IReadOnlyList<ScoredSentence> ranked, int most)
    {
        var chosen = new List<ScoredSentence> { best };
        var close = best.Features.Coverage < LeavesNothingOpen ? StillClose : CloseBehind;
        foreach (var other in ranked.Where(other => other != best && other.Score >= best.Score - close && other.Source.Id == best.Source.Id))
        {
            AddIfItFits(chosen, other, most);
        }

        return chosen;
    }

    // "What did X suggest": X's suggestions; where there are none by that name, all that X said.
    private static List<ScoredSentence> OfSpeaker(UnderstoodQuestion question, Person speaker, IReadOnlyList<ScoredSentence> ranked)
    {
        var article = ranked[0].Source.Id;
        var said = ranked.Where(other => other.Source.Id == article && other.Read.Attribution is { Speaker: { } who, Continues: false } && who.Is(speaker)).ToList();
        var asked = said.Where(other => IsOfTheKindAsked(question.Text, other.Read.Sentence.Text)).ToList();
        var chosen = new List<ScoredSentence>();
        foreach (var other in (asked.Count > 0 ? asked : said).OrderByDescending(other => other.Score + (SpeechVerbs.OnlyGreets(other.Read.Sentence.Text) ? -0.5 : 0)))
        {
            AddIfItFits(chosen, other, MostSentences);
        }

        return chosen.Count == 0 ? [ranked[0]] : chosen;
    }

    private static bool IsOfTheKindAsked(string question, string sentence) =>
        SpeechVerbs.Proposes(question) ? SpeechVerbs.Proposes(sentence)
        : SpeechVerbs.Promises(question) ? SpeechVerbs.Promises(sentence)
        : SharesAVerb(question, sentence);

    private static bool SharesAVerb(string question, string sentence) =>
        question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('?', ',', '.', '!'))
            .Any(word => word.Length > 3 && SpeechVerbs.IsOne(word) && sentence.Contains(word[..Math.Min(word.Length, 6)], StringComparison.OrdinalIgnoreCase));

    // What an event was about: what was discussed first, then something of substance from each speaker in turn.
    private static List<ScoredSentence> OfWholeArticle(ScoredSentence best, IReadOnlyList<ScoredSentence> ranked)
    {
        var chosen = new List<ScoredSentence>();
        var article = ranked.Where(other => other.Source.Id == best.Source.Id).ToList();
        while (true)
        {
            var next = article.Where(other => !chosen.Contains(other)).OrderByDescending(other => Worth(other, chosen)).ThenBy(other => other.Read.Sentence.Number)
                .FirstOrDefault(other => Worth(other, chosen) > 0.25 && Fits(chosen, other, MostSentences));
            if (next is null)
            {
                return chosen.Count == 0 ? [best] : chosen;
            }

            chosen.Add(next);
        }
    }

    private static double Worth(ScoredSentence sentence, List<ScoredSentence> chosen)
    {
        var text = SpokenSentence.Of(sentence.Read);
        var worth = 0.3 * sentence.Score;
        worth += SpeechVerbs.Proposes(text) ? 0.7 : SpeechVerbs.HasSubstance(text) ? 0.4 : 0;
        worth += sentence.Read.Attribution is { Speaker: not null, Continues: false } ? 0.2 : 0;
        worth -= SpeechVerbs.OnlyGreets(text) ? 0.5 : 0;
        worth -= 0.01 * Math.Max(0, WordCount.Of(text) - Comfortable);
        if (sentence.Read.Attribution.Speaker is { } speaker)
        {
            worth -= 0.35 * chosen.Count(other => other.Read.Attribution.Speaker is { } said && said.Is(speaker));
        }

        return worth;
    }

    private static void AddIfItFits(List<ScoredSentence> chosen, ScoredSentence other, int most)
    {
        if (Fits(chosen, other, most))
        {
            chosen.Add(other);
        }
    }

    private static bool Fits(List<ScoredSentence> chosen, ScoredSentence other, int most) =>
        chosen.Count < most
        && chosen.Sum(LengthOf) + LengthOf(other) <= MostWords
        && !chosen.Exists(one => SaysTheSame(one, other));

    // With its citation mark.
    private static int LengthOf(ScoredSentence sentence) => WordCount.Of(SpokenSentence.Of(sentence.Read)) + 1;

    private static bool SaysTheSame(ScoredSentence one, ScoredSentence other)
    {
        var shared = one.Read.Stems.Count(other.Read.Stems.Contains);
        return shared > 0.7 * Math.Min(one.Read.Stems.Count, other.Read.Stems.Count);
    }
}
