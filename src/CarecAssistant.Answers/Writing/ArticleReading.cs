using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>An article read with care: the words, people and speakers of each sentence.</summary>
internal sealed record ArticleReading(ArticleText Text, IReadOnlyList<Person> People, IReadOnlySet<string> TitleStems, IReadOnlyList<ReadSentence> Sentences);

/// <summary>A sentence with what can be known about it without a question.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Words">Its words as the index sees them, in reading order.</param>
/// <param name="People">Who is named in it.</param>
/// <param name="Attribution">Whose words it reports.</param>
internal sealed record ReadSentence(Sentence Sentence, IReadOnlyList<Term> Words, IReadOnlyList<Person> People, Attribution Attribution)
{
    /// <summary>Its words without their order.</summary>
    public IReadOnlySet<string> Stems { get; } = Words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>What else the ranking wants to know of it.</summary>
    public SentenceFacts Facts { get; } = new(Sentence.Text, Words);

    /// <summary>Figures in it.</summary>
    public IReadOnlySet<string> Numbers => Facts.Numbers;

    /// <summary>Dates in it.</summary>
    public IReadOnlyList<StatedDate> Dates => Facts.Dates;
}

/// <summary>Reads articles. Who speaks is followed through each paragraph, so that "he suggested" keeps its person.</summary>
internal sealed partial class ArticleReader(IKnowledge knowledge)
{
    private const int SubjectComesWithin = 60, LengthOfAnAddress = 10;

    /// <summary>Reads an article, once for as long as its text is the current one.</summary>
    public ArticleReading Of(ArticleText text) => text.Remembered(this, Read);

    private ArticleReading Read(ArticleText text)
    {
        var language = text.Article.Language;
        var people = PersonReader.Introduced(text.Plain);
        var sentences = new List<ReadSentence>(text.Sentences.Count);
        Subject before = default;
        var paragraph = -1;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Paragraph != paragraph)
            {
                (paragraph, before) = (sentence.Paragraph, default);
            }

            var mentioned = PersonReader.Mentioned(sentence.Text, people);
            var attribution = mentioned.Count == 0 && before.Person is null ? Attribution.None : AttributionOf(sentence.Text, mentioned, before);
            before = new(attribution.Speaker, attribution.Speaker is not null && (attribution.Continues || SpeechVerbs.First(sentence.Text) is not null));
            sentences.Add(new(sentence, knowledge.TermsOf(sentence.Text, language), [.. mentioned.Select(pair => pair.Person)], attribution));
        }

        var title = text.Article.HasTitle ? StemsOf(text.Article.Title, language) : new HashSet<string>();
        return new(text, people, title, sentences);
    }

    private HashSet<string> StemsOf(string text, string language) => [.. knowledge.TermsOf(text, language).Select(term => term.Text)];

    private static Attribution AttributionOf(string text, IReadOnlyList<(int At, Person Person)> mentioned, Subject before)
    {
        var verb = SpeechVerbs.First(text);
        if (Quoted().Match(text) is { Success: true } quoted && mentioned.FirstOrDefault(pair => pair.At >= quoted.Groups["who"].Index) is { Person: { } said })
        {
            return new(said, -1, false);
        }

        // "Mr. X, Director of …, welcomed": the subject stands at the head of the sentence, before the verb.
        var subject = mentioned.FirstOrDefault(pair => pair.At <= LengthOfAnAddress || (pair.At <= SubjectComesWithin && verb is { } v && pair.At < v.At));
        var pronoun = Pronoun().Match(text);
        if (pronoun.Success && before.Person is not null && (subject.Person is null || pronoun.Index < subject.At) && IsAtTheHead(text, pronoun.Index))
        {
            return new(before.Person, pronoun.Index, false);
        }

        if (subject.Person is { } person)
        {
            return new(person, -1, false);
        }

        // Only what follows speech goes on with it: after "She opened the forum" the article speaks for itself again.
        return before is { Person: not null, Speaks: true } && mentioned.Count == 0 ? new(before.Person, -1, true) : Attribution.None;
    }

    /// <summary>Who the sentence before was about, and whether it reported that person's words.</summary>
    private readonly record struct Subject(Person? Person, bool Speaks);

    // "He noted …", "Noting the importance …, he suggested …", "In this regard, he suggested …".
    private static bool IsAtTheHead(string text, int at) => at <= SubjectComesWithin || text.AsSpan(0, at).TrimEnd().EndsWith(",");

    [GeneratedRegex(@"[”""»],?\s+(?:said|noted|stated|added|stressed|concluded|сказал\p{Ll}*|отметил\p{Ll}*|заявил\p{Ll}*|подчеркнул\p{Ll}*)\s+(?<who>\S)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\p{L}])(?:[Hh]e|[Ss]he|[Оо]н|[Оо]на|他|她)(?![\p{L}])")]
    private static partial Regex Pronoun();
}
