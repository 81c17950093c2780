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

    /// <summary>Who or what are you, and what can you do.</summary>
    WhoAreYou,

    /// <summary>Let me talk to a person.</summary>
    Person,

    /// <summary>Delete my data.</summary>
    PersonalData,

    /// <summary>Nothing that could be searched.</summary>
    Empty,

    /// <summary>Yes or no, with nothing offered.</summary>
    YesOrNo,

    /// <summary>A curse, with no question in it.</summary>
    Insult,
}

/// <summary>Recognises greetings, thanks, curses, questions about the assistant and the wish for a person, in English, Russian and Chinese, before anything is searched.</summary>
/// <remarks>A form that fits whole messages only ("thanks") may be followed by other courtesies, never by a question. Forms that may stand anywhere in a message hold "me", "you" or an order, which questions to articles do not have.</remarks>
internal static partial class Courtesy
{
    private static readonly (CourtesyKind Kind, Regex Form)[] Anywhere =
        [(CourtesyKind.Person, Person()), (CourtesyKind.PersonalData, PersonalData()), (CourtesyKind.WhoAreYou, WhoAreYou())];

    private static readonly (CourtesyKind Kind, Regex Form)[] Whole =
        [(CourtesyKind.YesOrNo, YesOrNo()), (CourtesyKind.Thanks, Thanks()), (CourtesyKind.Greeting, Greeting()), (CourtesyKind.Farewell, Farewell()), (CourtesyKind.Insult, Insult())];

    // Nobody is polite at length, and the forms take long over long texts that nearly fit.
    private const int LongestCourtesy = 120, LongestEnd = 300;

    /// <summary>What the message is.</summary>
    public static CourtesyKind Of(string text)
    {
        var plain = Pictures().Replace(text, " ").Trim();
        if (!plain.Any(char.IsLetterOrDigit))
        {
            return Smile().IsMatch(text) ? CourtesyKind.Thanks : CourtesyKind.Empty;
        }

        if (plain.Length > 2 * LongestEnd)
        {
            plain = $"{plain[..LongestEnd]}\n{plain[^LongestEnd..]}";
        }

        return Anywhere.Concat(plain.Length > LongestCourtesy ? [] : Whole).FirstOrDefault(pair => pair.Form.IsMatch(plain)).Kind;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Begin = @"^[\W_]*(?:", End = @")[\W_]*$";

    // Whom one wants to reach. "People" and "someone from Georgia" are also what articles tell of, so these need "me" or a wish before them.
    private const string Somebody = @"(?:(?:a |an |the |some |any |your |another )?(?:real |live |living |actual |human |support |customer )*(?:human(?: being)?|person|operator|agent|staff(?: member)?|employee|representative|consultant|manager|colleague)s?|some(?:one|body)(?: (?:real|human|else))?|(?:a )?real people|(?:a )?member of (?:your |the )?staff)";

    private const string Reach = @"(?:talk|speak|chat|connect|write|get through|be (?:connected|transferred|put through))";

    private const string EnglishPerson =
        Begin + @"(?:(?:hi|hello|hey|please|pls|ok(?:ay)?|no|i want|i need|need|want|get me|give me|just|can i have|may i have)[\s,]+)*" + Somebody + @"(?:[\s,]+(?:please|pls|now|asap|here|help|thanks))*" + End
        + @"|^\W*(?:(?:please|pls|hi|hello|hey|ok(?:ay)?|no)[\s,]+)*(?:(?:can|could|may|might|shall) (?:i|we|you)|(?:i|we)(?:['’]d| would|d)? (?:like|love|prefer|rather|want|need|wish|wanna|have)|wanna|want|need|let me|how (?:can|do|could) (?:i|we)|is it possible|is there a way|where can i)\b(?: \p{L}+){0,4} " + Reach + @"\b(?: (?:to|with|me to|me with))? " + Somebody + @"(?!\s+(?:who|that|from|of|in charge|responsible|about the)\b)"
        + @"|^\W*(?:(?:please|pls|just)[\s,]+)*(?:connect|transfer|forward|pass|put|hand|redirect|switch)\b (?:me|us|this)(?: \p{L}+){0,3} (?:to|with|through to|over to) " + Somebody
        + @"|^\W*(?:(?:please|pls|just)[\s,]+)*(?:talk|speak|talking|speaking|chat)\b (?:to|with) " + Somebody + @"[\W_]*(?:please|pls|now)?" + @"[\W_]*$"
        + @"|\bi (?:want|need|prefer|would like|['’]?d like|demand) (?:to have )?(?:a |an |some )(?:real |live |actual |human )*(?:human|person|operator|human being|agent|representative)\b(?! (?:right|resource|development|capital))"
        + @"|^\W*(?:is|are) there (?:a |an |any )?(?:real |live |actual )*(?:human|person|people|someone|somebody|anyone|anybody|operator)s? (?:here|there|i can (?:talk|speak)|to (?:talk|speak))"
        + @"|^\W*(?:call|get|find|bring) (?:me )?(?:a |an |the )?(?:real |live |human )*(?:human|person|operator|agent|manager)[\W_]*(?:please|now)?[\W_]*$|\bnot (?:a|with a|to a) (?:bot|robot|machine)\b|\bno (?:bots?|robots?)\b";

    private const string RussianSomebody = @"(?:жив\p{L}+ )?(?:человек\p{L}*|оператор\p{L}*|сотрудник\p{L}*|специалист\p{L}*|консультант\p{L}*|менеджер\p{L}*|представител\p{L}*|кем-?(?:то|нибудь)(?: жив\p{L}+| из сотрудников)?|людьми)";

    private const string RussianPerson =
        Begin + @"(?:(?:здравствуйте|привет|пожалуйста|пж|нет|мне|нужен|нужна|дайте|дай|хочу|хочется|позовите|позови|срочно|можно)[\s,]+)*(?:" + RussianSomebody + @"|жив\p{L}+)(?:[\s,]+(?:пожалуйста|пж|плиз|срочно|сейчас))*" + End
        + @"|^(?!\W*(?:кто|кому|когда|где|почему|зачем|о ч[её]м|какой|какая|какие|что)\b)\W*(?:\p{L}+[\s,]+){0,4}(?:поговорить|говорить|общаться|пообщаться|связаться|побеседовать|переговорить|поболтать)\b(?: \p{L}+){0,2} (?:с|со) (?:ваш\p{L}+ )?" + RussianSomebody
        + @"|(?:соедини|переключи|переведи|позови|свяжи|подключи|передай)(?:те)?\b(?: \p{L}+){0,3} (?:с |со |на |к )?" + RussianSomebody
        + @"|(?:хочу|нужен|нужна|нужно|дайте|требую|хотел\p{L}* бы) (?:\p{L}+ )?(?:живого |живой )(?:человек\p{L}*|оператор\p{L}*|общени\p{L}*)|(?:хочу|нужен|нужна|дайте|требую) (?:оператор\p{L}*|человек\p{L}*)[\W_]*$|\bне с (?:ботом|роботом)\b|есть (?:тут |здесь )?кто жив\p{L}+|(?:есть|тут|здесь) (?:кто-?(?:то|нибудь)|люди|живые|живой|человек)\b[^?]{0,12}\?*$";

    private const string ChinesePerson =
        Begin + @"(?:请|我要|我想要?|要|给我|帮我|你好|需要|我需要|快|直接)*(?:转|接|找|叫|换)?(?:人工|真人|客服|人工客服|人工服务|真人客服|活人|工作人员|操作员)(?:服务|客服)?(?:吧|谢谢|啊|呢|在吗|吗|好吗)*" + End
        + @"|(?:转|转到|转接|接入|换)(?:到|至|一?个)?(?:人工(?!智能)|真人|客服|活人|工作人员)|(?:我想|我要|想要?|想跟|可以|能不能|能否|能|怎么|如何|让我|请让我).{0,6}(?:和|跟|与|同|找|联系|对接)(?:你们的?|贵院的?|一?[个位名])?.{0,3}(?:真人|人工(?!智能)|客服|活人|工作人员|人类)(?!.{0,8}(?:投诉|举报))|有(?:没有)?(?:真人|人工(?!智能)|活人|人在吗)|不(?:要|想)(?:和|跟)?(?:机器人?|AI)(?:聊|说|谈)?";

    [GeneratedRegex(EnglishPerson + "|" + RussianPerson + "|" + ChinesePerson, Plain)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(?:delete|erase|remove|forget)\b.{0,20}\b(?:my|all my)\b.{0,20}\b(?:data|information|messages?|conversation|e-?mail)\b|удал\p{L}+.{0,20}мо\p{L}+ (?:данн|сообщ|переписк)\p{L}*|删除我的|^\W*(?:unsubscribe|отпиш\p{L}+|删除)\W*$", Plain)]
    private static partial Regex PersonalData();

    [GeneratedRegex(@"\b(?:who|what|wat) (?:are|r) (?:you|u)\b(?! \p{L}+ing\b)|\b(?:are|r) (?:you|u) (?:an? |the |just an? |really an? )?(?:ai|a\.i\.|bot|robot|human|real|machine|chat ?bot|chat ?gpt|gpt|person|artificial|computer|(?:computer )?program|alive|living|man|woman)\b(?! (?:of|for|that|which|in|on|with))"
        + @"|\bam i (?:talking|speaking|chatting|writing) (?:to|with) (?:an? )?(?:ai|bot|robot|human|real|machine|chat ?bot|person|computer)\b|\bis (?:this|it) (?:an? )?(?:ai|bot|robot|human|real person|machine|chat ?bot|automated)\b"
        + @"|\bwhat can (?:you|u) (?:do|help(?: me)?(?: with)?|tell me|answer)(?: for me| here)?[\W_]*$|\bwhat do (?:you|u) (?:do|know)[\W_]*$|\bhow can (?:you|u) help(?: me| us)?[\W_]*$|\bhow (?:do|does) (?:you|this (?:bot|chat|assistant)) work\b|\bwhat(?:'s|’s| is) your (?:name|job|purpose|function)\b|\bwho (?:made|built|created|programmed|trained) (?:you|u)\b|\bwhat (?:questions )?can i ask\b|" + Begin + @"help|menu|start|\/start|\/help|commands|what is this|introduce yourself|tell me about yourself" + End
        + @"|\b(?:ты|вы) (?:кто|что|робот|бот|человек|живой|живая|настоящий|машина|ии|искусственный|программа|нейросеть)\b|\bкто (?:ты|вы)\b(?! (?:хот|встре|приглас|ждёте|ждете|счита))|\b(?:это|тут|здесь) (?:бот|робот|человек|живой человек|ии|автоответчик|чат-?бот)\b[\W_]*$|\bкто (?:тебя|вас) (?:создал|сделал|написал|придумал)\p{L}*|\bкак (?:тебя|вас) зовут\b|\bтво[её] имя\b|\bваше имя\b"
        + @"|\bчто (?:ты|вы) (?:умее|може|зна|дела)\p{L}+(?: делать)?[\W_]*$|\b(?:ты|вы) (?:что )?умее\p{L}+|\bчем (?:ты |вы )?(?:може\p{L}+ )(?:ты |вы |мне )?помочь|\bя (?:говорю|общаюсь|разговариваю|пишу) с (?:ботом|роботом|человеком|машиной|живым)|\bо ч[её]м (?:тебя|вас) (?:можно )?спросить|" + Begin + @"помощь|справка|меню|начать|старт|расскажи(?:те)? о себе|представьтесь|представься|что это|что это такое" + End
        + @"|(?:你|您)(?:到底|究竟)?是(?:不是|一个|个)?(?:谁|什么(?:东西|人)?|哪位|机器人|人工智能|AI|真人|人类?|活人|客服|程序|聊天机器人|ChatGPT)(?:吗|呢|啊|吧|么|还是.{1,6})?[\W_]*$|你是谁|您是谁|(?:你|您)(?:能|会|可以)(?:帮我)?(?:做|干|回答|帮我做|帮忙做)?(?:些|点)?(?:什么|啥|哪些)|(?:你|您)叫(?:什么|啥)|(?:你|您)的名字|谁(?:创造|开发|制造|做)了?(?:你|您)|(?:这|这里|对面)是(?:机器人|真人|人工|AI|人工智能)(?:吗|还是.{1,6})?|(?:介绍一下|介绍)(?:你自己|您自己|自己)|怎么用你|" + Begin + @"帮助|菜单|开始|我可以问什么|可以问什么|能问什么" + End, Plain)]
    private static partial Regex WhoAreYou();

    private const string EnglishGreeting = @"hi+|hello+|helo|hallo|hullo|hey+|heya|hiya|yo|howdy|greetings|sal[a]+m|good (?:morning|afternoon|evening|day)|gm|morning|how are (?:you|u)(?: doing)?(?: today)?|how(?:'s|’s| is) it going|how do you do|what(?:'s|’s)? up|wassup|sup|nice to meet you|anybody here|assalamu? alaikum|long time no see";

    private const string RussianGreeting = @"здравствуй(?:те)?|здравсвуй(?:те)?|здрасьте|здрасте|здрасти|привет(?:ик|ствую|ики)?|превет|добрый (?:день|вечер)|доброе утро|доброго (?:дня|времени суток|утра|вечера)|доброй ночи|хай|хэллоу|салют|салам|ассалам алейкум|как (?:дела|ты|вы|жизнь|поживаете|поживаешь)|рад(?:а)? (?:знакомству|вас видеть)|приветствую вас";

    private const string ChineseGreeting = @"你好|您好|您们好|你们好|大家好|嗨|哈喽|哈罗|哈啰|早上好|早安|早|上午好|中午好|下午好|晚上好|晚安|在吗|在不在|有人吗|在么|喂|你好吗|您好吗|最近好吗|吃了吗|很高兴认识你|幸会|hello|hi|嘿";

    private const string Filler = @"there|all|everyone|everybody|bot|carec|assistant|sir|madam|team|friend|friends|dear|mate|today|again|guys|folks|всем|бот|помощник|друг|друзья|ещё раз|еще раз|вам|тебе|呀|啊|呢|吗|哦|哈|机器人|小助手|助手|老师|朋友|各位|们";

    [GeneratedRegex(Begin + EnglishGreeting + "|" + RussianGreeting + "|" + ChineseGreeting + @")(?:[\W_]*(?:" + EnglishGreeting + "|" + RussianGreeting + "|" + ChineseGreeting + "|" + Filler + "))*[\\W_]*$", Plain)]
    private static partial Regex Greeting();

    private const string EnglishThanks = @"(?:many |big |warm |huge )?(?:thanks|thanx|thankss|thank|thx|tnx|thnx|tks|ty|tysm|cheers|thank ?(?:you|u)|thankyou|thank u|much appreciated|appreciate it|i appreciate it|great|perfect|nice|awesome|excellent|wonderful|brilliant|amazing|super|cool|lovely|fantastic|well done|good (?:job|bot|answer)|great (?:job|answer|help)|you(?:'re| are)? (?:great|awesome|the best|very helpful|helpful)|very helpful|helpful|that helps?|that(?:'s| is| was)? (?:great|helpful|perfect|all|it)|got it|understood|i see|makes sense)";

    private const string ThanksTail = @"you|u|a lot|a bunch|a million|so much|very much|very|so|much|indeed|again|for (?:your|the|all your|all the)? ?(?:help|info|information|answer|answers|time|support|reply|assistance|quick reply)|for everything|for helping(?: me)?|mate|man|dear|bot|ok|okay|anyway|already|and|all|my friend|my|i";

    private const string RussianThanks = @"спасибо|спасиб|спс|сяб|пасиб\p{L}*|спасибочки|спасибки|благодарю|благодарствую|благодарен|благодарна|признателен|признательна|отлично|прекрасно|замечательно|супер|класс|здорово|круто|молодец|молодцы|хорошая работа|умница|понятно|ясно|понял|поняла|помогло|вы помогли|ты помог|очень помогли";

    private const string RussianTail = @"большое|огромное|большущее|вам|тебе|вас|тебя|за (?:помощь|ответ|ответы|информацию|подробный ответ|быстрый ответ|всё|все|поддержку)|очень|всем|и|ещё раз|еще раз|заранее|сердечно|искренне|бот|ок|мне|всё|все|вы";

    private const string ChineseThanks = @"谢谢|谢啦|谢了|谢|多谢|感谢|非常感谢|十分感谢|万分感谢|太感谢|太谢谢|谢谢你|谢谢您|辛苦了|辛苦|太好了|太棒了|很好|真棒|棒|不错|好棒|厉害|真厉害|明白了|知道了|懂了|了解了|收到|thx|3q|3Q|有帮助|很有帮助|帮大忙了";

    private const string ChineseTail = @"你|您|你的|您的|帮助|帮忙|解答|回答|回复|支持|啊|啦|了|呀|哦|呢|的|非常|十分|很|太|大家|老师|耐心|详细";

    [GeneratedRegex(Begin + @"(?:(?:ok(?:ay)?|oh|wow|alright|all right|yes|no|ок|ой|ага|да|нет|ну|всё|好的?|哦|嗯|行|большое|огромное|огромное вам|вам)[\s,.!，。！]*)?(?:" + EnglishThanks + "|" + RussianThanks + "|" + ChineseThanks + @")(?:[\W_]*(?:" + ThanksTail + "|" + RussianTail + "|" + ChineseTail + "|" + EnglishThanks + "|" + RussianThanks + "|" + ChineseThanks + "|(?:good)?bye|до свидания|пока|再见" + "))*" + End, Plain)]
    private static partial Regex Thanks();

    [GeneratedRegex(Begin + @"(?:(?:ok(?:ay)?|well|alright|thanks|ок|ладно|ну|всё|все|好的?|那)[\s,.!，。！]*)*(?:bye+|bye[- ]bye|goodbye|good bye|good ?night|see (?:you|ya|u)(?: (?:later|soon|around|tomorrow))?|cya|ciao|take care|farewell|so long|have a (?:nice|good|great) (?:day|evening|one|weekend)|until next time|talk (?:to you )?later|i(?:'m| am) done|that(?:'s| is) all(?: for now)?|nothing else|до свидани[яе]|до встречи|до скорого|до завтра|пока(?:-пока)?|покеда|всего (?:доброго|хорошего|наилучшего)|прощайте|прощай|хорошего (?:дня|вечера)|спокойной ночи|удачи|счастливо|увидимся|再见|再會|拜拜|拜|回头见|明天见|下次见|回见|晚安|先这样|就这样吧?|没事了|没有了|没别的了|告辞|保重)(?:[\W_]*(?:bye|now|then|all|everyone|всем|вам|пока|啦|了|吧))*" + End, Plain)]
    private static partial Regex Farewell();

    [GeneratedRegex(Begin + @"yes|no|yeah|yea|yep|yup|nope|nah|ok|okay|k|sure|of course|fine|alright|maybe|not really|no thanks|no thank you|да|нет|неа|ага|угу|хорошо|ладно|ок|окей|конечно|не надо|может быть|хорошо ладно|好|好的|好吧|是|是的|对|对的|嗯|不|不是|不用|不用了|不要|行|可以|没问题|没有|也许" + End, Plain)]
    private static partial Regex YesOrNo();

    private const string EnglishCurse = @"f+u+c+k+(?:ing|ed)?|fck|wtf|stfu|shit(?:ty)?|bullshit|crap(?:py)?|damn|idiot(?:ic)?s?|moron|stupid|dumb|useless|worthless|rubbish|garbage|trash|pathetic|terrible|horrible|awful|lame|suck(?:s|ed)?|hate|shut up|waste of (?:my )?time|bastard|asshole|loser|nonsense|ridiculous|annoying|the worst|worst";

    private const string EnglishAround = @"you(?:'re|’re|r)?|u|are|r|is|was|an?|the|this|that|it|such|so|very|really|totally|completely|absolutely|bot|robot|chat ?bot|machine|assistant|thing|answers?|off|me|your|of|off|go|to|hell|what|how|and|i|just|god|oh|omg|piece|fool|ever|i've|seen|of|program|website|service|my|time|waste";

    private const string RussianCurse = @"дурак\p{L}*|дура|тупой|тупая|тупица|туп\p{L}{0,4}|идиот\p{L}*|кретин\p{L}*|дебил\p{L}*|болван|придурок|бесполезн\p{L}+|отстой|ерунда|чушь|бред|фигня|хрень|чёрт|черт|блин|блять|бля|сука|сволочь|скотина|урод|заткнись|ненавижу|ужас(?:но|ный|ная)?|отвратительн\p{L}+|плохой|глуп\p{L}+|мусор|достал\p{L}*|иди (?:к чёрту|к черту|на\p{L}*)|пошёл (?:ты|вон|на\p{L}*)|пошел (?:ты|вон|на\p{L}*)";

    private const string RussianAround = @"ты|вы|бот|робот|помощник|просто|такой|такая|какой|какая|полный|полная|полная|очень|совсем|что|за|же|ну|это|вообще|как|тебя|вас|меня|твой|ваш|ответ|ответы|сайт|и|никакой|вот|у|с|мне|не";

    private const string ChineseCurse = @"傻[逼瓜子帽叉X]?|笨(?:蛋|死|猪)?|蠢(?:货|猪|蛋)?|白痴|智障|弱智|垃圾|废物|废话|滚(?:开|蛋)?|去死|混蛋|王八蛋|他妈的|妈的|操|靠|没用|无用|讨厌|闭嘴|胡说(?:八道)?|烂|差劲|恶心|脑残|SB|sb|神经病|有病|人工智障|太差|真差";

    private const string ChineseAround = @"你|您|这|个|是|的|了|真|太|很|好|啊|吧|呀|机器人?|助手|东西|AI|什么|都|简直|就|一|完全|根本|答|回答|我|他|们|吗|死|透|得|不|懂|也";

    [GeneratedRegex(Begin + "(?:(?:" + EnglishAround + @")[\W_]+)*(?:" + EnglishCurse + @")(?:[\W_]+(?:" + EnglishAround + "|" + EnglishCurse + "))*" + End
        + "|" + Begin + "(?:(?:" + RussianAround + @")[\W_]+)*(?:" + RussianCurse + @")(?:[\W_]+(?:" + RussianAround + "|" + RussianCurse + "))*" + End
        + "|" + Begin + "(?:(?:" + ChineseAround + @")[\W_]*)*(?:" + ChineseCurse + @")(?:[\W_]*(?:" + ChineseAround + "|" + ChineseCurse + "))*" + End, Plain)]
    private static partial Regex Insult();

    [GeneratedRegex(@"\p{So}|\p{Cs}|[\uFE0F\u200D]")]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\uD83D[\uDC4D\uDE4F\uDE00-\uDE4F]|\u2764")]
    private static partial Regex Smile();
}
