using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>Words of a question that ask rather than name anything, and words that say little.</summary>
internal static partial class QuestionWords
{
    private static readonly Dictionary<string, HashSet<string>> Asking = new(StringComparer.Ordinal)
    {
        ["en"] = Set("""
            who whom whose what which when where why how did do does done was were is are am be been being has have had having will would can could
            shall should may might must i me my we us our you your he him his she her they them their it its this that these those there here
            a an the of in on at to by for from with about as and or but so if than then also too not no any some all just please
            tell say said says saying speak spoke talk talked mention mentioned state stated give gave know known knows get got let
            during into over under between within until up out off per via upon while
            else many much long more most very really exactly ever yet still already according regarding concerning
            's s t re ve ll d
            """),
        ["ru"] = Set("""
            кто кого кому кем ком что чего чему чем чём когда где куда откуда почему зачем сколько как какой какая какое какие каких каким какими какую какого какому каком каков какова
            который которая которое которые чей чья чьё чьи ли бы же не ни и а но или да то это этот эта эти этого этой этом этих тот та те того той том тех
            в во на по к ко с со о об обо от из за для при у до над под про через между без
            я мне меня мы нам нас вы вам вас ты он она оно они его её ее ему ей им их них нём нем ней
            был была было были есть быть будет будут является являются стал стала занимается занимаются
            сказал сказала говорил говорила говорит расскажите расскажи сообщите скажите упомянул можно можете
            ещё еще также тоже очень уже так такое такой всё все весь вся там тут здесь
            """),
    };

    private static readonly Dictionary<string, HashSet<string>> Light = new(StringComparer.Ordinal)
    {
        ["en"] = Set("""
            group people person persons thing things event events place kind kinds type types sort name names named take takes took taken part parts happen happened happens
            make makes made role main new current currently present total far today now information details number amount sum share percentage proportion
            year day date time city country use used using way ways come came go went goes along around relate relates related relation relationship connection body
            """),
        ["zh"] = Set("""
            算 当 做 开 办 里 底 到 用 找 由 发 届 次 位 时候 进行 达到 总额 属于 一共 加强 作为 成为 双方 方面 情况 介绍 内容 什么样 名字 人
            """),
        ["ru"] = Set("""
            группа люди человек дело вещь событие место вид имя зовут часть роль главный главная новый новая нынешний сейчас сегодня информация подробности число количество
            пройти прошло прошла прошёл прошел проходит проходила проходил проходили
            сумма доля процент процентов год году день дата время город страна происходит произошло
            """),
    };

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private static readonly string[] RussianOrdinals = ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат"];

    private static readonly string[] HardEndings = ["ый", "ой", "ая", "ое", "ого", "ому", "ом", "ую", "ые", "ых", "ым", "ыми"];

    // Of "third" alone; шестью and пятью are "with six" and "with five".
    private static readonly string[] SoftEndings = ["ий", "ья", "ье", "ьего", "ьему", "ьем", "ьей", "ью", "ьи", "ьих", "ьим", "ьими"];

    private const string ChineseFigures = "一二三四五六七八九";

    /// <summary>The figure of an ordinal ("sixth", шестой, 第六 are 6th), or null; the first is none, since much is called so.</summary>
    public static string? AsOrdinal(string word) => NumberOf(word) is > 1 and var number ? InFigures(number) : null;

    /// <summary>An ordinal in figures: 1st, 2nd, 11th, 23rd.</summary>
    public static string InFigures(int number) => string.Create(
        CultureInfo.InvariantCulture, $"{number}{(number % 100 / 10 == 1 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");

    /// <summary>The number of an ordinal in words, up to the twelfth and 第九十九; 0 for any other word.</summary>
    public static int NumberOf(string ordinal)
    {
        var lower = ordinal.ToLowerInvariant().Replace('ё', 'е');
        return lower is ['第', .. var figures] ? NumberOfChinese(figures)
            : 1 + Math.Max(Array.IndexOf(Ordinals, lower), Array.FindIndex(RussianOrdinals, stem => IsRussianOrdinal(lower, stem)));
    }

    // 八, 十八, 二十, 二十八.
    private static int NumberOfChinese(string figures)
    {
        var ten = figures.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return figures.Length == 1 ? UnitOf(figures) : 0;
        var (tens, units) = (ten == 0 ? 1 : UnitOf(figures[..ten]), ten == figures.Length - 1 ? 0 : UnitOf(figures[(ten + 1)..]));
        return ten > 1 || tens == 0 || (units == 0 && ten < figures.Length - 1) ? 0 : (10 * tens) + units;
    }

    private static int UnitOf(string figure) => figure.Length == 1 ? ChineseFigures.IndexOf(figure, StringComparison.Ordinal) + 1 : 0;

    private static bool IsRussianOrdinal(string word, string stem) =>
        word.StartsWith(stem, StringComparison.Ordinal) && (stem == "трет" ? SoftEndings : HardEndings).Contains(word[stem.Length..]);

    /// <summary>True for words that only ask.</summary>
    public static bool IsAsking(string word, string language) => Asking.TryGetValue(language, out var words) && words.Contains(word.ToLowerInvariant());

    /// <summary>True for the small words of "since 2021" and "before 2020", where they belong to a time.</summary>
    public static bool IsOfASpan(string word) => word.ToLowerInvariant() is
        "since" or "before" or "after" or "prior" or "starting" or "после" or "ранее" or "начиная" or "以来" or "之后" or "以后" or "之前" or "以前" or "年以" or "年之" or "月以" or "月之";

    /// <summary>True for words that say little about what is asked.</summary>
    public static bool IsLight(string word, string language) => Light.TryGetValue(language, out var words) && words.Contains(word.ToLowerInvariant());

    /// <summary>True for words that only say which kind of answer is wanted ("how much money", "which city"); the kind itself is checked in the evidence.</summary>
    public static bool NamesTheKind(string word, AnswerKind kind) => kind switch
    {
        AnswerKind.Money => MoneyWords().IsMatch(word),
        AnswerKind.Share => ShareWords().IsMatch(word),
        AnswerKind.Place => PlaceWords().IsMatch(word),
        AnswerKind.Date or AnswerKind.Duration => TimeWords().IsMatch(word),
        AnswerKind.Name => NameWords().IsMatch(word),
        AnswerKind.Person => PersonWords().IsMatch(word),
        AnswerKind.Office => OfficeWords().IsMatch(word),
        AnswerKind.Speech => Writing.SpeechVerbs.IsOne(word),
        _ => false,
    };

    /// <summary>A Chinese question without the words that only ask; the others are cut where those stood.</summary>
    public static string WithoutAskingWords(string question) => ChineseAsking().Replace(question, " ");

    private static HashSet<string> Set(string words) => [.. words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:money|sum|amount|funds?|funding|dollars?|billions?|millions?|деньг\p{Ll}*|денег|сумм\p{Ll}*|средств\p{Ll}*|объ[её]м\p{Ll}*|долларов)$", Plain)]
    private static partial Regex MoneyWords();

    [GeneratedRegex(@"^(?:shares?|percentage|proportion|portion|fraction|per|cent|percent|дол\p{Ll}{1,2}|част\p{Ll}{1,2}|процент\p{Ll}*)$", Plain)]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"^(?:city|town|place|location|venue|город\p{Ll}*|мест\p{Ll}{1,2}|城市|地方|地点)$", Plain)]
    private static partial Regex PlaceWords();

    [GeneratedRegex(@"^(?:year|month|day|date|time|since|год\p{Ll}*|месяц\p{Ll}*|дат\p{Ll}{1,2}|числ\p{Ll}{1,2}|врем\p{Ll}*|лет|时间|日期|年份|一天)$", Plain)]
    private static partial Regex TimeWords();

    [GeneratedRegex(@"^(?:country|countries|nation|state|стран\p{Ll}*|государств\p{Ll}*|国家)$", Plain)]
    private static partial Regex NameWords();

    [GeneratedRegex(@"^(?:person|people|name|зовут|человек\p{Ll}*|名字|姓名)$", Plain)]
    private static partial Regex PersonWords();

    [GeneratedRegex(@"^(?:job|position|post|office|rank|occupation|title|role|hold|holds|held|occup\p{Ll}+|должност\p{Ll}*|пост|занима\p{Ll}+|职务|职位)$", Plain)]
    private static partial Regex OfficeWords();

    [GeneratedRegex("是?什么时候|是?什么地方|是?哪一?[天日]|哪几?[天年届]|是?哪一年|是啥|啥|到底|好像|那次|总共有?|在哪里|在哪儿|哪个国家|哪国|什么机构|担任|总共|一共|总计|目前|什么时候|为什么|是什么|什么|哪一年|哪年|哪些|哪个|哪位|哪里|哪儿|在哪|哪|谁|何时|何处|为何|何|怎么|怎样|如何|多少|多长时间|多久|几个|几条|几|吗|呢|吧|了(?!解)|的|是|在(?!线)|有(?!关|效)|请问|请|告诉|我们|我|你|您|一下|关于|说|表示|(?<!理事|委员|大|峰|年|协|学|商|社|机|国|博览|研讨|座谈|交流|发布|晚|宴)会(?!议|员|见|面|谈|长|晤|场)|被|把|对(?!话|接|策|外|象|比|口)|他们|(?<!其)他|她|它|这次|那次|这|那|(?<!首)都|也|还|和(?!平|谐)|(?<!参)与(?!会)|及|其(?!他|中)")]
    private static partial Regex ChineseAsking();
}
