using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Reads a writer's words: each sentence up to its evidence token. Words without a token have no proof and are left out.</summary>
internal static partial class DraftReader
{
    private const int LongestReply = 20_000;

    /// <summary>The sentences that name evidence which exists.</summary>
    public static IReadOnlyList<CitedSentence> Read(string written, IReadOnlyList<ScoredSentence> evidence)
    {
        var sentences = new List<CitedSentence>();
        foreach (Match match in Sentence().Matches(written.Length > LongestReply ? written[..LongestReply] : written))
        {
            var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            var text = match.Groups["text"].Value.Trim();
            if (number >= 1 && number <= evidence.Count && text.Length > 0)
            {
                sentences.Add(new(text, evidence[number - 1]));
            }
        }

        return sentences;
    }

    [GeneratedRegex(@"(?<text>(?:(?!\[S\d)[^\n])+)\[S(?<n>[0-9]{1,3})\](?:\s*,?\s*\[S\d{1,3}\])*[.。]?")]
    private static partial Regex Sentence();
}
