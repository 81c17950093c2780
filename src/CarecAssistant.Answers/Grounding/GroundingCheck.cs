using System.Text.RegularExpressions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Grounding;

/// <summary>Keeps only the sentences that their cited sentence bears out. Code, not a prompt: it holds for every writer.</summary>
internal sealed partial class GroundingCheck(IKnowledge knowledge)
{
    private const double EnoughSupport = 0.6;

    /// <summary>The draft without what fails, and without repeats.</summary>
    public IReadOnlyList<CitedSentence> Check(Draft draft) =>
        [.. draft.Sentences.Where(IsBorneOut).DistinctBy(sentence => (sentence.Source.Source.Id, sentence.Source.Read.Sentence.Number))];

    public bool IsBorneOut(CitedSentence sentence)
    {
        var read = sentence.Source.Read;
        var (words, speakers) = WithoutSpeakers(sentence.Text);
        if (speakers.Any(name => read.Attribution.Speaker?.Display != name))
        {
            return false;
        }

        return IsWordForWord(words, read.Sentence.Text)
            || (FactsAreThere(words, sentence.Source) && QuotationsAreThere(words, read.Sentence.Text) && IsSupported(words, sentence.Source) && KeepsTheSpeaker(words, read));
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

    // Supported wording is not enough: a wrong year in a right sentence is the error that does most harm.
    private static bool FactsAreThere(string words, ScoredSentence source)
    {
        var (read, article) = (source.Read, source.Source);
        var dates = DateReader.In(words);
        var known = read.Dates.Concat(DateReader.In(article.Title)).ToList();
        if (!dates.All(date => known.Exists(date.IsIn) || (article.Published is { } day && date.Fits(day))))
        {
            return false;
        }

        var numbers = NumberReader.In(words).Where(number => !dates.Any(date => $"{date.Year}" == number || $"{date.Day}" == number));
        var allowed = read.Numbers.Concat(NumberReader.In(article.Title)).ToHashSet(StringComparer.Ordinal);
        var place = $"{read.Sentence.Text} {article.Title} {read.Attribution.Speaker?.Display}";
        return numbers.All(allowed.Contains)
            && Capitalised().Matches(words).Select(match => match.Value).All(name => place.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool QuotationsAreThere(string words, string source) =>
        Quotation().Matches(words).All(match => source.Contains(match.Groups["said"].Value.Trim().TrimEnd('.', ','), StringComparison.Ordinal));

    private bool IsSupported(string words, ScoredSentence source)
    {
        var stems = knowledge.TermsOf(words, source.Source.Language).Select(term => term.Text).Distinct(StringComparer.Ordinal).ToList();
        return stems.Count > 0 && stems.Count(stem => source.Read.Stems.Contains(stem) || source.Article.TitleStems.Contains(stem)) >= EnoughSupport * stems.Count;
    }

    // A sentence about what one person said may not be shown as the words of another.
    private static bool KeepsTheSpeaker(string words, ReadSentence read) =>
        SpeechVerbs.First(words) is null || read.Attribution.Speaker is not { } speaker
        || speaker.Words.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\s?\[(?<name>\p{L}[^\]\[:]{1,80}):?\]")]
    private static partial Regex SpeakerMark();

    [GeneratedRegex(@"(?<!^)(?<![.!?]\s)\b\p{Lu}[\p{L}'’\-]+")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"[“""«「『](?<said>[^”""»」』]{3,})[”""»」』]")]
    private static partial Regex Quotation();
}
