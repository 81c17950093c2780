using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Grounding;

/// <summary>
/// Whether a sentence in another script says what its source says. Its order of words cannot be compared, so more is asked of the rest: figures,
/// dates and names are the source's and in its order, a denial or an intent stands in both or in neither, and every word is a known equivalent
/// (glossary, lexicon, names by their sound): one unknown word might be "imported" for "exported". What cannot be known is not shown.
/// </summary>
internal sealed class Translation(IKnowledge knowledge, TokenReader reader)
{
    // "向" is the "to" of "exported to", which the order of names keeps.
    private const char Toward = '向';

    /// <summary>True when the source bears the words out.</summary>
    public bool Holds(string words, ScoredSentence cited)
    {
        var language = LanguageOf(Script.Of(words));
        var source = reader.Of(cited.Read.Sentence.Text, cited.Source.Language);
        var written = reader.Of(words, language);
        var dates = new StatedDates(cited, [.. source.Where(token => token.Kind == TokenKind.Date)], []);
        return Follows(FiguresOf(written), FiguresOf(source))
            && dates.Have([.. written.Where(token => token.Kind == TokenKind.Date)])
            && (dates.MayMove || written.All(token => token.Kind != TokenKind.Date))
            && Has(written, GuardedWords.IsNegation) == Has(source, GuardedWords.IsNegation)
            && Has(written, GuardedWords.IsIntent) == Has(source, GuardedWords.IsIntent)
            && !written.Any(token => token.Kind == TokenKind.Condition)
            && WordsAreKnown(words, language, cited, source);
    }

    private bool WordsAreKnown(string words, string language, ScoredSentence cited, IReadOnlyList<Token> source)
    {
        var groups = knowledge.GroupsOf(NumberReader.Without(DateReader.Without(words)), language).Where(group => char.IsLetter(words[group.Term.Start])).ToList();
        var places = groups.Select(group => PlaceOf(group, source)).ToList();
        var speaker = cited.Read.Attribution.Speaker;
        bool IsKnown(int index) => places[index] >= 0 || IsSpeaker(groups[index], speaker);
        bool IsName(int index) => groups[index].IsName || (groups[index].Term.Start > 0 && char.IsUpper(words[groups[index].Term.Start]));

        var known = Enumerable.Range(0, groups.Count).Where(IsKnown).Select(index => groups[index].Term).ToList();
        var names = Enumerable.Range(0, groups.Count).Where(IsName).ToList();
        return groups.Count > 0
            && IsRising(names.Select(index => places[index]).Where(place => place >= 0))
            && Enumerable.Range(0, groups.Count).All(index => IsKnown(index) || IsCovered(groups[index].Term, known, words))
            && (speaker is null || SpeechVerbs.First(cited.Read.Sentence.Text) is null || groups.Exists(group => IsSpeaker(group, speaker)));
    }

    // Pairs of Chinese characters overlap: what lies between two known words is no word of its own.
    private static bool IsCovered(Term term, List<Term> known, string words) =>
        Enumerable.Range(term.Start, term.Length).All(at => words[at] == Toward || TokenReader.IsSoft(words[at]) || known.Exists(other => at >= other.Start && at < other.Start + other.Length));

    private static int PlaceOf(TermGroup group, IReadOnlyList<Token> source)
    {
        for (var place = 0; place < source.Count; place++)
        {
            if (source[place].Kind is TokenKind.Content or TokenKind.Guarded && (group.Alike.Contains(source[place].Key) || group.Alike.Contains(source[place].Word)))
            {
                return place;
            }
        }

        return -1;
    }

    private static bool IsSpeaker(TermGroup group, Person? speaker) => speaker is not null && group.Alike.Any(speaker.Words.Contains);

    private static bool Has(IReadOnlyList<Token> tokens, Func<string, bool> meaning) => tokens.Any(token => meaning(token.Word));

    private static List<string> FiguresOf(IReadOnlyList<Token> tokens) => [.. tokens.Where(token => token.Kind == TokenKind.Number).Select(token => token.Key)];

    private static bool Follows(List<string> written, List<string> source)
    {
        var at = 0;
        foreach (var figure in source)
        {
            at += at < written.Count && written[at] == figure ? 1 : 0;
        }

        return at == written.Count;
    }

    private static bool IsRising(IEnumerable<int> places)
    {
        var last = -1;
        return places.All(place => place >= last && (last = place) >= 0);
    }

    private static string LanguageOf(ScriptKind script) => script switch { ScriptKind.Cyrillic => "ru", ScriptKind.Han => "zh", _ => "en" };
}
