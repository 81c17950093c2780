using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CarecAssistant.Knowledge;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Answers.Questions;

/// <summary>Contested and personal topics: they go to a person at once. A question about what was published or said on one is left to the articles.</summary>
internal sealed partial class PersonTopics(IKnowledge knowledge, IOptionsMonitor<AnswersOptions> options)
{
    private readonly ConcurrentDictionary<(string Word, string Language), string[]> stemsOf = new();

    /// <summary>True when the question is about one of the topics of <see cref="AnswersOptions.PersonTopics"/>.</summary>
    /// <param name="question">As asked.</param>
    /// <param name="language">ISO 639-1: topics in other languages do not count.</param>
    public bool Hold(string question, string language)
    {
        if (AsksWhatWasPublished().IsMatch(question))
        {
            return false;
        }

        var words = WordsOf(question);
        var stems = knowledge.TermsOf(question, language).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        return (options.CurrentValue.PersonTopics ?? UsualPersonTopics.All)
            .Where(topic => LanguageOf(topic) == language)
            .Select(topic => topic.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(parts => parts.Length > 0 && parts.All(IsMet));

        bool IsMet(string part) => part[0] == '!' ? !part[1..].Split('|').Any(IsThere) : part.Split('|').Any(IsThere);

        bool IsThere(string word) => language switch
        {
            "zh" => question.Contains(word, StringComparison.OrdinalIgnoreCase),
            _ when word.EndsWith('*') => words.Any(other => other.StartsWith(word[..^1], StringComparison.OrdinalIgnoreCase)),
            _ => words.Contains(word) || StemsOf(word, language).Any(stems.Contains),
        };
    }

    // The words of the topics are few and stay the same; a turn has no time to analyse them anew.
    private string[] StemsOf(string word, string language) =>
        stemsOf.GetOrAdd((word, language), key => [.. knowledge.TermsOf(key.Word, key.Language).Select(term => term.Text)]);

    private static HashSet<string> WordsOf(string text) => new(Word().Matches(text).Select(match => match.Value), StringComparer.OrdinalIgnoreCase);

    private static string LanguageOf(string topic) => QuestionLanguage.Detect(topic) ?? "en";

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:[’'-]\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bwhat\b.*\b(?:publish\p{L}*|sa(?:y|ys|id)|discuss\p{L}*|wr(?:ite|ote|itten)|stat(?:e|es|ed)|recommend\p{L}*|present(?:ed)?)\b|\b(?:articles?|papers?|stud(?:y|ies)|publications?|research|seminars?|webinars?|briefs?) (?:about|on|of)\b"
        + @"|(?:что|какие)\b.*(?:публик|опубликов|сказал|говор|обсуд|обсужд|отмет|заяв|пиш|писал)\p{L}*|(?:стат[ье]|исследовани|публикаци|семинар)\p{L}* (?:о|об|по|про)\b"
        + @"|(?:发表|发布|出版|讨论|谈到|写|说)了?.{0,6}(?:什么|哪些)|哪些(?:文章|研究|出版物)", Plain)]
    private static partial Regex AsksWhatWasPublished();
}
