using CarecAssistant.Answers.Questions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>One sentence beside one question: how it meets the question's words, and where it stands among the others.</summary>
internal sealed class Candidate(CandidateSet set, CandidateArticle article, int number, TermMatches matches)
{
    private IReadOnlyList<int>? novelNames, novelFigures;

    /// <summary>All sentences that could answer the question.</summary>
    public CandidateSet Set => set;

    /// <summary>Its article.</summary>
    public CandidateArticle Article => article;

    /// <summary>The sentence.</summary>
    public ReadSentence Read => article.Reading.Sentences[number];

    /// <summary>Its place in the article, from 0.</summary>
    public int Number => number;

    /// <summary>How it meets the question's words.</summary>
    public TermMatches Matches => matches;

    /// <summary>Weighted share of the question's words in it, 0–1.</summary>
    public double Own { get; } = set.Share(matches, static (matches, term) => matches.Worth(term));

    /// <summary>The sentence before in the same paragraph, or null.</summary>
    public Candidate? Before => number > 0 ? InSameParagraph(article.Candidates[number - 1]) : null;

    /// <summary>The sentence behind in the same paragraph, or null.</summary>
    public Candidate? After => number + 1 < article.Candidates.Count ? InSameParagraph(article.Candidates[number + 1]) : null;

    /// <summary>Weighted share of the question's words that are not in it and for which something else speaks.</summary>
    public double MissingShare(Func<Candidate, int, double> worth)
    {
        var sum = 0.0;
        for (var term = 0; term < set.Weights.Count; term++) sum += matches.Worth(term) > 0 ? 0 : set.Weights[term] * worth(this, term);
        return sum;
    }

    /// <summary>Places of words written like a name that the question does not have.</summary>
    public IReadOnlyList<int> NovelNames => novelNames ??= [.. Read.Facts.Names.Where(IsNovel)];

    /// <summary>Places of figures that the question does not have.</summary>
    public IReadOnlyList<int> NovelFigures => novelFigures ??= [.. Read.Facts.Figures.Where(IsNovel)];

    /// <summary>It holds the sort of thing asked for; also true where any statement does.</summary>
    public bool HasKind { get; } = KindOfEvidence.IsIn(article.Reading.Sentences[number], set.Question, article.Reading.Text.Article.Published is not null);

    /// <summary>Which runs of letters of the question it has.</summary>
    public bool[] Letters { get; } = set.Letters.In(article.Reading.Sentences[number].Sentence.Text);

    /// <summary>Which Chinese characters of the question it has.</summary>
    public bool[] Characters { get; } = set.Characters.In(article.Reading.Sentences[number].Sentence.Text);

    private bool IsNovel(int word) =>
        set.Question.Text.AsSpan().IndexOf(Read.Sentence.Text.AsSpan(Read.Words[word].Start, Read.Words[word].Length), StringComparison.OrdinalIgnoreCase) < 0;

    private Candidate? InSameParagraph(Candidate other) => other.Read.Sentence.Paragraph == Read.Sentence.Paragraph ? other : null;
}

/// <summary>An article beside one question.</summary>
internal sealed class CandidateArticle
{
    private readonly bool[] inTitle;

    public CandidateArticle(CandidateSet set, ArticleReading reading, double retrieval, int rank)
    {
        (Reading, Retrieval, Rank) = (reading, retrieval, rank);
        Candidates = [.. reading.Sentences.Select((sentence, number) => new Candidate(set, this, number, set.Terms.In(sentence)))];
        Whole = set.Share((term, _) => Candidates.Max(candidate => candidate.Matches.Worth(term)));
        inTitle = [.. set.Terms.Terms.Select(term => reading.TitleStems.Contains(term.Stem) || reading.TitleStems.Overlaps(term.Alike))];
        BestOwn = Candidates.Count == 0 ? 0 : Candidates.Max(candidate => candidate.Own);
    }

    /// <summary>The article as read.</summary>
    public ArticleReading Reading { get; }

    /// <summary>Its retrieval score relative to the best one, 0–1.</summary>
    public double Retrieval { get; }

    /// <summary>Its place among the articles found, from 0.</summary>
    public int Rank { get; }

    /// <summary>Its sentences in reading order.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>Weighted share of the question's words that stand anywhere in it, 0–1.</summary>
    public double Whole { get; }

    /// <summary>The highest <see cref="Candidate.Own"/> of its sentences.</summary>
    public double BestOwn { get; }

    /// <summary>Whether the title has a word of the question, by its place there.</summary>
    public bool InTitle(int term) => inTitle[term];
}

/// <summary>A question with all sentences that could answer it.</summary>
internal sealed class CandidateSet
{
    private const int MostPairs = 40;

    private readonly double[] weights, rareHere, rareLetters, rareCharacters;

    /// <param name="question">The question.</param>
    /// <param name="articles">The articles to read and their retrieval scores, in the order they are read.</param>
    public CandidateSet(UnderstoodQuestion question, IReadOnlyList<(ArticleReading Reading, double Score)> articles)
    {
        Question = question;
        Terms = new TermIndex(question);
        weights = Normal([.. question.Terms.Select(term => term.Weight)]);
        Letters = new LetterRuns(question.Text);
        Characters = new LetterRuns(question.Text, areCharacters: true);
        RawPairs = PairsOf(question.Text);
        Denies = KindOfEvidence.IsNegated(question.Text);
        HasNames = question.Terms.Any(term => term.IsName);
        HasHead = question.Terms.Any(term => term.IsHead);
        BestScore = articles.Count == 0 ? 0 : articles.Max(article => article.Score);
        TotalWeight = question.Terms.Sum(term => term.Weight);
        var ranks = articles.Select(article => articles.Count(other => other.Score > article.Score)).ToList();
        Articles = [.. articles.Select((article, index) => new CandidateArticle(this, article.Reading, BestScore <= 0 ? 0 : article.Score / BestScore, ranks[index]))];
        All = [.. Articles.SelectMany(article => article.Candidates)];
        BestOwn = All.Count == 0 ? 0 : All.Max(candidate => candidate.Own);
        rareHere = Normal([.. question.Terms.Select((_, term) => Rarity(candidate => candidate.Matches.Worth(term) > 0))]);
        rareLetters = Normal([.. Enumerable.Range(0, Letters.Count).Select(run => Rarity(candidate => candidate.Letters[run]))]);
        rareCharacters = Normal([.. Enumerable.Range(0, Characters.Count).Select(run => Rarity(candidate => candidate.Characters[run]))]);
    }

    public UnderstoodQuestion Question { get; }

    public TermIndex Terms { get; }

    public IReadOnlyList<CandidateArticle> Articles { get; }

    /// <summary>The retrieval score of the article found first.</summary>
    public double BestScore { get; }

    /// <summary>How telling the question's words are together.</summary>
    public double TotalWeight { get; }

    /// <summary>All sentences, article by article.</summary>
    public IReadOnlyList<Candidate> All { get; }

    /// <summary>The highest <see cref="Candidate.Own"/> of all.</summary>
    public double BestOwn { get; }

    /// <summary>The question's runs of letters.</summary>
    public LetterRuns Letters { get; }

    /// <summary>The question's Chinese characters.</summary>
    public LetterRuns Characters { get; }

    /// <summary>Neighbouring words of the question as typed, small ones too; none in Chinese, where runs of letters are as good.</summary>
    public IReadOnlyList<string> RawPairs { get; }

    /// <summary>The question has a name.</summary>
    public bool HasNames { get; }

    /// <summary>The question names the noun that is asked for.</summary>
    public bool HasHead { get; }

    /// <summary>The question says that something is not so.</summary>
    public bool Denies { get; }

    /// <summary>The weight of each word as a share of all.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>A weighted mean over the question's words.</summary>
    public double Share(Func<int, double, double> worth) => Sum(weights, worth);

    /// <summary>The same for what asks a sentence and nothing else: it is asked for so often that a function made for each would cost more than the sum.</summary>
    public double Share<T>(T of, Func<T, int, double> worth) => Sum(weights, of, worth);

    /// <summary>How much of the question the sentence has, with words weighted by how few of these very sentences have them.</summary>
    public double ShareByRarityHere(Candidate candidate) => Sum(rareHere, candidate.Matches, static (matches, term) => matches.Worth(term));

    /// <summary>Share of the question's runs of letters that stand in the sentence, weighted by how few of these sentences have them.</summary>
    public double ShareOfLetters(Candidate candidate) => Sum(rareLetters, candidate.Letters, static (letters, run) => letters[run] ? 1 : 0);

    /// <summary>The same of Chinese characters.</summary>
    public double ShareOfCharacters(Candidate candidate) => Sum(rareCharacters, candidate.Characters, static (characters, character) => characters[character] ? 1 : 0);

    private static double Sum(double[] weights, Func<int, double, double> worth)
    {
        var sum = 0.0;
        for (var index = 0; index < weights.Length; index++) sum += weights[index] * worth(index, weights[index]);
        return sum;
    }

    private static double Sum<T>(double[] weights, T of, Func<T, int, double> worth)
    {
        var sum = 0.0;
        for (var index = 0; index < weights.Length; index++) sum += weights[index] * worth(of, index);
        return sum;
    }

    private static double[] Normal(double[] weights)
    {
        var sum = weights.Sum();
        return sum <= 0 ? weights : [.. weights.Select(weight => weight / sum)];
    }

    private double Rarity(Func<Candidate, bool> has) => Math.Log((All.Count + 1) / (All.Count(has) + 0.5));

    private static string[] PairsOf(string text)
    {
        var words = text.Split([' ', '?', ',', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Zip(words.Skip(1)).Take(MostPairs).Select(pair => $"{pair.First} {pair.Second}")];
    }
}
