using System.Text.RegularExpressions;
using CarecAssistant.Answers.Deciding;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Questions;

/// <summary>Makes "and when was it?" stand alone: takes over the topic of the turn before, its article, and the person that a pronoun means.</summary>
internal sealed partial class FollowUps(IKnowledge knowledge, QuestionReader reader, ReadingList readings, SentenceRanking ranking, TimeProvider clock)
{
    private const int TurnsThatMatter = 5, FewWords = 3;

    private const double SureEnough = 0.3;

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
        if (OtherTopic().Match(text) is { Success: true } turned)
        {
            return new(text[turned.Length..]);   // "By the way, …"
        }

        if (before.Text.Length == 0)
        {
            return new(text);
        }

        var alone = Lead().Replace(text, "").Trim();
        if (AskedAgain.Of(before.Text, alone, language) is { } again)
        {
            return new(again.Question, again.LeansOn.Length == 0 ? before.Topic : TopicOf(before with { Text = again.LeansOn }, again.Question, language));
        }

        if (!LeansOnWhatWasSaid(text, language))
        {
            return new(text);
        }

        if (before.People is [var holder] && Predecessor().IsMatch(alone))
        {
            return new(Predecessor().Replace(alone, _ => TheOneBefore(holder, before.Text, language), 1), TopicOf(before, alone, language), before.FocusArticle);
        }

        var names = PersonReader.InQuestion($"{before.Text} ({before.Topic})").Select(person => person.Display).ToList();
        var isPerson = He().IsMatch(alone) && !AsksWhoDidIt(alone, language);
        if (isPerson)
        {
            if (names.Count == 0) names = [.. PersonReader.Introduced(SourceMarks().Replace(answer, " ")).Select(person => person.Display)];
            if (names.Count == 0) names = [.. before.People];
            if (names.Count == 1)
            {
                alone = He().Replace(alone, names[0], 1);
            }
        }

        // "What does CPMM stand for?" – "Since when has it been done?"
        if (PlainIt().IsMatch(alone) && QuestionForms.KindOf(before.Text, language) == AnswerKind.Definition && Names().Matches(before.Text) is [var thing])
        {
            return new(PlainIt().Replace(alone, thing.Value, 1), FocusArticle: before.FocusArticle);
        }

        if (ElsewhereAsked(alone, before, language) is { } same)
        {
            return new(same);
        }

        return new(alone, TopicOf(before, alone, language), before.FocusArticle, isPerson && He().IsMatch(alone) && names.Count > 1 ? names : null);
    }

    // "And before him?", "Кто его предшественник?", 他的前任是谁？: an office is passed on.
    private static string TheOneBefore(string holder, string before, string language) => language switch
    {
        "zh" => $"{holder}之前的{ChineseOffice().Matches(before).LastOrDefault()?.Value}",
        "ru" => $"до {holder}",
        _ => $"before {holder}",
    };

    // Russian things have a gender: "А кто её возглавлял?" asks who led the delegation, not which of its people is meant.
    private static bool AsksWhoDidIt(string text, string language) => language == "ru" && QuestionForms.KindOf(text, language) == AnswerKind.Person;

    private bool LeansOnWhatWasSaid(string text, string language)
    {
        if (Lead().IsMatch(text) || He().IsMatch(text) || Else().IsMatch(text) || Predecessor().IsMatch(text))
        {
            return true;
        }

        var words = reader.TermsOf(text, language);
        var isShareOfSomething = words.Count <= 2 && !words.Any(word => word.IsName) && QuestionForms.KindOf(text, language) == AnswerKind.Share;
        return words.Count == 0 || isShareOfSomething || (words.Count <= FewWords && It().IsMatch(text)) || (words.Count == 1 && !words[0].IsName && words[0].Weight < 4);
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
            .Where(term => !asked.Contains(term.Stem) && (term.IsName || IsKnown(term)) && SpeechVerbs.First(term.Surface) is null && !SpeechVerbs.HasSubstance(term.Surface) && !Now().IsMatch(term.Surface))
            .Select(term => term.Surface);
        return string.Join(' ', words.Take(8));
    }

    // A word that no article has would only stand in the way of the next question.
    private bool IsKnown(QuestionTerm term) => knowledge.SentencesMentioning([.. term.Alike, term.Stem]) > 0;

    private async Task<Standalone> WithFocusAsync(Standalone turn, string language, CancellationToken stop)
    {
        var understood = reader.Read(turn.Text, language, turn.Topic, turn.FocusArticle);
        var ranked = ranking.Rank(understood, await readings.ForAsync(turn.Whole, language, stop));
        if (ranked.Count == 0)
        {
            return turn;
        }

        IReadOnlyList<string> named = [.. SentenceRanking.PeopleIn(understood, ranked[0].Article).Select(person => person.Display)];
        return RuleConfidence.Of(ranked[0], understood) <= SureEnough ? turn with { People = named }
            : turn with { FocusArticle = ranked[0].Source.Id, People = named.Count > 0 || understood.Kind != AnswerKind.Person ? named : WhoAnswers(understood, ranked) };
    }

    private IReadOnlyList<string> WhoAnswers(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> ranked)
    {
        var best = (ChangingFacts.Of(question, ranked, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))?.Now ?? ranked[0]).Read;
        return best.People.Count > 0 ? [.. best.People.Select(person => person.Display)] : [.. ForeignNames().Matches(best.Sentence.Text).Select(match => match.Value)];
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:and(?: also)?|but|so|also|then|what about|how about|а(?: что насчёт| что насчет| ещё| еще)?|и(?: ещё| еще)?|но|那么|那|另外|还有|以及)(?![\p{L}])[\s,]*|^\W*(?:那么|那|另外|还有)", Plain)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?<![\p{L}])(?:he|she|him|his|her|он|она|его|её|ему|ей|им)(?![\p{L}])|他(?!们)|她(?!们)", Plain)]
    private static partial Regex He();

    [GeneratedRegex(@"(?<![\p{L}])(?:it|its|they|them|their|this|that|these|those|there|then|это|этот|эта|этом|этой|этого|они|их|там|тогда|оно|нём|нем|ней|ним|ними|них)(?![\p{L}])|它|他们|她们|那里|那儿|那边|那次|这次|当时", Plain)]
    private static partial Regex It();

    [GeneratedRegex(@"(?<![\p{L}])(?:else|others|ещё|еще)(?![\p{L}])|还有|其他", Plain)]
    private static partial Regex Else();

    [GeneratedRegex(@"^\W*(?:(?:by the way|on (?:another|a different) (?:topic|subject|note)|(?:an?|one) ?(?:other|different|unrelated|new) (?:question|topic|subject)|(?:changing|to change) the (?:topic|subject)|кстати|другой вопрос|ещё (?:один )?вопрос|еще (?:один )?вопрос|сменим тему|на другую тему)(?!\p{L})|换一?个话题|另外(?:我)?想?再?(?:请)?问(?:一下|下|个问题)|顺便(?:请)?问(?:一下|下)|另一个问题)[\s,，.。:：;；—–-]*", Plain)]
    private static partial Regex OtherTopic();

    [GeneratedRegex(@"\bbefore (?:him|her)\b|\bдо (?:него|не[её])(?!\p{L})|\b(?:his|her) predecessor\b|(?<!\p{L})(?:его|е[её]) предшественник\p{Ll}*|[他她]的前任|[他她]之前", Plain)]
    private static partial Regex Predecessor();

    [GeneratedRegex(@"\bit\b", Plain)]
    private static partial Regex PlainIt();

    // Who holds an office now is not who held it before.
    [GeneratedRegex(@"^(?:now|current(?:ly)?|present(?:ly)?|сейчас|теперь|нынешн\p{Ll}+|现任|现在|目前|如今)$", Plain)]
    private static partial Regex Now();

    // Names of other languages in Chinese characters: their parts stand between dots.
    [GeneratedRegex(@"[\u4E00-\u9FFF-[是由和与的]]{1,8}(?:·[\u4E00-\u9FFF-[是由和与的]]{1,8})+")]
    private static partial Regex ForeignNames();

    [GeneratedRegex("副?院长|主席|主任|部长|秘书长|行长|总裁")]
    private static partial Regex ChineseOffice();

    [GeneratedRegex(@"(?<=\p{L} )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*")]
    private static partial Regex Names();

    [GeneratedRegex("CAREC|ЦАРЭС|Institut|Институт|Program|Программ", RegexOptions.IgnoreCase)]
    private static partial Regex OwnName();

    [GeneratedRegex(@"\[\d+\]|\[|:?\]")]
    private static partial Regex SourceMarks();
}
