using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>Puts a few common questions in the words that articles have: "Who directs the Institute?" asks for its Director, "Who pays for it?" for how it was paid.</summary>
internal static partial class PlainlyPut
{
    /// <summary>The question in such words; any other question as it was.</summary>
    public static string Of(string question)
    {
        question = WithoutCourtesies(AtPresent().Replace(EdgeOfATime().Replace(question, ""), ""));
        if (Directing().Match(question) is { Success: true } directing)
        {
            return $"Who is the Director of {directing.Groups["body"].Value}?";
        }

        if (Paying().Match(question) is { Success: true } paying)
        {
            return $"How was {paying.Groups["body"].Value} paid for?";
        }

        if (Financed().IsMatch(question))
        {
            return "How many projects has the CAREC investment?";
        }

        // CAREC by itself is the Program; of the Institute's beginning there is more to read.
        if (Beginning().Match(question) is { Success: true } beginning)
        {
            return beginning.Groups["en"].Success ? "When did the CAREC Program begin?" : beginning.Groups["ru"].Success ? "Когда началась Программа ЦАРЭС?" : "CAREC机制是什么时候开始的？";
        }

        if (TakingOver().IsMatch(question))
        {
            return TakingOver().Replace(question, "replaced ");
        }

        if (PutInto().IsMatch(question))
        {
            return PutInto().Replace(question, "invested through ");
        }

        if (ChineseWhere().IsMatch(question))
        {
            return "学院总部在哪个城市？";
        }

        return RussianDirecting().IsMatch(question) ? "Кто директор Института ЦАРЭС?" : ChineseDirecting().IsMatch(question) ? "学院院长是谁？" : question;
    }

    // "Good afternoon, I would like to know …, thank you.": what is asked stands between.
    private static string WithoutCourtesies(string question)
    {
        var rest = Opening().Replace(Closing().Replace(question, ""), "");
        return rest.Any(char.IsLetterOrDigit) ? rest : question;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*who (?:currently |now )?(?:directs|runs|heads|leads|manages|is in charge of|is the head of|is the boss of|is at the head of) (?<body>(?:the |your )?(?:CAREC )?institute)(?: now| today| currently)?\W*$", Plain)]
    private static partial Regex Directing();

    [GeneratedRegex(@"^\W*кто (?:сейчас |теперь )?(?:руководит|возглавляет|управляет|заведует|стоит во главе|глава|руководитель) (?:вашим |вашего )?института?(?:ом)?(?: ЦАРЭС)?(?: сейчас| теперь)?\W*$", Plain)]
    private static partial Regex RussianDirecting();

    [GeneratedRegex(@"^\W*(?:(?:现在|目前)?(?:由)?谁(?:在)?(?:领导|管理|负责|主管|掌管)(?:中亚区域经济合作|CAREC)?(?:学院|研究院)|(?:学院|研究院)(?:现在|目前)?(?:由)?谁(?:领导|负责|管理|主管)|(?:学院|研究院)的?(?:负责人|领导)是谁)\W*$", Plain)]
    private static partial Regex ChineseDirecting();

    [GeneratedRegex(@"^\W*(?:贵|你们)?(?:CAREC|中亚区域经济合作)?(?:学院|研究院)(?:的)?(?:总部|办公室|办公地点)?(?:位于|设在|在)(?:哪里|哪儿|哪个城市|什么地方|哪座城市|哪)\W*$", Plain)]
    private static partial Regex ChineseWhere();

    [GeneratedRegex(@"^\W*who (?:pays for|funds|finances|sponsors|paid for|pays) (?<body>(?:the |your )?(?:CAREC )?institute)\W*$", Plain)]
    private static partial Regex Paying();

    [GeneratedRegex(@"^\W*how many projects (?:has|have|had|did|does) (?:the )?CAREC(?: program)? (?:have|(?:\p{L}+ )?(?:financ|fund|support|implement|invest)\p{L}*)(?: in| so far| in total)*\W*$", Plain)]
    private static partial Regex Financed();

    [GeneratedRegex(@"^\W*(?:(?<en>(?:when|(?:in )?(?:what|which) year|since when) (?:did|was|does|has|is) CAREC (?:first )?(?:begin|start|founded|established|created|set up|launched|existed|exist|come into being))|(?<ru>(?:когда|в каком году|с какого года) (?:началось|начался|началась|появилось|появился|создан[оа]?|основан[оа]?|был[оа]? создан[оа]?|был[оа]? основан[оа]?|существует|возникло?) ЦАРЭС)|(?<zh>CAREC是?(?:在)?(?:什么时候|何时|哪一?年)(?:成立|开始|启动|创立|建立|创建)的?))\W*$", Plain)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(?:took|takes?|taking|taken) over from\s", Plain)]
    private static partial Regex TakingOver();

    [GeneratedRegex(@"\b(?:put|poured|sunk|gone|went|flowed|flown) into (?=(?:the )?CAREC)", Plain)]
    private static partial Regex PutInto();

    [GeneratedRegex(@"^\W*(?:(?:(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|dear (?:\p{L}+ )?(?:colleagues?|sirs?|madam|team|all|friends?)|greetings"
        + @"|(?:can|could|would|will) you (?:please |kindly )?(?:tell|let|inform|explain to|remind) (?:me|us)(?: know)?|please (?:tell|let|inform) (?:me|us)(?: know)?|tell me|i(?: would|'d|’d) (?:like|love|need) to (?:know|ask|find out|learn)|i (?:want|need|wish) to (?:know|ask|find out)|(?:my|our) \p{L}+ (?:wants|would like|needs) to know|i(?: am|'m|’m) (?:a|an|the) [\p{L} ]{2,40}?|i(?: am|'m|’m) (?:looking for|writing [\p{L} ]{2,30}?|interested in)|for (?:my|our|a) (?:homework|thesis|paper|article|report|essay|news|note(?: to \p{L}+ \p{L}+)?)|just (?:curious|wondering)|quick question|looking for"
        + @"|здравствуйте|добрый (?:день|вечер|утро)|доброе утро|привет(?:ствую)?|уважаем\p{L}+ (?:коллеги|господа)|(?:подскажите|скажите|сообщите|расскажите|объясните)(?: мне| нам)?|хо(?:чу|тел\p{L}{0,2}|телось)(?: бы)? (?:узнать|знать|спросить)|меня интересует|интересует|мне (?:нужно|надо) (?:знать|узнать)|я (?:студент\p{L}*|журналист\p{L}*|преподаватель\p{L}*|исследователь\p{L}*|работаю [\p{L} ]{2,30}?)|мне для \p{L}+|для (?:новости|отч[её]та|статьи|курсовой|диплома|доклада)"
        + @"|您好|你好|请问一?下?|麻烦问一?下?|(?:我)?(?:想|想要)(?:了解|知道|问|请问|咨询)(?:一下)?|我(?:是|在)[^，。？]{1,16}(?=[，。])|帮我查一?下|查一下)(?![\p{L}-[\u4E00-\u9FFF]])(?:,? please|,? пожалуйста)?)[\s,.!:;，。！：—–-]*)+(?:(?:that|if|whether|about) )?", Plain)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:[\s,.!?，。！？—–-]+(?:(?:many )?thanks(?: (?:a lot|in advance|so much))?|thank you(?: (?:very much|in advance|so much))?|(?:kind|best|warm)(?:est)? regards|please|urgent(?:ly)?|(?:большое )?спасибо(?: заранее)?|заранее (?:спасибо|благодар\p{L}+)|с уважением|пожалуйста|срочно|谢谢(?:您|你|了)?|多谢|感谢|拜托了?))+(?=\W*$)", Plain)]
    private static partial Regex Closing();

    // What is so at present is what articles say is so.
    [GeneratedRegex(@"[\s,]*\b(?:at present(?!-)|at the (?:present )?moment|right now|these days|nowadays|as of (?:now|today)|в настоящее время|(?:на|в) данный момент|на сегодняшний день)\b,?|现阶段|当前", Plain)]
    private static partial Regex AtPresent();

    [GeneratedRegex(@"\b(?:the )?(?:end|close|beginning|start) of (?=(?:19|20)\d\d\b)|\b(?:концу?|конца|конце) (?=(?:19|20)\d\d\b)", Plain)]
    private static partial Regex EdgeOfATime();
}
