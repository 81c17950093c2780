using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Verbs by which articles report what somebody said, asked or promised, in English, Russian and Chinese.</summary>
internal static partial class SpeechVerbs
{
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

    /// <summary>Reports what was proposed, agreed or talked over: the heart of a meeting.</summary>
    public static bool Proposes(string text) => Proposal().IsMatch(text);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:said|says|noted|noting|suggest(?:ed|s)|proposed|emphasi[sz]ed|stressed|recommended|mentioned|express(?:ed|ing)|welcom(?:ed|ing)|thanked|stated|told|believed?s?|described|explained|offered|highlighted|underlined|underscored|pointed out|informed|provided information|added|called for|urged|pledged|promised|announced|reaffirmed|invited|hoped|asked|voiced|presented|briefed|assured|praised|credited|drew attention)\b|\b(?:сказал|отметил|предложил|подчеркнул|заявил|выразил|приветствовал|поблагодарил|рассказал|сообщил|пообещал|призвал|указал|добавил|напомнил|представил)\p{Ll}*|表示|指出|强调|建议|提出|欢迎|介绍|认为|希望|感谢|承诺", Plain)]
    private static partial Regex Any();

    [GeneratedRegex(@"\b(?:welcom\w+|greet\w+|thank\w+|приветствова\w+|поблагодари\w+)\b|欢迎|感谢", Plain)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\b(?:suggest|propos|recommend|discuss|agree|exchanged views|call(?:ed|s) for|urg(?:e|ing))\p{Ll}*|(?:предложи|обсуди|обсужда|договори|призва|обменял)\p{Ll}*|建议|提出|讨论|商讨|探讨|同意|达成|提议", Plain)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"\b(?:suggest|propos|recommend|discuss|agree|exchang|call(?:ed|s) for|urg|pledg|promis|emphasi[sz]|stress|not(?:ed|ing)|underlin|highlight|support|cooperat|plan|explor|consider|seek|address|talk)\p{Ll}*|(?:предложи|обсуди|обсужда|договори|призва|подчеркну|отмети|обеща|поддерж|сотруднич)\p{Ll}*|建议|提出|讨论|商讨|探讨|同意|达成|强调|指出|承诺|支持|合作|交流", Plain)]
    private static partial Regex Substance();
}
