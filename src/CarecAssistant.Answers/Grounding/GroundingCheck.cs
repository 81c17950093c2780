using System.Text.RegularExpressions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Grounding;

/// <summary>Keeps only the sentences that their cited sentence bears out. Code, not a prompt: it holds for every writer.</summary>
internal sealed partial class GroundingCheck(Paraphrase paraphrase, Translation translation)
{
    /// <summary>The draft without what fails, and without repeats.</summary>
    public IReadOnlyList<CitedSentence> Check(Draft draft) =>
        [.. draft.Sentences.Where(IsBorneOut).DistinctBy(sentence => (sentence.Source.Source.Id, sentence.Source.Read.Sentence.Number))];

    /// <summary>The sentence it cites says what it says.</summary>
    public bool IsBorneOut(CitedSentence sentence)
    {
        var cited = sentence.Source;
        var (words, speakers) = WithoutSpeakers(sentence.Text);
        if (speakers.Any(name => cited.Read.Attribution.Speaker?.Display != name))
        {
            return false;
        }

        if (IsWordForWord(words, cited.Read.Sentence.Text))
        {
            return true;
        }

        var unframed = SpeechFrame.Without(words);
        var isOwnFrame = unframed != words;
        words = unframed;
        return Script.Of(words) != Script.Of(cited.Read.Sentence.Text)
            ? !Quotation().IsMatch(words) && translation.Holds(words, cited)
            : QuotationsAreThere(words, isOwnFrame, cited)
                && (speakers.Count > 0 || KeepsTheSpeaker(words, cited.Read))
                && KeepsTheOrderOfPeople(words, cited)
                && KeepsNamesWhole(words, cited)
                && paraphrase.Holds(words, cited);
    }

    private static bool IsWordForWord(string words, string source) =>
        words == source || (words.StartsWith(SpokenSentence.Elision, StringComparison.Ordinal) && source.EndsWith(words[SpokenSentence.Elision.Length..], StringComparison.Ordinal));

    // The speaker's name in square brackets is ours; everything else must be the article's.
    private static (string Words, IReadOnlyList<string> Speakers) WithoutSpeakers(string text)
    {
        var speakers = new List<string>();
        var words = SpeakerMark().Replace(text, match =>
        {
            speakers.Add(match.Groups["name"].Value);
            return "";
        });
        return (words.Trim(), speakers);
    }

    // What is quoted there may be quoted; other words only as the article's own, which a summary of ours is not.
    private static bool QuotationsAreThere(string words, bool isOwnFrame, ScoredSentence cited)
    {
        var source = cited.Read.Sentence.Text;
        var quoted = Quotation().Matches(source).Select(match => match.Groups["said"].Value).ToList();
        return Quotation().Matches(words).Select(match => match.Groups["said"].Value.Trim().TrimEnd('.', ',')).All(said =>
            quoted.Exists(other => other.Contains(said, StringComparison.Ordinal))
            || (isOwnFrame && cited.Source.Origin == ArticleOrigin.Published && source.Contains(said, StringComparison.Ordinal)));
    }

    // What one person said may be shown neither as the words of another nor as a fact.
    private static bool KeepsTheSpeaker(string words, ReadSentence read)
    {
        var (speaker, _, continues) = read.Attribution;
        return speaker is null
            || !(continues || SpeechVerbs.First(read.Sentence.Text) is not null || SpeechVerbs.First(words) is not null)
            || speaker.Words.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool KeepsTheOrderOfPeople(string words, ScoredSentence cited)
    {
        var people = cited.Article.People;
        var source = PersonReader.Mentioned(cited.Read.Sentence.Text, people).ToList();
        if (cited.Read.Attribution.Speaker is { } speaker)
        {
            source.Add((cited.Read.Attribution.ByPronoun, speaker));
        }

        var order = source.OrderBy(pair => pair.At).Select(pair => pair.Person).ToList();
        var at = 0;
        foreach (var (_, person) in PersonReader.Mentioned(words, people))
        {
            at = order.FindIndex(at, other => other.Is(person));
            if (at < 0)
            {
                return false;
            }
        }

        return true;
    }

    // "Kabir Institute" is nobody: what stands beside a part of a name stands there in the source too, or is the rest of the name.
    private static bool KeepsNamesWhole(string words, ScoredSentence cited)
    {
        var names = cited.Article.People.SelectMany(person => person.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Neighbours().Matches(words).All(pair =>
        {
            var (one, other) = (pair.Groups["one"].Value, pair.Groups["other"].Value);
            return !(names.Contains(one) || names.Contains(other)) || cited.Read.Sentence.Text.Contains($"{one} {other}", StringComparison.Ordinal)
                || cited.Article.People.Any(person => person.Display.Contains($"{one} {other}", StringComparison.Ordinal));
        });
    }

    [GeneratedRegex(@"(?<one>\p{Lu}[\p{L}'’-]+) (?=(?<other>\p{Lu}[\p{L}'’-]+))")]
    private static partial Regex Neighbours();

    [GeneratedRegex(@"\s?\[(?<name>\p{L}[^\]\[:]{1,80}):?\]")]
    private static partial Regex SpeakerMark();

    [GeneratedRegex(@"[“""«「『](?<said>[^”""»」』]{3,})[”""»」』]")]
    private static partial Regex Quotation();
}
