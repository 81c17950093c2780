using System.Text.RegularExpressions;
using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Things that a question asks for by a word of its own and that show in a sentence by their form: a theme, how often, a web address, a number of things counted.</summary>
internal static partial class ThingAsked
{
    private static readonly (Regex Asked, Regex Shown)[] Things =
    [
        (AsksForTheme(), Theme()),
        (AsksHowOften(), HowOften()),
        (AsksForSite(), Site()),
        (AsksForMail(), Mail()),
        (AsksForPhone(), Phone()),
        (AsksHowManyPeople(), HowManyPeople()),
        (Age(), Age()),
        (Schooling(), Schooling()),
        (Family(), Family()),
        (AsksWhoWon(), Won()),
        (Pay(), Pay()),
        (Visa(), Visa()),
    ];

    /// <summary>True where such a thing is asked for and the sentence does not have it.</summary>
    public static bool IsMissing(string question, string sentence)
    {
        foreach (var (asked, shown) in Things)
        {
            if (asked.IsMatch(question) && !shown.IsMatch(sentence)) return true;
        }

        return false;
    }

    /// <summary>The sentence says what something is about.</summary>
    public static bool IsTheme(string sentence) => Theme().IsMatch(sentence);

    /// <summary>Asked who or what is so now, it tells who or what was so until a time that is over.</summary>
    public static bool IsOver(string question, string sentence) => AsksForNow().IsMatch(question) && Over().IsMatch(sentence);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:themes?|topics?|slogan|motto)\b(?! of the grants?)|(?<!\p{L})(?:тем[аыуое]|девиз|лозунг)(?:й|ми|х)?(?!\p{L})|主题|议题|口号", Plain)]
    private static partial Regex AsksForTheme();

    [GeneratedRegex(@"\b(?:themes?|subjects?|topics?|motto|slogan|agenda|discuss\w*|dealt with|deals with|(?:was|were|is|are) about|focus\w*|cover(?:s|ed)|devoted|dedicated|(?:spoke|talked|speaks|talks) (?:about|on|of))\b|(?:тем[аыуое]|предмет|девиз|лозунг|повестк|обсу[дж]|посвящ|говорил|беседова)\p{Ll}*|主题|议题|讨论|涉及|探讨|议程|口号|围绕|关于", Plain)]
    private static partial Regex Theme();

    [GeneratedRegex(@"\bhow (?:often|frequently|many times a)\b|(?<!\p{L})(?:как часто|с какой периодичностью|сколько раз в)(?!\p{L})|多久.{0,4}一次|多长时间.{0,4}一次|频率|每隔多", Plain)]
    private static partial Regex AsksHowOften();

    [GeneratedRegex(@"\b(?:once|twice|every|each|annual\w*|yearly|monthly|quarterly|weekly|biannual\w*|(?:times )?(?:a|per) (?:year|month))\b|(?:ежегодн|ежемесячн|ежеквартальн|еженедельн|кажд)\p{Ll}*|раза? в |每(?:年|月|季|周|两|半)|一年一|年度", Plain)]
    private static partial Regex HowOften();

    [GeneratedRegex(@"\b(?:web ?(?:site|page)|web address|url|homepage)\b|(?<!\p{L})(?:(?:веб-)?сайт\p{Ll}{0,2}|адрес\p{Ll}* в интернете)(?!\p{L})|网址|官网|网站(?:是|地址)", Plain)]
    private static partial Regex AsksForSite();

    [GeneratedRegex(@"\b[\w-]+\.(?:org|com|net|int|edu|cn|kz|kg|uz|tj|ru)\b", Plain)]
    private static partial Regex Site();

    [GeneratedRegex(@"\be-?mail\b(?! (?:me|us))|электронн\p{Ll}+ (?:почт|адрес)|邮箱|电子邮件", Plain)]
    private static partial Regex AsksForMail();

    [GeneratedRegex(@"@|\be-?mail|электронн\p{Ll}+ почт|邮件|邮箱", Plain)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(?:tele)?phone(?: number)?\b|телефон|电话", Plain)]
    private static partial Regex AsksForPhone();

    [GeneratedRegex(@"\+?\d[\d\s()-]{6,}\d|telephone|\bphone|телефон|电话", Plain)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\bhow many (?:of (?:them|the \p{L}+) (?:were|are) |\p{L}+ )?(?:people|persons|participants?|guests|attendees|delegates|visitors|scholars|officials|experts|students|women|took part|attended|came|joined)\b|(?<!\p{L})сколько (?:\p{L}+ )?(?:человек|людей|участник|гостей|делегат|чиновник|госслужащ|ученых|учёных|студент|народу)|多少(?:人|名|位)|几(?:人|位|名)", Plain)]
    private static partial Regex AsksHowManyPeople();

    [GeneratedRegex(@"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|thousands?)\b)[\d,.]*\+?(?: \p{L}[\p{L}-]*){0,3} (?:people|persons?|participants?|guests|attendees|delegates|visitors|scholars|officials|experts|students|women|researchers|respondents|representatives|members|ministers|specialists|professionals)\b|\b(?:participants?|respondents|people)(?: \p{L}+){0,3} \d"
        + @"|(?:\d|(?<!\p{L})(?:дв[ае]|три|четыре|пять|шесть|семь|восемь|десят\p{L}+|сотн\p{L}+|тысяч\p{L}*)(?!\p{L}))[\d\s]*(?: \p{L}+){0,2} ?(?:человек|людей|участник|гостей|делегат|чиновник|ученых|учёных|студент|эксперт|специалист)|[\d一二三四五六七八九十百千两多余]+\s?(?:多|余)?(?:人|名|位)", Plain)]
    private static partial Regex HowManyPeople();

    [GeneratedRegex(@"\bhow old (?:is|are|was)\b|\b(?:age|aged|born|birthday|years old)\b|возраст|родил|\bлет от роду|сколько (?:ему|ей|им) лет|年龄|几岁|岁|出生|生日", Plain)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?:graduat\w+|alma mater|diplomas?|degrees?|doctorate|educated)\b|окончил|выпускни|диплом[а-я]{0,3}(?!\p{L})|какое образование|учился|училась|毕业|学历|学位", Plain)]
    private static partial Regex Schooling();

    [GeneratedRegex(@"\b(?:marr(?:y|ied|iage)|wife|husband|spouse|children)\b|жен(?:ат|ой|а|у|е)(?!\p{L})|замуж|супруг|дет(?:и|ей|ям)(?!\p{L})|结婚|妻子|丈夫|孩子|子女", Plain)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(?:prizes?|awards?|awarded|medals?|won|win|winners?)\b|приз(?:а|ы|ов)?(?!\p{L})|наград|преми[юияй]|выиграл|победител|лауреат|медал|获奖|奖项|得奖|奖金|大奖|获胜|选中|入选|中标", Plain)]
    private static partial Regex AsksWhoWon();

    [GeneratedRegex(@"\b(?:prizes?|awards?|awarded|medals?|won|win|winners?|chosen|selected|received)\b|приз(?:а|ы|ов)?(?!\p{L})|наград|преми[юияй]|выиграл|победител|лауреат|медал|отобран|выбран|получил|获奖|奖|获胜|选中|入选|中标|获得", Plain)]
    private static partial Regex Won();

    [GeneratedRegex(@"\b(?:salar(?:y|ies)|wages?|earns?|paid (?:monthly|a month))\b|зарплат|оклад|зарабатыва|工资|薪水|薪酬|月薪|年薪", Plain)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\bvisas?\b|(?<!\p{L})виз(?:а|ы|у|е|ой|ам|ах)?(?!\p{L})|签证", Plain)]
    private static partial Regex Visa();

    [GeneratedRegex(@"\bwho (?:is|are|heads|leads|runs|chairs|directs|manages|presides)\b|\bcurrent(?:ly)?\b|\bincumbent\b|(?<!\p{L})кто (?:(?:сейчас|теперь) )?(?:возглавляет|руководит|стоит|является|заведует|директор|глава)(?!\p{L})|(?<!\p{L})(?:нынешн|действующ)\p{Ll}*|现任|现在|目前", Plain)]
    private static partial Regex AsksForNow();

    [GeneratedRegex(@"\bfrom (?:\w+ )?\d{4} (?:to|until) |\buntil (?:\d|\p{L}+ \d{4})|\bformer(?:ly)?\b|\bwas .{0,40}\bbefore\b|\bthen (?:Director|Chairman|President)|(?<!\p{L})(?:с \d{4}(?: года?)? (?:до|по)|до \d{1,2} \p{L}+ \d{4}|до \d{4}|бывш\p{Ll}*)|至\d{4}年.{0,8}止|前任|曾任", Plain)]
    private static partial Regex Over();
}
