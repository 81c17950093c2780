using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Verbs by which articles report what somebody said, asked or promised, in English, Russian and Chinese.</summary>
internal static partial class SpeechVerbs
{
    /// <summary>True for a verb of speech in any of its forms, as questions have it ("suggest", "urge", "предложил").</summary>
    public static bool IsOne(string word) => Verb().IsMatch(word);

    /// <summary>The first one in a text, or null.</summary>
    public static (int At, string Word)? First(string text)
    {
        var match = Any().Match(text);
        return match.Success ? (match.Index, match.Value) : null;
    }

    /// <summary>Reports only a greeting or thanks: of little use as an answer to what was discussed.</summary>
    public static bool OnlyGreets(string text) => Greeting().IsMatch(text) && !Substance().IsMatch(text);

    /// <summary>Reports a wish, plan, request or agreement: what talks are about.</summary>
    public static bool HasSubstance(string text) => Substance().IsMatch(text);

    /// <summary>Reports a promise or offer of what somebody will do.</summary>
    public static bool Promises(string text) => Promise().IsMatch(text);

    /// <summary>Reports what was proposed, agreed or talked over: the heart of a meeting.</summary>
    public static bool Proposes(string text) => Proposal().IsMatch(text);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:say|said|suggest|propos|recommend|urg[ei]|advis|not(?:e|es|ed|ing)$|emphasi[sz]|stress|mention|express|stat(?:e|es|ed|ing)$|tell|told|explain|describ|highlight|underlin|point|promis|pledg|assur|announc|remark|claim|call(?:s|ed)?$|want|ask|wish|сказа|говори|предло|рекоменд|отмети|подчерк|заяви|вырази|обеща|пообеща|призва|рассказ|сообщи|указа|счита|проси|попроси|建议|提出|表示|强调|指出|承诺|提议)\p{L}*$", Plain)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:said|says|noted|noting|suggest(?:ed|s)|proposed|emphasi[sz]ed|stressed|recommended|mentioned|express(?:ed|ing)|welcom(?:ed|ing)|thanked|stated|told|believed?s?|described|explained|offered|highlighted|underlined|underscored|pointed out|informed|provided information|added|called for|urged|pledged|promised|announced|reaffirmed|invited|hoped|asked|voiced|presented|briefed|assured|praised|credited|drew attention)\b|\b(?:сказал|отметил|предложил|подчеркнул|заявил|выразил|приветствовал|поблагодарил|рассказал|сообщил|пообещал|призвал|указал|добавил|напомнил|представил)\p{Ll}*|表示|指出|强调|建议|提出|欢迎|介绍|认为|希望|感谢|承诺", Plain)]
    private static partial Regex Any();

    [GeneratedRegex(@"\bwill (?:provide|support|help|give|continue|offer|work|do)\b|\b(?:promis|pledg|assur|commit|offer|ready to)\p{Ll}*|(?:обеща|пообеща|окаж|обеспеч|готов)\p{Ll}*|将提供|将支持|承诺|愿意", Plain)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b(?:welcom\w+|greet\w+|thank\w+|приветствова\w+|поблагодари\w+)\b|欢迎|感谢", Plain)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\b(?:suggest|propos|recommend|discuss|agree|exchanged views|call(?:ed|s) for|urg(?:e|ing))\p{Ll}*|(?:предложи|обсуди|обсужда|договори|призва|обменял)\p{Ll}*|建议|提出|讨论|商讨|探讨|同意|达成|提议", Plain)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"\b(?:suggest|propos|recommend|discuss|agree|exchang|call(?:ed|s) for|urg|pledg|promis|emphasi[sz]|stress|not(?:ed|ing)|underlin|highlight|support|cooperat|plan|explor|consider|seek|address|talk)\p{Ll}*|(?:предложи|обсуди|обсужда|договори|призва|подчеркну|отмети|обеща|поддерж|сотруднич)\p{Ll}*|建议|提出|讨论|商讨|探讨|同意|达成|强调|指出|承诺|支持", Plain)]
    private static partial Regex Substance();
}
