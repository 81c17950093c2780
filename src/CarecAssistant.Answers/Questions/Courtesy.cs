using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>What a message is when it is no question to the articles.</summary>
internal enum CourtesyKind
{
    /// <summary>A question to the articles.</summary>
    None,

    /// <summary>Hello.</summary>
    Greeting,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Goodbye.</summary>
    Farewell,

    /// <summary>Who or what are you.</summary>
    WhoAreYou,

    /// <summary>Let me talk to a person.</summary>
    Person,

    /// <summary>Delete my data.</summary>
    PersonalData,

    /// <summary>Nothing that could be searched.</summary>
    Empty,

    /// <summary>Yes or no, with nothing offered.</summary>
    YesOrNo,
}

/// <summary>Recognises greetings, thanks, questions about the assistant and the wish for a person, in English, Russian and Chinese, before anything is searched.</summary>
internal static partial class Courtesy
{
    /// <summary>What the message is.</summary>
    public static CourtesyKind Of(string text)
    {
        var plain = text.Trim();
        if (!plain.Any(char.IsLetterOrDigit))
        {
            return Smile().IsMatch(plain) ? CourtesyKind.Thanks : CourtesyKind.Empty;
        }

        foreach (var (kind, form) in ((CourtesyKind, Regex)[])
            [
                (CourtesyKind.Person, Person()), (CourtesyKind.PersonalData, PersonalData()), (CourtesyKind.WhoAreYou, WhoAreYou()),
                (CourtesyKind.Greeting, Greeting()), (CourtesyKind.Thanks, Thanks()), (CourtesyKind.Farewell, Farewell()), (CourtesyKind.YesOrNo, YesOrNo()),
            ])
        {
            if (form.IsMatch(plain))
            {
                return kind;
            }
        }

        return CourtesyKind.None;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:a |the |real |live )*(?:human|person|operator|agent|staff|оператор|человек|живой человек|сотрудник|人工|人工服务|转人工|真人|客服)\W*$"
        + @"|\b(?:talk|speak|chat|connect|put me|transfer|write|get)\b.{0,25}\b(?:human|real person|a person|someone|somebody|operator|(?:live |human )?agent|staff|employee)\b"
        + @"|\b(?:want|need|prefer|like) (?:to (?:talk|speak|write) (?:to|with) )?(?:a |an |some )?(?:human|real person|live person|operator|human being)\b"
        + @"|(?:поговорить|связаться|соедините|соедини|переключите|позовите|свяжите|написать)\p{L}*.{0,25}(?:человек|оператор|сотрудник|специалист)\p{L}*|(?:хочу|нужен|нужна|дайте)\p{L}* (?:живого |живой )?(?:человека?|оператора?)"
        + @"|(?:转|找|要|联系|接).{0,4}(?:人工|真人|客服|工作人员)|(?:跟|和|与)(?:真人|人工|工作人员)", Plain)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(?:delete|erase|remove|forget)\b.{0,20}\b(?:my|all my)\b.{0,20}\b(?:data|information|messages?|conversation|e-?mail)\b|удал\p{L}+.{0,20}мо\p{L}+ (?:данн|сообщ|переписк)\p{L}*|删除我的|^\W*(?:unsubscribe|отпиш\p{L}+|删除)\W*$", Plain)]
    private static partial Regex PersonalData();

    [GeneratedRegex(@"\bwho (?:are|r) (?:you|u)\b|\bwhat are you\b|\bare you (?:an? )?(?:ai|a\.i\.|bot|robot|human|real|machine|chatbot|person|artificial)\b|\bwhat can (?:you|u) do\b|\bhow can you help\b|\b(?:ты|вы) (?:кто|робот|бот|человек|живой)\b|\bкто (?:ты|вы)\b|\bчто (?:ты|вы) умее\p{L}+|你是谁|您是谁|你是(?:机器人|人工智能|AI|真人)|你能做什么|你会什么", Plain)]
    private static partial Regex WhoAreYou();

    [GeneratedRegex(@"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|salaam|salam|здравствуй\p{L}*|привет|добрый (?:день|вечер)|доброе утро|你好|您好|早上好|下午好|晚上好|嗨)(?:[\s,]+(?:there|all|everyone|bot|carec|assistant))?\W*$", Plain)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\W*(?:ok(?:ay)?[\s,]+)?(?:many |big )?(?:thanks?|thank you|thx|ty|cheers|great|perfect|nice|спасибо|благодарю|отлично|谢谢|多谢|非常感谢|太好了)(?:[\s,]*(?:you|a lot|so much|very much|большое|огромное|вам|for (?:your|the) help|你|您))*\W*$", Plain)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^\W*(?:bye|goodbye|good bye|see you|до свидания|пока|всего доброго|再见|拜拜)\W*$", Plain)]
    private static partial Regex Farewell();

    [GeneratedRegex(@"^\W*(?:yes|no|yeah|yep|nope|ok|okay|sure|да|нет|хорошо|ладно|好|好的|是|不|不是|行)\W*$", Plain)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"\uD83D[\uDC4D\uDE4F\uDE00-\uDE4F]|\u2764")]
    private static partial Regex Smile();
}
