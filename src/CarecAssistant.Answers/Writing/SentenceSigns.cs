using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Something that speaks for or against a sentence as the answer, as a number; how loudly is learned.</summary>
/// <param name="Name">As the file of weights calls it.</param>
/// <param name="Of">Measures it.</param>
internal sealed record SentenceSign(string Name, Func<Candidate, double> Of);

/// <summary>All signs. What a name means stands beside it; shares are weighted by how telling the words are, and lie between 0 and 1.</summary>
internal static class SentenceSigns
{
    private const int NearBy = 8, LongPrefix = 4;

    private const double Saturation = 1.2, UsualLength = 14;

    /// <summary>In the order of the weights.</summary>
    public static IReadOnlyList<SentenceSign> All { get; } =
    [
        // The question's words in the sentence itself.
        new("own", candidate => candidate.Own),
        new("exact", candidate => candidate.Set.Share(candidate.Matches, static (matches, term) => matches.Worth(term) >= 1 ? 1 : 0)),
        new("count", candidate => Terms(candidate).Count == 0 ? 0 : (double)candidate.Matches.Met / Terms(candidate).Count),
        new("met", candidate => Math.Min(candidate.Matches.Met, 8)),
        new("rare-here", candidate => candidate.Set.ShareByRarityHere(candidate)),
        new("bm25", Bm25),
        new("worst-missing", WorstMissing),
        new("names", candidate => ShareOf(candidate, areNames: true)),
        new("missing-names", candidate => candidate.Set.HasNames ? 1 - ShareOf(candidate, areNames: true) : 0),
        new("plain", candidate => ShareOf(candidate, areNames: false)),
        new("head-missing", HeadMissing),
        new("first-missing", candidate => Terms(candidate).Count > 0 && candidate.Matches.Worth(0) == 0 ? 1 : 0),
        new("last-missing", candidate => Terms(candidate).Count > 0 && candidate.Matches.Worth(Terms(candidate).Count - 1) == 0 ? 1 : 0),
        new("late", Late),
        new("prefix", candidate => candidate.MissingShare(static (candidate, term) => HasPrefix(candidate, Terms(candidate)[term].Stem) ? 1 : 0)),
        new("letters", candidate => candidate.Set.ShareOfLetters(candidate)),
        new("characters", candidate => candidate.Set.ShareOfCharacters(candidate)),

        // How they stand together.
        new("pairs", Pairs),
        new("window", Window),
        new("ordered", Ordered),
        new("raw-pairs", RawPairs),

        // What is missing in it and stands where a reader would have it in mind.
        new("before", candidate => candidate.MissingShare(static (candidate, term) => candidate.Before?.Matches.Worth(term) > 0 || candidate.Article.InTitle(term) ? 1 : 0)),
        new("after", candidate => candidate.MissingShare(static (candidate, term) => candidate.After?.Matches.Worth(term) > 0 ? 1 : 0)),
        new("whole", candidate => candidate.Article.Whole),
        new("refers-back", candidate => candidate.Read.Facts.RefersBack ? 1 : 0),
        new("refers-back-before", candidate => candidate.Read.Facts.RefersBack ? candidate.MissingShare(static (candidate, term) => candidate.Before?.Matches.Worth(term) ?? 0) : 0),

        // Where it stands.
        new("retrieval", candidate => candidate.Article.Retrieval),
        new("found-first", candidate => candidate.Article.Rank == 0 ? 1 : 0),
        new("found-second", candidate => candidate.Article.Rank == 1 ? 1 : 0),
        new("found-third", candidate => candidate.Article.Rank == 2 ? 1 : 0),
        new("opens", candidate => candidate.Number == 0 ? 1 : 0),
        new("place", candidate => (double)candidate.Number / candidate.Article.Candidates.Count),
        new("length", candidate => Math.Log(1 + candidate.Read.Words.Count)),
        new("short", candidate => candidate.Read.Words.Count < 6 ? 1 : 0),
        new("behind-article", candidate => candidate.Article.BestOwn - candidate.Own),
        new("behind-all", candidate => candidate.Set.BestOwn - candidate.Own),
        new("best-of-article", candidate => candidate.Own >= candidate.Article.BestOwn ? 1 : 0),
        new("best-of-all", candidate => candidate.Own >= candidate.Set.BestOwn ? 1 : 0),
        new("article-behind", candidate => candidate.Set.BestOwn - candidate.Article.BestOwn),

        // What it holds besides.
        new("commas", candidate => Math.Min(candidate.Read.Facts.Commas, 6)),
        new("aside", candidate => candidate.Read.Facts.HasAside ? 1 : 0),
        new("quotes", candidate => candidate.Read.Facts.Quotes ? 1 : 0),
        new("denies", candidate => candidate.Read.Facts.Denies != candidate.Set.Denies ? 1 : 0),
        new("novel-names", candidate => Math.Min(candidate.NovelNames.Count, 4)),
        new("novel-figures", candidate => Math.Min(candidate.NovelFigures.Count, 4)),

        // What is asked for.
        .. Asked("person", AnswerKind.Person, AnswerKind.Office),
        .. Asked("place", AnswerKind.Place),
        .. Asked("name", AnswerKind.Name),
        .. Asked("date", AnswerKind.Date),
        .. Asked("figure", AnswerKind.Count, AnswerKind.Money, AnswerKind.Share, AnswerKind.Duration),
        .. Asked("other", AnswerKind.Statement, AnswerKind.Topic, AnswerKind.Speech, AnswerKind.Definition, AnswerKind.Reason),
        .. Asked("noun", candidate => candidate.Set.HasHead),
        new("kind", candidate => HasKind(candidate) ? 1 : 0),
        new("kind-own", candidate => HasKind(candidate) ? candidate.Own : 0),
        new("date-year", candidate => Kind(candidate) == AnswerKind.Date && candidate.NovelFigures.Any(at => IsYear(candidate.Read.Words[at].Text)) ? 1 : 0),
        new("reason", candidate => Kind(candidate) == AnswerKind.Reason && candidate.Read.Facts.GivesReason ? 1 : 0),
        new("defines", candidate => Kind(candidate) == AnswerKind.Definition && OpensWithAWord(candidate) ? 1 : 0),
        new("list", candidate => candidate.Read.Facts.Commas > 2 && Kind(candidate) is AnswerKind.Name or AnswerKind.Person ? 1 : 0),
    ];

    // Signs that say more together than one after the other, and by themselves not in proportion.
    private static readonly string[] Joined = ["own", "count", "retrieval", "before", "whole", "exact", "prefix"];

    private static readonly (int One, int Other)[] Pairings =
        [.. from one in Enumerable.Range(0, Joined.Length) from other in Enumerable.Range(one, Joined.Length - one) select (IndexOf(Joined[one]), IndexOf(Joined[other]))];

    /// <summary>The names of all signs and then of their products ("own*count").</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(sign => sign.Name), .. Pairings.Select(pair => $"{All[pair.One].Name}*{All[pair.Other].Name}")];

    /// <summary>All signs of a sentence and then their products, as <see cref="Names"/> calls them.</summary>
    public static double[] Of(Candidate candidate)
    {
        var signs = new double[Names.Count];
        for (var sign = 0; sign < All.Count; sign++) signs[sign] = All[sign].Of(candidate);
        for (var pair = 0; pair < Pairings.Length; pair++) signs[All.Count + pair] = signs[Pairings[pair].One] * signs[Pairings[pair].Other];
        return signs;
    }

    private static int IndexOf(string name) => All.Select(sign => sign.Name).ToList().IndexOf(name);

    private static SentenceSign[] Asked(string what, params AnswerKind[] kinds) => Asked(what, candidate => kinds.Contains(Kind(candidate)));

    // A name, a figure, and how near to the question's words they stand: for each sort of question they weigh differently.
    private static SentenceSign[] Asked(string what, Func<Candidate, bool> isAsked) =>
    [
        new($"{what}-name", candidate => isAsked(candidate) && candidate.NovelNames.Count > 0 ? 1 : 0),
        new($"{what}-figure", candidate => isAsked(candidate) && candidate.NovelFigures.Count > 0 ? 1 : 0),
        new($"{what}-name-near", candidate => isAsked(candidate) ? Nearness(candidate, candidate.NovelNames) : 0),
        new($"{what}-figure-near", candidate => isAsked(candidate) ? Nearness(candidate, candidate.NovelFigures) : 0),
        new($"{what}-length", candidate => isAsked(candidate) ? Math.Log(1 + candidate.Read.Words.Count) : 0),
    ];

    private static IReadOnlyList<QuestionTerm> Terms(Candidate candidate) => candidate.Set.Terms.Terms;

    private static AnswerKind Kind(Candidate candidate) => candidate.Set.Question.Kind;

    private static bool HasKind(Candidate candidate) =>
        KindOfEvidence.IsTyped(Kind(candidate)) && candidate.HasKind;

    private static double WorstMissing(Candidate candidate)
    {
        var worst = 0.0;
        for (var term = 0; term < Terms(candidate).Count; term++)
        {
            if (candidate.Matches.Worth(term) == 0) worst = Math.Max(worst, candidate.Set.Weights[term]);
        }

        return worst;
    }

    private static double ShareOf(Candidate candidate, bool areNames)
    {
        var (met, all) = (0.0, 0.0);
        for (var term = 0; term < Terms(candidate).Count; term++)
        {
            if (Terms(candidate)[term].IsName != areNames) continue;
            all += candidate.Set.Weights[term];
            met += candidate.Set.Weights[term] * candidate.Matches.Worth(term);
        }

        return all <= 0 ? 0 : met / all;
    }

    private static double HeadMissing(Candidate candidate)
    {
        for (var term = 0; candidate.Set.HasHead && term < Terms(candidate).Count; term++)
        {
            if (Terms(candidate)[term].IsHead && candidate.Matches.Worth(term) == 0) return 1;
        }

        return 0;
    }

    private static bool OpensWithAWord(Candidate candidate)
    {
        for (var term = 0; term < Terms(candidate).Count; term++)
        {
            if (candidate.Matches.Worth(term) > 0 && candidate.Matches.First(term) == 0) return true;
        }

        return false;
    }

    // The words behind say more of what is asked than the words in front.
    private static double Late(Candidate candidate)
    {
        var count = Terms(candidate).Count;
        var (met, all) = (0.0, 0.0);
        for (var term = 0; term < count; term++)
        {
            var weight = (term + 1) * candidate.Set.Weights[term];
            all += weight;
            met += weight * candidate.Matches.Worth(term);
        }

        return all <= 0 ? 0 : met / all;
    }

    private static double Bm25(Candidate candidate)
    {
        var norm = Saturation * (0.5 + (0.5 * candidate.Read.Words.Count / UsualLength));
        return candidate.Set.Share((candidate.Matches, norm), static (sentence, term) =>
            sentence.Matches.Worth(term) * sentence.Matches.Times(term) * (Saturation + 1) / (sentence.Matches.Times(term) + sentence.norm));
    }

    private static bool HasPrefix(Candidate candidate, string stem)
    {
        if (stem.Length < LongPrefix || !char.IsLetter(stem[0])) return false;
        var prefix = stem.AsSpan(0, Math.Max(LongPrefix, stem.Length * 2 / 3));
        var words = candidate.Read.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Text.AsSpan().StartsWith(prefix, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // Neighbours in the question that are neighbours here.
    private static double Pairs(Candidate candidate)
    {
        var count = Terms(candidate).Count;
        if (count < 2) return 0;
        var pairs = 0;
        for (var term = 0; term + 1 < count; term++)
        {
            pairs += StandTogether(candidate.Matches, term) ? 1 : 0;
        }

        return (double)pairs / (count - 1);
    }

    private static bool StandTogether(TermMatches matches, int term)
    {
        if (matches.Worth(term) == 0 || matches.Worth(term + 1) == 0) return false;
        foreach (var one in matches.Places)
        {
            foreach (var next in matches.Places)
            {
                if (one.Term == term && next.Term == term + 1 && Math.Abs(next.At - one.At) <= 1) return true;
            }
        }

        return false;
    }

    // The most that stands within a few words.
    private static double Window(Candidate candidate)
    {
        var places = candidate.Matches.Places;
        var best = 0.0;
        for (var from = 0; from < places.Length; from++)
        {
            var within = 0.0;
            for (var place = from; place < places.Length && places[place].At < places[from].At + NearBy; place++)
            {
                var term = places[place].Term;
                if (!Has(places[from..place], term)) within += candidate.Set.Weights[term] * candidate.Matches.Worth(term);
            }

            best = Math.Max(best, within);
        }

        return best;

        static bool Has(ReadOnlySpan<(int At, int Term)> places, int term)
        {
            foreach (var place in places)
            {
                if (place.Term == term) return true;
            }

            return false;
        }
    }

    // Neighbours in the question that come in the same order.
    private static double Ordered(Candidate candidate)
    {
        if (candidate.Matches.Met < 2) return 0;
        var (inOrder, before) = (0, -1);
        for (var term = 0; term < Terms(candidate).Count; term++)
        {
            if (candidate.Matches.Worth(term) == 0) continue;
            if (before >= 0 && candidate.Matches.First(before) < candidate.Matches.First(term)) inOrder++;
            before = term;
        }

        return (double)inOrder / (candidate.Matches.Met - 1);
    }

    // Small words too: "led the team in" stands as it is asked.
    private static double RawPairs(Candidate candidate)
    {
        var pairs = candidate.Set.RawPairs;
        return pairs.Count == 0 ? (double)candidate.Letters.Count(found => found) / Math.Max(1, candidate.Letters.Length) : (double)pairs.Count(pair => candidate.Read.Sentence.Text.Contains(pair, StringComparison.OrdinalIgnoreCase)) / pairs.Count;
    }

    private static double Nearness(Candidate candidate, IReadOnlyList<int> places)
    {
        var nearest = int.MaxValue;
        for (var place = 0; place < places.Count; place++)
        {
            var at = places[place];
            foreach (var (met, _) in candidate.Matches.Places) nearest = Math.Min(nearest, Math.Abs(met - at));
        }

        return nearest == int.MaxValue ? 0 : 1.0 / Math.Max(1, nearest);
    }

    private static bool IsYear(string figure) => figure.Length == 4 && figure[0] is '1' or '2' && figure.All(char.IsDigit);
}
