using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Whether a sentence holds the sort of thing a question asks for: a date for "when", a sum for "how much".</summary>
internal static partial class KindOfEvidence
{
    private const int NearAFigure = 5;

    /// <summary>True for kinds that not every statement can answer.</summary>
    public static bool IsTyped(AnswerKind kind) => kind is not (AnswerKind.Statement or AnswerKind.Topic or AnswerKind.Speech or AnswerKind.Reason or AnswerKind.Definition);

    /// <summary>True for kinds that a sentence without a figure cannot answer.</summary>
    public static bool IsFigure(AnswerKind kind) => kind is AnswerKind.Count or AnswerKind.Money or AnswerKind.Share or AnswerKind.Duration;

    /// <summary>Speaks of what is still to come.</summary>
    public static bool LooksAhead(string text) => Future().IsMatch(text);

    /// <summary>True when it does; kinds that any statement can answer are always true.</summary>
    public static bool IsIn(ReadSentence sentence, UnderstoodQuestion question, bool articleHasDate) => question.Kind switch
    {
        AnswerKind.Person => NamesSomeone(sentence, question) || NamesAnotherRole(sentence.Sentence.Text, question.Text),
        AnswerKind.Name => NamesSomething(sentence.Sentence.Text, question.Text),
        AnswerKind.Office => Role().IsMatch(sentence.Sentence.Text),
        AnswerKind.Date => sentence.Dates.Count > 0 || RelativeDate().IsMatch(sentence.Sentence.Text) || (articleHasDate && question.Terms.Count == 0),
        AnswerKind.Place => Place().IsMatch(sentence.Sentence.Text) && !IsAboutAPersonOnly(sentence, question),
        // 多少 asks for a share too, and сколько for money; "how many" does not.
        AnswerKind.Count => !IsOfOthers(sentence, question) && sentence.Numbers.Any(number => (!number.Contains('e') || question.Language != "en" || AsksForSize().IsMatch(question.Own)) && !(number.EndsWith('%') && question.Language != "zh") && !IsOfADate(number, sentence)),
        AnswerKind.Money => Money().IsMatch(sentence.Sentence.Text),
        AnswerKind.Share => Share().IsMatch(sentence.Sentence.Text),
        AnswerKind.Duration => Duration().IsMatch(sentence.Sentence.Text),
        AnswerKind.Definition => Defines(sentence.Sentence.Text, question),
        _ => true,
    };

    /// <summary>It names what is asked for outright and the question does not: a person for "who", a place for "where", a day for "when", a theme for "what about". False for kinds that show in no word.</summary>
    public static bool IsOutright(ReadSentence sentence, UnderstoodQuestion question) => question.Kind switch
    {
        AnswerKind.Person => NamesSomeone(sentence, question),
        AnswerKind.Place => PlacesIn(sentence, question).Any(),
        AnswerKind.Date => TellsADay(sentence, question),
        AnswerKind.Topic => ThingAsked.IsTheme(sentence.Sentence.Text),
        AnswerKind.Speech => IsTheSameAct(question.Own, sentence.Sentence.Text),
        AnswerKind.Definition or AnswerKind.Count or AnswerKind.Money or AnswerKind.Share or AnswerKind.Duration => IsIn(sentence, question, articleHasDate: false),
        _ => false,
    };

    // "How many doctors" is not answered by how many pillars: what is counted stands near a figure, or its figure is only in a name (COVID-19).
    private static bool IsOfOthers(ReadSentence sentence, UnderstoodQuestion question) =>
        question.Counted is { } counted && !sentence.Words.Select((word, at) => (word, at)).Any(one => counted.Is(one.word.Text) && sentence.Facts.Figures.Any(figure => figure != one.at && Math.Abs(figure - one.at) <= NearAFigure));

    /// <summary>Both name the same person, place, day or figure as the answer: neither speaks against the other.</summary>
    public static bool Agree(ReadSentence one, ReadSentence other, UnderstoodQuestion question) => question.Kind switch
    {
        AnswerKind.Person => one.People.Any(person => !IsAskedAbout(person, question) && other.People.Any(person.Is)),
        AnswerKind.Place => PlacesIn(one, question).Any(place => other.Sentence.Text.Contains(place, StringComparison.OrdinalIgnoreCase)),
        AnswerKind.Date => one.Dates.Any(date => !question.Dates.Contains(date) && other.Dates.Contains(date)),
        AnswerKind.Count or AnswerKind.Money or AnswerKind.Share or AnswerKind.Duration => one.Numbers.Any(number => !IsOfADate(number, one) && other.Numbers.Contains(number)),
        _ => false,
    };

    // Asked for a promise, what was said else is not it.
    private static bool IsTheSameAct(string question, string sentence) =>
        SpeechVerbs.Promises(question) ? SpeechVerbs.Promises(sentence)
        : SpeechVerbs.Proposes(question) ? SpeechVerbs.Proposes(sentence)
        : SpeechVerbs.First(sentence) is not null || ThingAsked.IsTheme(sentence);

    private static IEnumerable<string> PlacesIn(ReadSentence sentence, UnderstoodQuestion question) =>
        NovelPlace().Matches(sentence.Sentence.Text).Select(place => place.Groups["p"].Value).Where(place => IsNovelPlace(place, question.Text));

    private static bool NamesSomeone(ReadSentence sentence, UnderstoodQuestion question) =>
        sentence.People.Any(person => !IsAskedAbout(person, question)) || PersonReader.NamesSomeoneElse(sentence.Sentence.Text, question.Text);

    private static bool IsNovelPlace(string place, string question) =>
        !MonthOrBody().IsMatch(place) && !question.Contains(place[..Math.Max(2, place.Length - 2)], StringComparison.OrdinalIgnoreCase);

    // The year in the name of a strategy tells no day, nor does the day that was asked about.
    private static bool TellsADay(ReadSentence sentence, UnderstoodQuestion question)
    {
        var text = sentence.Sentence.Text;
        var wantsDay = AsksForADay().IsMatch(question.Own);
        return DateReader.Find(text).Any(found => (!wantsDay || found.Date.Day is not null) && (found.Date.Month is not null || !NamedByAYear().IsMatch(text[..found.At])) && !question.Dates.Any(asked => asked == found.Date));
    }

    private static bool IsAskedAbout(Person person, UnderstoodQuestion question) =>
        person.Words.Any(word => question.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    // "Where is he from?": a sentence that names the person and some place does not say so.
    private static bool IsAboutAPersonOnly(ReadSentence sentence, UnderstoodQuestion question) =>
        question.Terms.Count > 0 && question.Terms.All(term => sentence.People.Any(person => person.Words.Contains(term.Surface.ToLowerInvariant())));

    // "Who led the delegation?" is not answered by a sentence that only has the delegation.
    private static bool NamesAnotherRole(string sentence, string question) =>
        PersonsRole().Matches(sentence).Any(role => !question.Contains(role.Value, StringComparison.OrdinalIgnoreCase));

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

    [GeneratedRegex(@"\b(?:secretary|chair\w*|director\w*|president|minist(?:er|ers)|heads?|leaders?|governor|representatives?|ambassadors?|economist|associations?|scholars?|researchers?|countr(?:y|ies)|China|Azerbaijan|Georgia|Kazakhstan|Mongolia|Pakistan|Tajikistan|Turkmenistan|Uzbekistan|Republic|Bank|ADB|Secretariat)\b|(?:секретар|председател|директор|президент|министр|глав[аыу]|руководител|посол|учён|страны?\b|Кита|Грузи|Казахстан|Азербайджан|Монголи|Пакистан|Таджикистан|Туркменистан|Узбекистан|Республик|Банк|банк|АБР)\p{Ll}*|书记|主席|院长|主任|部长|总统|代表|负责人|学者|中国|国|银行|亚行", Plain)]
    private static partial Regex PersonsRole();

    [GeneratedRegex(@"\b(?:in|at|near|from|to) (?:the )?(?<p>\p{Lu}[\p{L}'’-]+)|(?<!\p{L})(?:в|во|из|на) (?:городе )?(?<p>\p{Lu}[\p{L}-]+)|(?:在|于|位于|设在|到|地点为)(?<p>[\u4E00-\u9FFF]{2,5}?)(?:举行|召开|签署|开|设|成立|的|市|$|，|。)")]
    private static partial Regex NovelPlace();

    [GeneratedRegex(@"^(?:January|February|March|April|May|June|July|August|September|October|November|December|CAREC|ADB|ЦАРЭС|АБР|Институт\p{L}*|Institute|Program\w*|Январ|Феврал)|^\d")]
    private static partial Regex MonthOrBody();

    [GeneratedRegex(@"\bhow (?:large|big|high)\b|\bsize\b", Plain)]
    private static partial Regex AsksForSize();

    [GeneratedRegex(@"\bwhat (?:day|date)|\bdates?\b|\bwhen exactly\b|\bexact\b|\bчис(?:ла|ел|ло)\b|\bдат[аыу]\b|\bв как(?:ой|ие) д|哪一?[天日]|几号|几日|日期", Plain)]
    private static partial Regex AsksForADay();

    [GeneratedRegex(@"(?:CAREC|ЦАРЭС|TTFS|CITA|Strateg(?:y|ies)|Стратеги\p{Ll}*|战略|Agenda|[-–—−]|\bby|\bdo|до|к|到|至)[ -]?$", Plain)]
    private static partial Regex NamedByAYear();

    [GeneratedRegex(@"\b(?:in|at|to|from|near|through|of|with) (?:the )?\p{Lu}|(?:^|\s)(?:в|во|из|на|к) \p{Lu}|\baddress\b|\blocated\b|位于|地址|设在|在|连接|通往|通向|至|从")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:will|upcoming|planned|scheduled|to be held|forthcoming|tentative|announced|next)\b|(?:состоится|предстоящ|запланирован|объявлен|намечен|будет|пройд[её]т)\p{Ll}*|将|即将|计划|下一次|定于|宣布", Plain)]
    private static partial Regex Future();

    [GeneratedRegex(@"\b(?:in|on|every|each|since|until) (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|spring|summer|autumn|winter)\b"
        + @"|\b(?:в|по|с|до|каждый|каждую) (?:начале |конце )?(?:январ|феврал|март|апрел|ма[ея]|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[аеуы]м?|четверг|пятниц|суббот|воскресен)\p{Ll}*"
        + @"|\b(?:this|next|last|following|coming) (?:week|month|year|spring|summer|autumn|fall|winter)\b|\b(?:yesterday|today|tomorrow)\b|\bна этой неделе\b|в этом (?:году|месяце)|в следующем (?:году|месяце)|本周|下周|上周|今年|明年|去年|本月", Plain)]
    private static partial Regex RelativeDate();

    [GeneratedRegex(@"[$€¥]\s?\d|\b\d[\d.,]*\s?(?:million|billion|trillion|bn|mln)\b|\b(?:US\$|USD|dollars?|euros?|yuan)\b|\d\s?(?:млн|млрд|трлн)|(?:миллион|миллиард|доллар)\p{Ll}*|亿|万美元|美元", Plain)]
    private static partial Regex Money();

    [GeneratedRegex(@"\d\s?(?:%|％)|\bper ?cent\b|\b(?:half|third|quarter|majority|most)\b|процент|долл?я|половин|треть|百分之|一半|%", Plain)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|few)[ -](?:year|month|week|day|hour|minute)s?\b|(?:\d+|один|два|две|три|четыре|пять|шесть)\s(?:год|лет|месяц|недел|дн|час)\p{Ll}*|(?:(?<!\d)\d{1,2}|[一二两三四五六七八九十]+)(?:年|个月|周|天|小时)", Plain)]
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
