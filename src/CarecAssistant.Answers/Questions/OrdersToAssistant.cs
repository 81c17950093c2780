using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>Sentences that want to steer the assistant instead of asking or telling something ("ignore your rules"), in English, Russian and Chinese. From a visitor they are passed over; in an article they are no evidence.</summary>
internal static partial class OrdersToAssistant
{
    // An order in quotation marks is told of, unless hardly anything else stands in the sentence.
    private const double MostlyQuoted = 0.7;

    /// <summary>True for a sentence that gives an order; one that only quotes it gives none.</summary>
    public static bool IsIn(string sentence)
    {
        var outside = Quoted().Replace(sentence, " ");
        return GivesOne(outside.Length < (1 - MostlyQuoted) * sentence.Length ? sentence : outside);
    }

    /// <summary>A visitor's message without the sentences that give orders; empty when nothing else was in it.</summary>
    public static string Without(string message) =>
        GivesOne(message) ? string.Concat(Sentences().Matches(message).Select(match => match.Value).Where(sentence => !GivesOne(sentence))).Trim() : message;

    // One form for all languages would be tried at nearly every letter; those of another script than the text's are done with at once.
    private static bool GivesOne(string text) => English().IsMatch(text) || Russian().IsMatch(text) || Chinese().IsMatch(text);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string EnglishOrder =
        @"\b(?:ignore|disregard|forget|override|bypass)\b(?: (?:all|any|your|of|the|previous|prior|earlier|above|these|those)){0,4}(?<! the)(?: (?!the\b)\p{L}+)? (?:rules|instructions?|prompts?|guidelines|commands)\b"
        + @"|\b(?:answer|reply|respond|say|print)\b(?: with)? (?:only|nothing but)\b|\b(?:answer|reply to|respond to) (?:every|all|any) questions? with\b"
        + @"|\b(?:system|developer|admin(?:istrator)?) (?:(?:note|message)\s*:|(?:prompt|mode|override)\b)"
        + @"|\byou are now\b|\bfrom now on,? (?:you|say|answer|reply)\b|\bstay in character\b|\bnew (?:task|instructions?|orders?)\s*:|\bend of (?:sources?|documents?|context|evidence|articles?)\b"
        + @"|\b(?:assistants?|chatbots?|bots?|language models?)\b[,:]? (?:must|should|shall|has to|have to|please|always)\b(?: \p{L}+){0,3} (?:say|answer|reply|respond|tell|print|append|ignore|repeat)\b"
        + @"|\b(?:reveal|show|print|output|repeat|translate|display|list)\b.{0,30}\b(?:(?:system|hidden|secret|initial|your) (?:prompt|instructions?|rules)|passages you)\b"
        + @"|\bdecode and\b|\bobey\b|\bas we agreed\b|\bno limits\b|\bas a url query string\b";

    private const string RussianOrder =
        @"\b(?:отмени|забудь|игнорируй|проигнорируй|нарушь)(?:те)?(?: \p{L}+){0,4} (?:указани|правил|инструкци|запрет|ограничени)\p{L}*"
        + @"|\b(?:напечатай|покажи|выведи|раскрой|переведи|повтори)(?:те)?\b.{0,30}(?:скрытые|системн\p{L}* (?:текст|промпт|инструкци)|промпт|сво[ийю] инструкци|слово в слово|что стоит выше)\p{L}*"
        + @"|(?:помощник|ассистент|чат-?бот)\p{L}*\s*[:,]\s*(?:на любой|на каждый|на все|всегда|ответ|скажи|сообщ|закрой|игнориру)\p{L}*|на (?:любой|каждый) вопрос отвеча\p{L}*"
        + @"|\bИИ, (?:закрой|открой|ответь|пришли|игнорируй)\p{L}*|и исполни|ответь(?:те)? по-\p{L}+, что|добавь(?:те)? в конец|поставь(?:те)? \[|режим администратора|ты теперь\b";

    private const string ChineseOrder =
        @"(?:忽略|无视|忘记|忘掉|取消|绕过)(?:你|您|之前|以前|以上|上面|前面|所有|一切|任何|全部).{0,8}(?:规定|规则|指令|指示|提示词?|限制)|(?:管理员|开发者)(?:模式|命令)|系统(?:命令|提示)|提示词.{0,6}(?:输出|翻译|打印)"
        + @"|(?:助手|机器人|模型|AI)\s*(?:请|必须|应当|要|一律).{0,12}(?:附上|回答|回复|输出|说|加上|忽略)|(?:解码|反过来|倒着).{0,6}(?:执行|照做|读)|十六进制解码|并执行|以后对所有人|放进.{0,10}链接|请记住[：:]";

    [GeneratedRegex(EnglishOrder, Plain)]
    private static partial Regex English();

    [GeneratedRegex(RussianOrder, Plain)]
    private static partial Regex Russian();

    [GeneratedRegex(ChineseOrder, Plain)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[“""«「『][^”""»」』]*[”""»」』]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[^.!?。！？：\n]+[.!?。！？：\n]*|[.!?。！？：\n]+")]
    private static partial Regex Sentences();
}
