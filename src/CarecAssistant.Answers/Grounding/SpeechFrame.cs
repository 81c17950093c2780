using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Grounding;

/// <summary>The words with which a sentence says where it comes from.</summary>
internal static partial class SpeechFrame
{
    /// <summary>The sentence without an opening of a writer's own ("The article says that …").</summary>
    public static string Without(string text) => Own().Replace(text, "");

    /// <summary>A verb that reports speech and adds nothing to it.</summary>
    public static bool OnlyReports(string word) => Report().IsMatch(word);

    [GeneratedRegex(@"^(?:According to (?:the|this) (?:article|report|summary), |(?:The|This) (?:article|report|summary) (?:says|notes|reports|states|tells)(?: that |: |, )|(?:Согласно статье|По данным статьи), |В статье (?:говорится|сообщается|отмечается)(?:, что |: )|(?:据报道|根据文章|文章(?:称|指出|说|提到))[，,：:]?)(?=\S)")]
    private static partial Regex Own();

    [GeneratedRegex(@"^(?:said|says|not(?:ed|es|ing)|stat(?:ed|es|ing)|told|mentioned|added|explained|described|remarked|informed|reported|according|emphasi[sz]ed|stressed|highlighted|underlined|сказал\p{L}*|отметил\p{L}*|заявил\p{L}*|сообщил\p{L}*|подчеркнул\p{L}*|указал\p{L}*|рассказал\p{L}*|добавил\p{L}*|словам)$", RegexOptions.CultureInvariant)]
    private static partial Regex Report();
}
