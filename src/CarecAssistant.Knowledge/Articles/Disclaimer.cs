using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The paragraphs by which publishers of reports decline responsibility: the same in every report, so that they would be found for any question.</summary>
internal static partial class Disclaimer
{
    // They stand on the first pages or the last one.
    private const int NearAnEnd = 120;

    /// <summary>The lines without such paragraphs.</summary>
    public static IReadOnlyList<string> TakeOff(IReadOnlyList<string> lines)
    {
        List<string>? kept = null;
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && !string.IsNullOrWhiteSpace(lines[end])) end++;
            var isNear = start < NearAnEnd || end > lines.Count - NearAnEnd;
            if (end > start && isNear && IsOne(string.Join(' ', lines.Take(end).Skip(start))))
            {
                kept ??= [.. lines.Take(start)];
            }
            else
            {
                for (var i = start; i < Math.Min(end + 1, lines.Count); i++) kept?.Add(lines[i]);
            }

            start = end + 1;
        }

        return kept is null || kept.TrueForAll(string.IsNullOrWhiteSpace) ? lines : kept;
    }

    private static bool IsOne(string paragraph)
    {
        var text = paragraph.Replace("\\", "", StringComparison.Ordinal).Trim().TrimStart('#').Trim(' ', '*', '_', ':');
        return text.Length <= 2500 && (Heading().IsMatch(text) || Words().IsMatch(text));
    }

    [GeneratedRegex("^(?:disclaimer|отказ от ответственности|免责声明)[.:]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"working papers? and policy briefs? series (?:is|are) a forum"
        + @"|(?:views|opinions|findings)\b.{0,120}\b(?:those|that) of the authors?\b.{0,120}\bnot\s+(?:necessarily|reflect|represent)"
        + @"|(?:does|do) not guarantee the accuracy of the data"
        + @"|by making any designation of,? or reference to,? a particular territory"
        + @"|(?:мнени|взгляд)\w*.{0,160}автор\w*.{0,120}не (?:обязательно|всегда) (?:отража|совпада)"
        + "|(?:观点|意见).{0,40}(?:不代表|不一定反映|并不反映)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Words();
}
