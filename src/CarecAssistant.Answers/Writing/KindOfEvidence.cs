using System.Text.RegularExpressions;
using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Whether a sentence holds the sort of thing a question asks for: a date for "when", a sum for "how much".</summary>
internal static partial class KindOfEvidence
{
    /// <summary>True for kinds that not every statement can answer.</summary>
    public static bool IsTyped(AnswerKind kind) => kind is not (AnswerKind.Statement or AnswerKind.Topic or AnswerKind.Speech or AnswerKind.Reason or AnswerKind.Definition);

    /// <summary>True for kinds that a sentence without a figure cannot answer.</summary>
    public static bool IsFigure(AnswerKind kind) => kind is AnswerKind.Count or AnswerKind.Money or AnswerKind.Share or AnswerKind.Duration;

    /// <summary>Speaks of what is still to come.</summary>
    public static bool LooksAhead(string text) => Future().IsMatch(text);

    /// <summary>True when it does; kinds that any statement can answer are always true.</summary>
    public static bool IsIn(ReadSentence sentence, UnderstoodQuestion question, bool articleHasDate) => question.Kind switch
    {
        AnswerKind.Person => sentence.People.Any(person => !IsAskedAbout(person, question)) || NamesAnotherRole(sentence.Sentence.Text, question.Text),
        AnswerKind.Name => NamesSomething(sentence.Sentence.Text, question.Text),
        AnswerKind.Office => Role().IsMatch(sentence.Sentence.Text),
        AnswerKind.Date => sentence.Dates.Count > 0 || RelativeDate().IsMatch(sentence.Sentence.Text) || (articleHasDate && question.Terms.Count == 0),
        AnswerKind.Place => Place().IsMatch(sentence.Sentence.Text) && !IsAboutAPersonOnly(sentence, question),
        // 多少 asks for a share too, and сколько for money; "how many" does not.
        AnswerKind.Count => sentence.Numbers.Any(number => (!number.Contains('e') || question.Language != "en") && !(number.EndsWith('%') && question.Language != "zh") && !IsOfADate(number, sentence)),
        AnswerKind.Money => Money().IsMatch(sentence.Sentence.Text),
        AnswerKind.Share => Share().IsMatch(sentence.Sentence.Text),
        AnswerKind.Duration => Duration().IsMatch(sentence.Sentence.Text),
        AnswerKind.Definition => Defines(sentence.Sentence.Text, question),
        _ => true,
    };

    private static bool IsAskedAbout(Person person, UnderstoodQuestion question) =>
        person.Words.Any(word => question.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    // "Where is he from?": a sentence that names the person and some place does not say so.
    private static bool IsAboutAPersonOnly(ReadSentence sentence, UnderstoodQuestion question) =>
        question.Terms.Count > 0 && question.Terms.All(term => sentence.People.Any(person => person.Words.Contains(term.Surface.ToLowerInvariant())));

    // "Who led the delegation?" is not answered by a sentence that only has the delegation.
    private static bool NamesAnotherRole(string sentence, string question) =>
        Role().Matches(sentence).Any(role => !question.Contains(role.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Lists names: what "which countries" asks for.</summary>
    public static bool ListsNames(string sentence) => NameList().IsMatch(sentence);

    /// <summary>Says that something is not so.</summary>
    public static bool IsNegated(string text) => Negation().IsMatch(text);

    private static bool NamesSomething(string sentence, string question) =>
        Han().IsMatch(sentence) || Capital().Matches(sentence).Any(name => name.Value.Length > 3 && !question.Contains(name.Value, StringComparison.OrdinalIgnoreCase));

    // "X is …": nothing but the thing itself before the verb.
    private static bool Defines(string sentence, UnderstoodQuestion question)
    {
        var verb = Definition().Match(sentence);
        return verb.Success && Words().Matches(sentence[..verb.Index]).All(word =>
            word.Length <= 3 || question.Text.Contains(word.Value[..Math.Max(3, word.Length - 2)], StringComparison.OrdinalIgnoreCase) || question.Terms.Any(term => term.Is(word.Value.ToLowerInvariant())));
    }

    private static bool IsOfADate(string number, ReadSentence sentence) =>
        sentence.Dates.Any(date => number == $"{date.Year}" || number == $"{date.Day}");

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:secretary|chair\w*|director\w*|president|minist\w+|heads?|leaders?|members?|officials?|governor|council|delegat\w+|representatives?|experts?|staff)\b|(?:секретар|председател|директор|президент|министр|глав[аыу]|руководител|член|делегац|совет)\p{Ll}*|书记|主席|院长|主任|部长|总统|代表|负责人|成员|理事会", Plain)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(?:in|at|to|from|near|through|of|with) (?:the )?\p{Lu}|(?:^|\s)(?:в|во|из|на|к) \p{Lu}|\baddress\b|\blocated\b|位于|地址|设在|在")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:will|upcoming|planned|scheduled|to be held|forthcoming|tentative|announced|next)\b|(?:состоится|предстоящ|запланирован|будет|пройд[её]т)\p{Ll}*|将|即将|计划", Plain)]
    private static partial Regex Future();

    [GeneratedRegex(@"\b(?:in|on|every|each|since|until) (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|spring|summer|autumn|winter)\b"
        + @"|\b(?:в|по|с|до|каждый|каждую) (?:начале |конце )?(?:январ|феврал|март|апрел|ма[ея]|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[аеуы]м?|четверг|пятниц|суббот|воскресен)\p{Ll}*"
        + @"|\b(?:this|next|last|following|coming) (?:week|month|year|spring|summer|autumn|fall|winter)\b|\b(?:yesterday|today|tomorrow)\b|\bна этой неделе\b|в этом (?:году|месяце)|в следующем (?:году|месяце)|本周|下周|上周|今年|明年|去年|本月", Plain)]
    private static partial Regex RelativeDate();

    [GeneratedRegex(@"[$€¥]\s?\d|\b\d[\d.,]*\s?(?:million|billion|trillion|bn|mln)\b|\b(?:US\$|USD|dollars?|euros?|yuan)\b|\d\s?(?:млн|млрд|трлн)|(?:миллион|миллиард|доллар)\p{Ll}*|亿|万美元|美元", Plain)]
    private static partial Regex Money();

    [GeneratedRegex(@"\d\s?(?:%|％)|\bper ?cent\b|\b(?:half|third|quarter|majority|most)\b|процент|долл?я|половин|треть|百分之|一半|%", Plain)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|few)[ -](?:year|month|week|day|hour|minute)s?\b|(?:\d+|один|два|две|три|четыре|пять|шесть)\s(?:год|лет|месяц|недел|дн|час)\p{Ll}*|[\d一二两三四五六七八九十]+(?:年|个月|周|天|小时)", Plain)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(?:\p{Lu}[\p{L}’'\- ]+, (?:the )?){3}|(?:[\u4E00-\u9FFF]{2,8}、){3}")]
    private static partial Regex NameList();

    [GeneratedRegex(@"\b(?:not|never|no longer|neither|isn't|isn’t)\b|\bне\b|不是|没有|并非", Plain)]
    private static partial Regex Negation();

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Han();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:is|are|was|were|means|stands for|refers to|brings together|serves as|works as|consists of)\b|—|–|это|является|представляет собой|объединяет|(?<!不|还|也)是|为|指", Plain)]
    private static partial Regex Definition();
}
