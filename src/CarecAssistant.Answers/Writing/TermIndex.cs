using System.Runtime.InteropServices;
using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Writing;

/// <summary>The words of one question, arranged so that a sentence is met with one look a word.</summary>
internal sealed class TermIndex
{
    // As in the older measure of coverage: a synonym is nearly the word.
    private const double Alike = 0.9;

    private readonly Dictionary<string, List<(int Term, double Worth)>> byStem = new(StringComparer.Ordinal);

    public TermIndex(UnderstoodQuestion question)
    {
        Terms = question.Terms;
        for (var term = 0; term < Terms.Count; term++)
        {
            Add(Terms[term].Stem, term, 1);
            foreach (var stem in Terms[term].Alike) Add(stem, term, Alike);
        }
    }

    /// <summary>The words themselves.</summary>
    public IReadOnlyList<QuestionTerm> Terms { get; }

    /// <summary>How a sentence meets them.</summary>
    public TermMatches In(ReadSentence sentence)
    {
        var matches = new TermMatches(Terms.Count);
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!byStem.TryGetValue(sentence.Words[at].Text, out var met)) continue;
            foreach (var (term, worth) in met) matches.Meet(term, worth, at);
        }

        // Whose words they are is as good as said where the sentence has only "he".
        if (sentence.Attribution.Speaker is { } speaker)
        {
            for (var term = 0; term < Terms.Count; term++)
            {
                if (matches.Worth(term) == 0 && speaker.Words.Any(Terms[term].Is)) matches.MeetUnsaid(term, Alike);
            }
        }

        return matches;
    }

    private void Add(string stem, int term, double worth)
    {
        if (!byStem.TryGetValue(stem, out var terms)) byStem[stem] = terms = [];
        terms.Add((term, worth));
    }
}

/// <summary>Where and how well a sentence meets the words of a question, by the place of the word in the question.</summary>
internal sealed class TermMatches(int terms)
{
    private readonly double[] worth = new double[terms];
    private readonly int[] times = new int[terms];
    private readonly int[] first = new int[terms];
    private readonly List<(int At, int Term)> places = [];

    /// <summary>How many of the question's words it meets.</summary>
    public int Met { get; private set; }

    /// <summary>1 for the word itself, less for one alike, 0 for none.</summary>
    public double Worth(int term) => worth[term];

    /// <summary>How often.</summary>
    public int Times(int term) => times[term];

    /// <summary>The first place among the words of the sentence; meaningless where <see cref="Worth"/> is 0.</summary>
    public int First(int term) => first[term];

    /// <summary>All places in reading order.</summary>
    public ReadOnlySpan<(int At, int Term)> Places => CollectionsMarshal.AsSpan(places);

    public void MeetUnsaid(int term, double asGoodAs) => Raise(term, asGoodAs);

    public void Meet(int term, double asGoodAs, int at)
    {
        if (times[term]++ == 0) first[term] = at;
        Raise(term, asGoodAs);
        places.Add((at, term));
    }

    private void Raise(int term, double asGoodAs)
    {
        if (worth[term] == 0) Met++;
        worth[term] = Math.Max(worth[term], asGoodAs);
    }
}
