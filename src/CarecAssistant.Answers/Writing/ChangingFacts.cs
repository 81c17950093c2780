using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>A fact that changes, as of its newest dated source, and the newest earlier statement that says otherwise.</summary>
/// <param name="Now">What answers the question.</param>
/// <param name="Earlier">Another person or figure of an earlier day, or null.</param>
internal sealed record ChangingFact(ScoredSentence Now, ScoredSentence? Earlier);

/// <summary>Who holds an office, totals, numbers of members and projects: of the sentences that state it, the newest answers, and an earlier one that differs is named beside it.</summary>
internal static partial class ChangingFacts
{
    private const double Window = 0.6, AboutAsMuchOfTheQuestion = 0.17;

    /// <summary>The fact asked for, or null when the question asks for none or no sentence states it.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="ranked">Sentences, best first.</param>
    /// <param name="today">What is dated later was only planned.</param>
    public static ChangingFact? Of(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> ranked, DateOnly today)
    {
        if (ranked.Count == 0 || !AsksForOne(question))
        {
            return null;
        }

        var stated = ranked
            .Where(sentence => sentence.Score >= ranked[0].Score - Window && sentence.Features is { WrongTense: false, MissingHead: false } && sentence.Features.MissingNames <= ranked[0].Features.MissingNames)
            .Where(sentence => States(question, sentence))
            .Select(sentence => new Statement(sentence, DayOf(sentence, today), ValuesOf(question, sentence)))
            .Where(statement => statement.Day is not null && statement.Values.Count > 0).ToList();
        if (stated.Count == 0)
        {
            return null;
        }

        var most = Math.Max(stated.Max(statement => statement.Sentence.Features.Coverage), ranked[0].Features.Coverage);
        var newestFirst = stated.Where(statement => statement.Sentence.Features.Coverage >= most - AboutAsMuchOfTheQuestion)
            .OrderByDescending(statement => statement.Day).ThenByDescending(statement => statement.Sentence.Score).ToList();
        return NamesATime(question) ? OfThatTime(question, stated) : AsOfNow(question, newestFirst, stated);
    }

    private static ChangingFact? AsOfNow(UnderstoodQuestion question, List<Statement> newestFirst, List<Statement> stated)
    {
        if (newestFirst.Count == 0)
        {
            return null;
        }

        // A number that has not changed is told best by the sentence that fits best.
        var now = question.Kind != AnswerKind.Count ? newestFirst[0]
            : newestFirst.Where(statement => statement.Values.SetEquals(newestFirst[0].Values)).MaxBy(statement => statement.Sentence.Score)!;
        var earlier = stated.Where(other => other.Day < now.Day && other.Sentence.Source.Language == now.Sentence.Source.Language && Differs(question, now, other) && (question.Kind != AnswerKind.Money || other.Sentence.Read.Dates.Count <= 1))
            .OrderByDescending(other => other.Day).ThenByDescending(other => other.Sentence.Score).FirstOrDefault();
        return new(now.Sentence, earlier?.Sentence);
    }

    // "By 2021": the newest statement of that time; of a figure that sources date differently, nobody knows whose day it is.
    private static ChangingFact? OfThatTime(UnderstoodQuestion question, List<Statement> stated) =>
        stated.Where(statement => statement.Sentence.Read.Dates.Any(date => IsAskedFor(date, question)))
            .OrderBy(statement => IsDatedDifferently().IsMatch(statement.Sentence.Read.Sentence.Text) ? 1 : 0)
            .ThenByDescending(statement => statement.Day).ThenByDescending(statement => statement.Sentence.Score)
            .FirstOrDefault() is { } then ? new(then.Sentence, null) : null;

    private static bool NamesATime(UnderstoodQuestion question) => question.Time.IsSaid || question.Dates.Count > 0;

    private static bool IsAskedFor(StatedDate date, UnderstoodQuestion question) =>
        question.Dates.Any(asked => asked.IsIn(date)) || (FirstDayOf(date) is { } day && question.Time.Has(day));

    private static bool AsksForOne(UnderstoodQuestion question) =>
        question is { FocusArticle: null, LooksAhead: false, AsksForOthers: false, IsYesOrNo: false, Time.WantsLatest: false } && question.Kind switch
        {
            AnswerKind.Person => AsksForHolder().IsMatch(question.Text) && !Past().IsMatch(question.Text) && !NamesATime(question),
            AnswerKind.Money => Investing().IsMatch(question.Text),
            AnswerKind.Count => Counted().IsMatch(question.Text) && !NamesATime(question),
            _ => false,
        };

    private static bool States(UnderstoodQuestion question, ScoredSentence sentence)
    {
        var text = sentence.Read.Sentence.Text;
        return question.Kind switch
        {
            AnswerKind.Person => OfficeHolder.IsSameRank(question.Text, text),
            AnswerKind.Money => Investing().IsMatch(text) && !IsPart().IsMatch(text) && (Planned().IsMatch(question.Text) || !Planned().IsMatch(text)) && (Member().IsMatch(question.Text) || !Member().IsMatch(text)),
            _ => true,
        };
    }

    private static IReadOnlySet<string> ValuesOf(UnderstoodQuestion question, ScoredSentence sentence) => question.Kind switch
    {
        AnswerKind.Person => OfficeHolder.In(sentence.Read),
        AnswerKind.Money => sentence.Read.Numbers.Where(number => number.Contains('e')).ToHashSet(StringComparer.Ordinal),
        _ => CountedThings().Matches(sentence.Read.Sentence.Text).Where(match => SameThing(match.Value, question.Text)).SelectMany(match => NumberReader.In(match.Value)).ToHashSet(StringComparer.Ordinal),
    };

    private static bool SameThing(string counted, string question) => Project().IsMatch(counted) == Project().IsMatch(question);

    private static bool Differs(UnderstoodQuestion question, Statement now, Statement other) =>
        question.Kind == AnswerKind.Person ? !now.Values.Overlaps(other.Values) : other.Values.Any(value => !now.Values.Contains(value));

    // A sentence of its own day, else of its article's; what a page without a day tells of the past has none.
    private static DateOnly? DayOf(ScoredSentence sentence, DateOnly today)
    {
        var told = sentence.Source.AsOf ?? sentence.Source.Published;
        var own = sentence.Read.Dates.Select(FirstDayOf).Where(day => day is not null && day <= (told ?? today)).Max();
        return own ?? (sentence.Source.Kind != ArticleKind.News && Past().IsMatch(sentence.Read.Sentence.Text) ? null : told);
    }

    private static DateOnly? FirstDayOf(StatedDate date) => date.Year is { } year ? new DateOnly(year, date.Month ?? 1, date.Day ?? 1) : null;

    private sealed record Statement(ScoredSentence Sentence, DateOnly? Day, IReadOnlySet<string> Values);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:and )?(?:who(?:'s|’s| is)|what(?:'s|’s| is) the name of)\b.*\b(?:director|chief economist|chair(?:man|person)?|president|head)\b"
        + @"|^\W*(?:а )?(?:кто|как зовут)(?: сейчас| теперь| является| нынешн\p{Ll}*)* (?:заместител\p{Ll}* )?(?:директор|председател|главный экономист)|谁(?:是|担任|任).{0,14}(?:院长|主席|首席经济学家)|(?:院长|主席|首席经济学家)(?:现在|目前)?(?:是谁|是哪位|叫什么)", Plain)]
    private static partial Regex AsksForHolder();

    [GeneratedRegex(@"\b(?:was|were|had|before|former|formerly|first|previous|earlier|then|ago)\b|\b(?:был[аио]?|раньше|ранее|прежн\p{Ll}*|перв\p{Ll}*|предыдущ\p{Ll}*|до)\b|前任|之前|曾|以前|第一任|历任|首任", Plain)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:invest|put into|mobili[sz]|rais|pledg)\p{Ll}*|(?:влож|вклад|инвест|мобилиз|привл)\p{Ll}*|投资|筹集|动员|投入|承诺", Plain)]
    private static partial Regex Investing();

    [GeneratedRegex(@"\bhow many (?:member )?(?:members|countries|states|projects)\b.{0,30}\bCAREC\b.{0,25}$|сколько (?:стран|членов|государств|проектов).{0,30}ЦАРЭС|CAREC.{0,8}(?:多少|几)个?(?:成员国?|国家|项目)|(?:多少|几)个?(?:国家|成员国?).{0,6}CAREC", Plain)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<![\p{L}\d])[\p{L}\d,.]+ (?:member )?(?:members?|countries|projects)\b|(?<![\p{L}\d])[\p{L}\d]+ (?:стран|член|государств|проект)\p{Ll}*|[\d一二三四五六七八九十]+个(?:成员国?|国家|项目)", Plain)]
    private static partial Regex CountedThings();

    [GeneratedRegex("project|проект|项目", Plain)]
    private static partial Regex Project();

    [GeneratedRegex(@"\b(?:needs?|needed|pledg\p{Ll}*|plan(?:s|ned)?|requires?)\b|(?:нужн|потребн|обеща|планир)\p{Ll}*|需要|承诺|计划", Plain)]
    private static partial Regex Planned();

    [GeneratedRegex("Afghanistan|Azerbaijan|China|Georgia|Kazakhstan|Kyrgyz|Mongolia|Pakistan|Tajikistan|Turkmenistan|Uzbekistan|Афганистан|Азербайджан|Кита[йяею]|Грузи|Казахстан|Кыргыз|Монголи|Пакистан|Таджикистан|Туркменистан|Узбекистан|阿富汗|阿塞拜疆|中国|格鲁吉亚|哈萨克斯坦|吉尔吉斯|蒙古|巴基斯坦|塔吉克斯坦|土库曼斯坦|乌兹别克斯坦", Plain)]
    private static partial Regex Member();

    [GeneratedRegex(@"%|\b(?:receiv(?:es?|ed)|gave|gives?|of which|borrowers?)\b|\bof the \$|получ\p{Ll}*|предостав\p{Ll}*|из (?:них|\d)|其中|提供|占", Plain)]
    private static partial Regex IsPart();

    [GeneratedRegex(@"\bdifferent(?:ly)?\b|\bsources (?:date|differ)|по-разному|разному времени|不同", Plain)]
    private static partial Regex IsDatedDifferently();
}
