using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>What is asked for that no article could give.</summary>
internal enum RefusalKind
{
    /// <summary>A question to the articles.</summary>
    None,

    /// <summary>Somebody may be in danger.</summary>
    Danger,

    /// <summary>Data of a private person, or what other visitors asked.</summary>
    PersonalData,

    /// <summary>An act or a promise: register, confirm, sell, sign.</summary>
    Act,

    /// <summary>A task of another trade: code, poems, sums, what to buy.</summary>
    OtherTrade,
}

/// <summary>Recognises, by form and before anything is searched, what the assistant neither does nor knows, in English, Russian and Chinese.</summary>
internal static partial class Refusal
{
    private static readonly (RefusalKind Kind, Regex Form)[] Forms =
        [(RefusalKind.Danger, Danger()), (RefusalKind.PersonalData, PersonalData()), (RefusalKind.Act, Act()), (RefusalKind.OtherTrade, OtherTrade())];

    /// <summary>The first kind whose form fits.</summary>
    public static RefusalKind Of(string text) => Forms.FirstOrDefault(pair => pair.Form.IsMatch(text)).Kind;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bchest pain\b|\bheart attack\b|\bsuicid\p{L}*|\bkill myself\b|\bcan(?:no|')t breathe\b|\boverdos\p{L}*"
        + @"|боль в груди|болит сердце|инфаркт|суицид\p{L}*|самоубийств\p{L}*|не могу дышать|胸痛|胸口痛|心脏病发|自杀|不想活|喘不过气", Plain)]
    private static partial Regex Danger();

    [GeneratedRegex(@"\b(?:home|private|residential) (?:address|phone|number|e-?mail)\b|\b(?:mobile|cell) ?(?:phone )?number\b|\bmobile\b(?= of\b|\W*$)|\bpassports?\b.{0,20}\d{4,}|\bpassport (?:is|number|no)\b"
        + @"|\b(?:'s|’s|his|her|their|your director's) (?:salary|wage|income|passport)\b|\b(?:salary|wages?|income) of (?:the )?(?:director|author|speaker|mr|ms|dr)\b|\bdirector\b.{0,40}\bearns?\b"
        + @"|\bwho (?:opened|asked|wrote|sent|submitted|filed)\b.{0,30}\b(?:enquir|inquir|ticket|before me)|\b(?:previous|last|other) (?:visitors?|users?)\b|\bvisitors? (?:before|ask)\p{L}*|CAREC-\d{4}-\d{3,}"
        + @"|(?:inbox|mailbox|staff|admin) passwords?\b"
        + @"|(?:домашн|частн)\p{L}* (?:адрес|телефон|номер|почт)\p{L}*|мобильн\p{L}* (?:телефон|номер)\p{L}*|номер\p{L}* (?:мобильн|паспорт)\p{L}*|паспорт\p{L}*.{0,20}\d{4,}"
        + @"|(?:зарплат|оклад|доход)\p{L}* (?:у |директор|автор|сотрудник)\p{L}*|(?:спрашивал|спросил|писал)\p{L}*.{0,30}(?:посетител\p{L}*|до меня)|(?:предыдущ|прошл|друг)\p{L}* посетител\p{L}*"
        + @"|(?:家庭|私人|个人)(?:住址|地址|电话|邮箱|手机)|手机号|护照.{0,12}\d{5,}|护照号|(?:工资|薪水|年薪|月薪)|的人的(?:邮箱|电话|姓名)|(?:上一位|其他|之前的)(?:访客|用户)", Plain)]
    private static partial Regex PersonalData();

    [GeneratedRegex(@"\b(?:register|enroll?|book|subscribe|nominate|reserve) (?:me|us|my)\b|\bsign (?:me|us) up\b|\b(?:confirm|guarantee|promise|certify|approve|announce)\b(?: \p{L}+){0,3} (?:me|my|our|i|we)\b"
        + @"|\b(?:sell|refund|send|mail|call|phone|grant) (?:me|us)\b|\boffer is binding\b|\byou speak for\b|\b(?:write|issue|publish)\b.{0,30}\bon behalf of\b|\bclose my (?:enquiry|case)\b"
        + @"|(?:зарегистрир|запиш|заброниру)\p{L}* (?:меня|нас)|^\W*(?:подтверди|гарантируй|пообещай|обещай)\p{L}*|\b(?:продай|пришли|вышли|перезвони|позвони)(?:те)? мне\b|(?:напиши|составь)\p{L}*.{0,30}от (?:имени|лица)"
        + @"|(?:替|帮|给|为)我们?.{0,4}(?:报名|注册|登记|预订|预约|退款|寄|打电话|确认)|替.{0,8}(?:写|发表|发布).{0,8}(?:声明|道歉|公告)|请.{0,4}(?:确认|保证|承诺)我|发确认函", Plain)]
    private static partial Regex Act();

    [GeneratedRegex(@"\b(?:write|generate|compose|draft)\b.{0,30}\b(?:python|javascript|code|script|poem|essay|story|song|lawsuit|speech|function|homework)\b|\bsolve\b.{0,30}\b(?:problem|equation|task|puzzle)\b|\btell (?:me|us) a (?:joke|story)\b"
        + @"|\bshould i (?:buy|sell|invest|sue|take (?:the|a|this) (?:pill|medicine))|\b(?:act as|pretend (?:to be|you)|imagine you)\b"
        + @"|(?:напиши|составь|сочини|придумай)(?:те)?\b.{0,30}(?:код|программу|скрипт|стих|поэм|эссе|рассказ|песн|иск\b|сочинени|анекдот)\p{L}*|^\W*реши(?:те)?\b|представь(?:те)?(?: себе)?, что ты|притворись|обругай\p{L}*|(?:покупать|продавать) ли|стоит ли (?:мне )?(?:покупать|продавать|вкладывать)"
        + @"|(?:写|编|生成).{0,10}(?:代码|程序|诗|作文|小说|脚本|起诉书|歌)|骂一?(?:骂|下|顿)|假装你|扮演|假设你|讲个?(?:笑话|故事)|该(?:买|卖|投资)|要不要(?:买|卖|投资)", Plain)]
    private static partial Regex OtherTrade();
}
