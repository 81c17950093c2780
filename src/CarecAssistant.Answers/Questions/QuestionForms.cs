using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>How questions are put in English, Russian and Chinese: which form asks for which kind of answer. The first form that fits wins.</summary>
internal static class QuestionForms
{
    // How a question is put shows at its beginning or its end, and the forms take long over thousands of characters that nearly fit.
    private const int LongestEnd = 300;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Dictionary<string, (AnswerKind Kind, Regex Form)[]> Forms = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            Of(AnswerKind.Duration, @"\bhow long\b(?! ago)|\bhow much time\b|\b(?:what|which) period\b|\bhow many (?:years|months|weeks|days|hours) (?:does|do|did|is|was|will|are|were|can|may)\b|\bfor how many (?:years|months|weeks|days|hours)\b"),
            Of(AnswerKind.Share, @"\b(?:what|which|how (?:big|large|great)) (?:an? )?(?:share|percentage|proportion|portion|fraction)\b|\bhow much of\b|\bwhat per ?cent\b"),
            Of(AnswerKind.Money, @"\b(?:size|amount|value|worth) of (?:\w+ ){0,4}(?:grants?|funds?|fellowships?|loans?|investments?)\b|\bhow (?:large|big|high) (?:is|are|can|was|were) (?:\w+ ){0,4}(?:grants?|fund|fellowship|loan|budget|investments?)\b|\bhow much (?:money|funding|financing|capital|investment|cash)\b|\b(?:what|which) (?:sum|amount)\b|(?<!\bby )\bhow much (?:has|have|had|did|does|was|were|will|is|are)\b|\bhow many (?:dollars|billions?|millions?)\b|\bhow (?:big|large) (?:is|was) (?:the )?(?:sum|amount|investment|budget)|\bwhat(?:'s|’s| is| was| are| were)\b.{0,50}\b(?:budget|price|cost|fee|salary|wage|turnover)s?\b|\b(?:what|how much) (?:do|does|did)\b.*\b(?:charge|cost)\b"),
            Of(AnswerKind.Count, @"\bhow many\b|^\W*(?:number|length) of\b|\bhow (?:large|big|high|far)\b|^\W*(?:the )?(?:max\w*|min\w*|total|average)? ?size of\b|\b(?:what|which) number\b|\bthe number of\b"),
            Of(AnswerKind.Office, @"\b(?:what|which)\b.{0,40}\b(?:job|position|post|office|rank|occupation|title)\b.{0,30}\b(?:hold|holds|held|have|has|had|occup\w+)\b|(?:'s|’s) (?:job|position|post|office|rank|occupation|title|role)\b|\b(?:job|position|post|rank|occupation|role) (?:of|does|did)\b|\bjob title\b"),
            Of(AnswerKind.Speech, @"\b(?:what|how|which \w+|why)\b.{0,20}\b(?:did|does|do|has|have|was|were)\b.*\b(?:say|said|suggest\w*|propos\w*|not(?:e|ed)|emphasi[sz]\w*|stress\w*|recommend\w*|mention\w*|express\w*|promis\w*|pledg\w*|state|stated|tell|told|believe\w*|think(?! tank)|describe\w*|explain\w*|offer\w*|highlight\w*|underlin\w*|point\w* out|urge\w*|call\w* for|claim\w*|want\w*|ask\w*)\b|\baccording to\b|\b(?:'s|’s) (?:\w+ )?(?:suggestion|view|opinion|remark|proposal|message|promise|speech|statement|request|wish|position)s?\b"),
            Of(AnswerKind.Topic, @"\bwhat (?:did|was|were|has|have|had|do|does|is)\b.*\b(?:discuss\w*|talk\w*|cover\w*|(?<!(?:web|street|postal|mail|email|office|the|your|its|an) )address\w*|about|agenda|topics?|debat\w*|deliberat\w*)\b|\bwhat (?:has )?happened\b|\btell me (?:more )?about\b|\bsummar\w+\b|\b(?:topics?|outcomes?|results?|agenda) of\b|\b(?:what|which) (?:topics?|issues?|subjects?|matters?|themes?)\b|\bwhat(?:'s| is) new\b|\blatest news\b"),
            Of(AnswerKind.Statement, @"^\W*who (?:pays|funds|finances|sponsors|paid|funded|financed|donates?|(?:are|were) (?:the )?(?:\w+ )?(?:funders|donors|partners|sponsors|members))\b"),
            Of(AnswerKind.Statement, @"^\W*who (?:can|could|may|should|might|is (?:eligible|allowed|entitled)|are (?:eligible|allowed|entitled))\b|\bwhere\b.{0,60}\b(?:money|funds?|funding|income|budget)\b.{0,20}\bfrom\b"),
            Of(AnswerKind.Person, @"\bwho(?:m|se)?\b|\bby whom\b|\b(?:which|what) (?:\w+ )?(?:person|people|official|leader|minister|president|officials|leaders|guest|guests|speaker|speakers)\b|\bwhat(?: is| was|'s) the name\b|\bnames? of (?:the )?(?:visitors?|participants?|guests?|speakers?|people|delegates|leaders?)\b"),
            Of(AnswerKind.Name, @"\b(?:which|what) (?:countr(?:y|ies)|nations?|states?)\b"),
            Of(AnswerKind.Date, @"\bwhen\b|^\W*(?:the )?dates? of\b|\bdates?\W*$|\b(?:on|by) what day\b|\bdeadline\b|\b(?:what|which) (?:date|day|year|month)s?\b|\bhow long ago\b|\bsince what\b"),
            Of(AnswerKind.Place, @"\bwhere\b|\b(?:what|which) (?:city|town|place|location|venue|address)\b"),
            Of(AnswerKind.Reason, @"\bwhy\b|\bfor what reason\b|\bwhat (?:is|was|were) the (?:reason|purpose|aim|cause)\b|\bwhat for\b|\bhow come\b"),
            Of(AnswerKind.Definition, @"^\W*(?:what(?:'s|’s| is| are| was)|explain|define|describe)\s+(?!the (?:name|date|reason)\b)(?!.*(?:'s|’s|\bof\b|\bfor\b|\bin\b|\bfrom\b|\bwith\b|\bthat\b|\bbetween\b|\bunder\b))[^?]{2,60}\W*$|\bwhat does .{2,60} (?:stand for|mean|do)\b"),
        ],
        ["ru"] =
        [
            Of(AnswerKind.Duration, @"\bкак долго\b|\bсколько (?:длил|длит|продолжа|продлил|будет длит)\w*|\bна (?:какой|сколько) (?:срок|лет|месяцев|недель|дней)\b|\b(?:как(?:ой|ов)|какая) (?:\w+ )?(?:срок|продолжительность|длительность)\b(?! (?:подачи|сдачи))|\bсколько (?:времени|лет|месяцев|недель|дней|часов)\b|\bкак надолго\b"),
            Of(AnswerKind.Share, @"\bкак(?:ая|ую|ой) (?:\w+ )?(?:доля|долю|часть|процент)\b|\bсколько процентов\b"),
            Of(AnswerKind.Money, @"\b(?:размер|величин\w+) (?:\w+ ){0,2}(?:грант|взнос|выплат|финансир|фонд|стипенди)\w*|\bво сколько (?:обош|обход|оцени)\w*|\bсколько стоил\w*|\bсколько (?:\w+ ){0,2}(?:влож|инвестир|потра[чт]|выдел)\w*|\bсколько (?:\w+ )?(?:денег|средств|долларов|инвестиц\w+|вложени\w+|финансировани\w+|миллиард\w*|млрд)\b|\bк?ак(?:ая|ую|ой|ов|ова) (?:\w+ ){0,2}(?:сумм\w+|объ[её]м\w*|бюджет\w*|стоимост\w*|цен[аы]\w*|зарплат\w*)\b|\bкаков[аы]? (?:\w+ ){0,2}(?:бюджет|расход|стоимост|цен)\w*|\bсколько (?:это )?сто(?:ит|ят|ил)\w*|\bобъ[её]м инвестиц"),
            Of(AnswerKind.Count, @"\bсколько\b|\bкаково (?:число|количество)\b"),
            Of(AnswerKind.Office, @"\bкак(?:ую|ой|ая|ое) (?:должность|пост)\b|\bдолжност(?:ь|и|ью|ей)\b"),
            Of(AnswerKind.Speech, @"\b(?:что|о ч[её]м|как(?:ие|ое|ую|ой)?|чего)\b.*\b(?:сказал|предложил|отметил|подчеркнул|заявил|выразил|обещал|пообещал|призвал|рассказал|сообщил|указал|считает|говорил|просил|попросил|рекомендовал)\w*|\bпо словам\b|\bпо мнению\b"),
            Of(AnswerKind.Topic, @"\bо ч[её]м\b|\bчто .*(?:обсуд|обсужд)\w*|\b(?:обсуд|обсужд)\w+ .*что\b|\bчто (?:произошло|случилось)\b|\bрасскаж\w+\b|\bчему .*посвящ\w*|\b(?:итог|результат)\w*\b|\bкакие (?:темы|вопросы)\b|\bчто нового\b"),
            Of(AnswerKind.Definition, @"\bчто такое\b|\bчто это за\b|\bкто такой\b|\bкто такая\b|\bчто означает\b|\bчем занимается\b"),
            Of(AnswerKind.Statement, @"^\W*кто (?:плат|финансир|опла|спонсир|содерж)\w*"),
            Of(AnswerKind.Statement, @"^\W*кто (?:может|могут|вправе|имеет право)\b|\bкуда (?:\w+ ){0,2}(?:обратит|обраща|пис|написа|звон|позвон|жалова|пожалова)\w*|\bоткуда .{0,40}(?:деньги|средства|финанс)"),
            Of(AnswerKind.Person, @"\bкто\b|\bкого\b|\bкем\b|\bкому\b|\bкак зовут\b|\b(?:имя|имена|фамилия|фамилии)\b|\bкак(?:ой|ие) (?:чиновник|министр|руководител)\w*"),
            Of(AnswerKind.Name, @"\bкак(?:ая|ой|ую|ие|их) (?:стран\p{Ll}*|государств\p{Ll}*)"),
            Of(AnswerKind.Date, @"\bкогда\b|^\W*дат[аы] |\bдата\W*$|\bв какие (?:дни|годы)\b|\bв каких числах\b|\bв како[мй] (?:году|месяце)\b|\bкак(?:ого|их) чис(?:ла|ел)\b|\b(?:в как(?:ой|ие) д(?:ень|ни)|каким числом|к какому (?:сроку|числу|дню)|до какого)\b|\bдаты\b|\bк?акова дата\b|\bс каких пор\b"),
            Of(AnswerKind.Place, @"\bгде\b|\bкуда\b|\bоткуда\b|\bв как(?:ом|ой) (?:городе|месте|стране)\b|\bпо какому адресу\b"),
            Of(AnswerKind.Reason, @"\bпочему\b|\bзачем\b|\bс какой целью\b|\bпо какой причине\b|\bкакова (?:цель|причина)\b"),
        ],
        ["zh"] =
        [
            Of(AnswerKind.Duration, @"多长时间|多久|任期多长|为期多长|期限多长|(?:任期|有效期|期限|时长)(?:是|为)?(?:多长|多久|几年|多少)|(?<!哪)几天|(?<!哪)几年(?!份)"),
            Of(AnswerKind.Share, @"百分之[几多]|多大比例|占.{0,12}(?:多少|比例)|比例是|份额"),
            Of(AnswerKind.Money, @"(?:资助|拨款|基金|奖学金)(?:金额|额度|有多少|多少钱|是多少)|(?:投资|投入)了?多少|多少(?:钱|资金|美元|投资|亿)|投资总?额|金额|筹集了多少|动员了多少|(?:预算|费用|经费|价格|工资|收费).{0,4}多少|多少(?:费用|经费)"),
            Of(AnswerKind.Count, @"多少|几[个条国名位项]|数量"),
            Of(AnswerKind.Office, @"职务|职位|担任什么|什么职"),
            Of(AnswerKind.Speech, @"(?:说|表示|建议|提出|强调|指出|提议|承诺|认为|希望|介绍)了?.{0,6}(?:什么|哪些|何)|(?:什么|哪些|何种)(?:建议|意见|承诺|看法)|据.{1,12}(?:说|称)"),
            Of(AnswerKind.Topic, @"(?:讨论|谈|商讨|商议|探讨|交流|会谈).{0,8}(?:什么|啥|哪些|何)|(?:什么|哪些)(?:议题|话题|内容|问题)|发生了什么|介绍一下|结果如何|有什么成果|有何成果|最新消息"),
            Of(AnswerKind.Statement, @"谁(?:出资|资助|付款|付钱|提供资金|负担)"),
            Of(AnswerKind.Statement, @"(?:谁|哪些人|什么人)(?:可以|能|有资格)|(?:经费|资金|钱|款).{0,8}(?:从)?哪里?来|来源"),
            Of(AnswerKind.Person, @"谁|哪位|哪些人|何人|什么人|叫什么名字|姓名|名单|是哪一?位"),
            Of(AnswerKind.Name, @"哪些国家|哪个国家|哪国|哪几个国家|哪几国"),
            Of(AnswerKind.Date, @"什么时候|何时|哪[一几]?年|哪[一几]?天|几月|几号|几日|日期|什么日子|哪一?日|截止时间|时间\W*$"),
            Of(AnswerKind.Place, @"哪里|在哪|何处|地点\W*$|哪座城市|哪个地方|哪个城市|什么地方|哪儿|地址"),
            Of(AnswerKind.Reason, @"为什么|为何|原因|目的"),
            Of(AnswerKind.Definition, @"什么是|^[^的]*(?:是什么|是做什么|指什么)"),
        ],
    };

    /// <summary>The kind of answer a question asks for.</summary>
    public static AnswerKind KindOf(string question, string language)
    {
        var ends = question.Length <= 2 * LongestEnd ? question : $"{question[..LongestEnd]} … {question[^LongestEnd..]}";
        foreach (var (kind, form) in Forms.GetValueOrDefault(language, Forms["en"]))
        {
            if (form.IsMatch(ends))
            {
                return kind;
            }
        }

        return AnswerKind.Statement;
    }

    private static (AnswerKind Kind, Regex Form) Of(AnswerKind kind, string form) => (kind, new Regex(form, Plain, TimeSpan.FromSeconds(1)));
}
