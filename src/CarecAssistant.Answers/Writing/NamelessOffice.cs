using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing;

/// <summary>How it is settled who holds an office, without saying who does: "is chaired by the country that …".</summary>
internal static partial class NamelessOffice
{
    /// <summary>True for a sentence that tells the rule.</summary>
    public static bool IsIn(string sentence) => Rule().IsMatch(sentence);

    // Who is named after "by" has a capital; "the country that", "a member's representative" is anybody. Chinese has no capitals, so only words for a turn count.
    [GeneratedRegex(@"\b(?:is|are) (?:chaired|headed|led|run) by (?:the|a|an|whichever) (?:\p{Ll}+ )*?(?:country|member|state|representative|person|minister|official|one) (?:that|which|who|whose|in turn)\b"
        + @"|(?:председательствует|возглавляет|руководит)(?: \p{L}+){0,4} (?:та )?(?:страна|сторона|представитель)(?: \p{Ll}+)*, котор|由(?:轮值主席国|担任[^，。]{1,20}的国家)", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
