using System.Text.RegularExpressions;
using CarecAssistant.Answers.Deciding;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Questions;

/// <summary>Makes "and when was it?" stand alone: takes over the topic of the turn before, its article, and the person that a pronoun means.</summary>
internal sealed partial class FollowUps(IKnowledge knowledge, QuestionReader reader, SentenceRanking ranking)
{
    private const int TurnsThatMatter = 5, FewWords = 3;

    /// <summary>The question as it would be asked without the conversation before it.</summary>
    public async Task<Standalone> ResolveAsync(Question question, string language, CancellationToken stop)
    {
        var before = new Standalone("");
        foreach (var turn in question.History.TakeLast(TurnsThatMatter))
        {
            if (Courtesy.Of(turn.Question) == CourtesyKind.None)
            {
                before = await WithFocusAsync(Resolve(turn.Question, before, turn.Answer ?? ""), QuestionLanguage.Detect(turn.Question) ?? language, stop);
            }
        }

        return before.Text.Length == 0 ? new(question.Text) : Resolve(question.Text, before, question.History[^1].Answer ?? "");
    }

    private Standalone Resolve(string text, Standalone before, string answer)
    {
        var language = QuestionLanguage.Detect(text) ?? "en";
        if (before.Text.Length == 0 || !LeansOnWhatWasSaid(text, language))
        {
            return new(text);
        }

        var alone = Lead().Replace(text, "").Trim();
        var names = PersonReader.InQuestion($"{before.Text} ({before.Topic})").Select(person => person.Display).ToList();
        var isPerson = He().IsMatch(alone) && !AsksWhoDidIt(alone, language);
        if (isPerson)
        {
            names = names.Count > 0 ? names : [.. PersonReader.Introduced(SourceMarks().Replace(answer, " ")).Select(person => person.Display)];
            if (names.Count == 1)
            {
                alone = He().Replace(alone, names[0], 1);
            }
        }

        if (ElsewhereAsked(alone, before, language) is { } same)
        {
            return new(same);
        }

        return new(alone, TopicOf(before, alone, language), before.FocusArticle, isPerson && He().IsMatch(alone) && names.Count > 1 ? names : null);
    }

    // Russian things have a gender: "А кто её возглавлял?" asks who led the delegation, not which of its people is meant.
    private static bool AsksWhoDidIt(string text, string language) => language == "ru" && QuestionForms.KindOf(text, language) == AnswerKind.Person;

    private bool LeansOnWhatWasSaid(string text, string language)
    {
        if (Lead().IsMatch(text) || He().IsMatch(text) || Else().IsMatch(text))
        {
            return true;
        }

        var words = reader.TermsOf(text, language);
        return words.Count == 0 || (words.Count <= FewWords && It().IsMatch(text)) || (words.Count == 1 && !words[0].IsName && words[0].Weight < 4);
    }

    // "When did Georgia join?" – "And Pakistan?": the same question of another name.
    private string? ElsewhereAsked(string alone, Standalone before, string language)
    {
        var asked = reader.TermsOf(alone, language);
        if (asked.Count is 0 or > FewWords || QuestionForms.KindOf(alone, language) != AnswerKind.Statement || alone.Split(' ').Length > FewWords + 1)
        {
            return null;
        }

        var name = Names().Matches(before.Text).Select(match => match.Value).LastOrDefault(match => !OwnName().IsMatch(match));
        return name is null ? null : before.Text.Replace(name, alone.TrimEnd('?', '？', ' ', '.'), StringComparison.Ordinal);
    }

    private string TopicOf(Standalone before, string now, string language)
    {
        var asked = reader.TermsOf(now, language).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        var words = reader.TermsOf($"{before.Text} {before.Topic}", QuestionLanguage.Detect(before.Text) ?? language)
            .Where(term => !asked.Contains(term.Stem) && (term.IsName || IsKnown(term)) && SpeechVerbs.First(term.Surface) is null && !SpeechVerbs.HasSubstance(term.Surface))
            .Select(term => term.Surface);
        return string.Join(' ', words.Take(8));
    }

    // A word that no article has would only stand in the way of the next question.
    private bool IsKnown(QuestionTerm term) => knowledge.SentencesMentioning([.. term.Alike, term.Stem]) > 0;

    private async Task<Standalone> WithFocusAsync(Standalone turn, string language, CancellationToken stop)
    {
        var understood = reader.Read(turn.Text, language, turn.Topic, turn.FocusArticle);
        var hits = await knowledge.SearchAsync(new(turn.Whole) { Language = language, Top = 6, PassagesPerArticle = 3 }, stop);
        var ranked = ranking.Rank(understood, hits);
        return ranked.Count > 0 && RuleConfidence.Of(ranked[0], understood) > 0.3 ? turn with { FocusArticle = ranked[0].Source.Id } : turn;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:and(?: also)?|but|so|also|then|what about|how about|а(?: что насчёт| что насчет| ещё| еще)?|и(?: ещё| еще)?|но|那么|那|另外|还有|以及)(?![\p{L}])[\s,]*|^\W*(?:那么|那|另外|还有)", Plain)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?<![\p{L}])(?:he|she|him|his|her|он|она|его|её|ему|ей|им)(?![\p{L}])|他(?!们)|她(?!们)", Plain)]
    private static partial Regex He();

    [GeneratedRegex(@"(?<![\p{L}])(?:it|its|they|them|their|this|that|these|those|there|then|это|этот|эта|этом|этой|этого|они|их|там|тогда|оно|нём|нем|ней)(?![\p{L}])|它|他们|她们|那里|那次|这次|当时", Plain)]
    private static partial Regex It();

    [GeneratedRegex(@"(?<![\p{L}])(?:else|others|ещё|еще)(?![\p{L}])|还有|其他", Plain)]
    private static partial Regex Else();

    [GeneratedRegex(@"(?<=\p{L} )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*")]
    private static partial Regex Names();

    [GeneratedRegex("CAREC|ЦАРЭС|Institut|Институт|Program|Программ", RegexOptions.IgnoreCase)]
    private static partial Regex OwnName();

    [GeneratedRegex(@"\[\d+\]|\[|:?\]")]
    private static partial Regex SourceMarks();
}
