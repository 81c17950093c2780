using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Questions;

/// <summary>Takes a question apart: what kind of answer it wants, its telling words, its dates.</summary>
internal sealed partial class QuestionReader(IKnowledge knowledge, TimeProvider clock)
{
    private const double LightWeight = 0.35, TopicWeight = 0.4;

    // "How many of the member countries"
    private const int LongestBefore = 3;

    // A plain word that no article has can be met by none, so that it tells less; two characters that are no word tell next to nothing.
    private const double MostForUnknown = 4, MostForUnknownPair = 1;

    /// <summary>Reads a question that stands alone.</summary>
    /// <param name="text">The question; its form says what kind of answer is wanted.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <param name="topic">Words taken over from the conversation: they help to find, and weigh less.</param>
    /// <param name="focusArticle">The article the conversation is about.</param>
    public UnderstoodQuestion Read(string text, string language, string topic = "", string? focusArticle = null)
    {
        var time = AskedTime.In(text, clock);
        var kind = time.AsksForNews ? AnswerKind.Topic : QuestionForms.KindOf(text, language);
        var own = (time.AsksForNews ? [] : TermsOf(text, language)).Where(term => !QuestionWords.NamesTheKind(term.Surface, kind)).ToList();
        var taken = TermsOf(topic, language).Where(term => own.All(other => other.Stem != term.Stem)).Select(term => term with { Weight = term.Weight * TopicWeight });
        return new()
        {
            Text = topic.Length == 0 ? text : $"{text} ({topic})",
            Own = text,
            Language = language,
            Kind = kind,
            Terms = [.. own, .. taken],
            Dates = time is { Ranges.Count: > 0, IsNamed: false } ? [] : DateReader.In($"{text} {topic}"),
            Counted = kind == AnswerKind.Count ? CountedIn(text, own) : null,
            Ordinals = OrdinalNumbers.In(text) is { Count: > 0 } numbers ? numbers : OrdinalNumbers.In(topic),
            AsksForFirst = OrdinalNumbers.AsksForFirst(text),
            Time = time,
            AsksForOthers = Others().IsMatch(text),
            IsYesOrNo = YesOrNo().IsMatch(text),
            LooksAhead = Ahead().IsMatch(text),
            FocusArticle = focusArticle,
        };
    }

    /// <summary>The content words of a text, asking words and dates left out.</summary>
    public IReadOnlyList<QuestionTerm> TermsOf(string text, string language)
    {
        var time = AskedTime.In(text, clock);
        var rest = OrdinalNumbers.InOneForm(YearWord().Replace(time.Rest, ""));   // The word for a year says nothing that the figure does not say.
        var words = DateReader.Without(language == "zh" ? QuestionWords.WithoutAskingWords(rest) : rest);
        var groups = WithoutSeams(knowledge.GroupsOf(words, language), words);
        var terms = new List<QuestionTerm>();
        var unknown = RarityOf("");
        foreach (var group in groups)
        {
            var surface = words.Substring(group.Term.Start, group.Term.Length);
            if (QuestionWords.IsAsking(surface, language) || (time is { Ranges.Count: > 0, IsNamed: false } && QuestionWords.IsOfASpan(surface)) || terms.Any(term => term.Stem == group.Term.Text))
            {
                continue;
            }

            var isName = IsWrittenAsName(words, group.Term);
            var isHead = false;
            var alike = group.Alike.Where(stem => stem != group.Term.Text).ToHashSet(StringComparer.Ordinal);
            if (QuestionWords.AsOrdinal(surface) is { } ordinal)
            {
                alike.UnionWith(knowledge.TermsOf(ordinal, "en").Select(term => term.Text));
                isName = isHead = true;   // The eighth forum is no other than the eighth.
            }

            if (Ordinal().Match(surface) is { Success: true } figure)
            {
                isHead = true;   // Nor is the 24th the 23rd.
                if (language is "ru" or "zh") alike.Add(figure.Groups["n"].Value);
            }

            var weight = Math.Min(RarityOf(group.Term.Text), alike.Count == 0 ? double.MaxValue : alike.Min(RarityOf));
            if (weight >= unknown && !isName) weight = Math.Min(weight, IsHan(surface[0]) && group.Alike.Count == 0 ? MostForUnknownPair : MostForUnknown);
            var isLight = QuestionWords.IsLight(surface, language);
            isHead |= !isLight && (Which().IsMatch(words[..group.Term.Start]) || (terms.Count > 0 && Ordinal().IsMatch(terms[^1].Surface) && !Meeting().IsMatch(surface))) && !NumberWord().IsMatch(surface);
            terms.Add(new(surface, group.Term.Text, alike, isLight ? weight * LightWeight : weight, isName, isLight, isHead) { IsKnownName = group.IsName && !isLight });
        }

        return terms;
    }

    // "How many countries …": the first word behind, if it follows at once.
    private static QuestionTerm? CountedIn(string text, List<QuestionTerm> terms) =>
        Counting().Matches(text).LastOrDefault() is { } counting
            ? terms.FirstOrDefault(term => text.IndexOf(term.Surface, counting.Index, StringComparison.OrdinalIgnoreCase) is var at && at >= counting.Index + counting.Length && at <= counting.Index + counting.Length + LongestBefore) is { IsLight: false, IsName: false } counted && !RussianVerb().IsMatch(counted.Surface) ? counted : null
            : null;

    // Where two Chinese words meet, the last character of one and the first of the next make a pair that is no word of either.
    private static IEnumerable<TermGroup> WithoutSeams(IReadOnlyList<TermGroup> groups, string text)
    {
        var known = groups.Where(group => group.Alike.Count > 0).Select(group => group.Term).ToList();
        return groups.Where(group => group.Alike.Count > 0 || !IsHan(text[group.Term.Start]) || !known.Exists(word => word.Start < group.Term.Start + group.Term.Length && group.Term.Start < word.Start + word.Length));
    }

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private double RarityOf(string stem) => Math.Max(knowledge.RarityOf(stem), 0.1);

    // A capital inside a sentence, or a word of capitals: how names are written where there are capitals at all.
    private static bool IsWrittenAsName(string text, Term term)
    {
        if (char.IsDigit(text[term.Start]))
        {
            return true;   // A figure asked about must be there, like a name.
        }

        if (!char.IsUpper(text[term.Start]))
        {
            return false;
        }

        var before = text.AsSpan(0, term.Start).TrimEnd();
        var startsSentence = before.IsEmpty || before[^1] is '.' or '?' or '!' or ':' or '"' or '“' or '«';
        return !startsSentence || (term.Length > 1 && char.IsUpper(text[term.Start + 1]));
    }

    [GeneratedRegex(@"^\W*(?:did|does|do|is|are|was|were|has|have|had|can|will|would|should)\b|\p{L}+ ли\b|^\W*правда ли|吗[？?]?$|是不是|是否", RegexOptions.IgnoreCase)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"(?<=\b(?:19|20)\d\d)(?: (?:года?|году|гг?\.)(?!\p{L})|年(?!\d|代))", RegexOptions.IgnoreCase)]
    private static partial Regex YearWord();

    [GeneratedRegex(@"^(?:meeting|session|sitting|заседани\p{L}+|встреч\p{L}+|会议|大会|会)$", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^(?:two|three|four|five|six|seven|\d+|две|два|двух|три|тр[её]х|пять|шесть)$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"\p{IsCyrillic}(?:ет|ют|ит|ят|ал|ла|ли|ло|л|ся|сь)$", RegexOptions.IgnoreCase)]
    private static partial Regex RussianVerb();

    [GeneratedRegex(@"\bhow many(?: of the)?|(?<!во )\bсколько(?: всего)?|多少[个名位条家项]|几[个条国名位项家]", RegexOptions.IgnoreCase)]
    private static partial Regex Counting();

    [GeneratedRegex(@"^(?<n>\d+)(?:st|nd|rd|th)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:^|\P{L})(?:which|what|какой|какая|какое|какие|какую|каком|каких)(?:\s+(?:two|three|four|five|six|\d+|две|два|двух|три|тр[её]х|пять|шесть))?\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Which();

    [GeneratedRegex(@"\bwill\b|\bgoing to\b|\bnext (?:time|visit)\b|\bбуд(?:ет|ут)\b|\bприедет\b|\bсостоится\b|\bпро(?:й|и)д[её]т\b|将|何时会|什么时候会|下次", RegexOptions.IgnoreCase)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"\b(?:else|other|others|another|besides)\b|\bещ[её]\b|\bдруги[емх]\w*|\bкроме\b|还有|其他|另外", RegexOptions.IgnoreCase)]
    private static partial Regex Others();
}
