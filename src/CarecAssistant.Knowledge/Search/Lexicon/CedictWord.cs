using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>A word of CC-CEDICT.</summary>
/// <param name="Traditional">In traditional characters.</param>
/// <param name="Simplified">In simplified characters.</param>
/// <param name="Senses">As written there, the usual ones mostly first.</param>
internal sealed partial record CedictWord(string Traditional, string Simplified, IReadOnlyList<string> Senses)
{
    private const int MostWords = 5;

    /// <summary>What can be looked for: words and short phrases, without remarks and references to other words.</summary>
    public IEnumerable<WordSense> Translations()
    {
        var rank = 0;
        foreach (var sense in Senses)
        {
            if (Reference().IsMatch(sense)) continue;
            foreach (var part in Remark().Replace(sense, " ").Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Split(' ').Length > MostWords + 1) continue;
                yield return new WordSense("", part, 1 / (1 + (0.2 * rank)));
            }

            rank++;
        }
    }

    [GeneratedRegex(@"^(?:CL:|(?:old |erhua |archaic |Japanese |nonstandard |popular )?variants? of|see |see also|surname |also written|also pr\.|Taiwan pr\.|used in |\(?bound form\)?$|abbr\. for|same as|equivalent to|old name)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|[\p{IsCJKUnifiedIdeographs}|]+")]
    private static partial Regex Remark();
}
