using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Cuts a writer's words, as they come, into sentences at their evidence tokens. Words without a token have no proof and are left out.</summary>
internal sealed partial class DraftReader(IReadOnlyList<ScoredSentence> evidence)
{
    private const int LongestSentence = 2_000;

    private readonly StringBuilder pending = new();
    private readonly StringBuilder opening = new();

    /// <summary>Takes the next words.</summary>
    /// <returns>The sentences that are complete with them and name evidence which exists.</returns>
    public IEnumerable<CitedSentence> Read(string words)
    {
        pending.Append(words);
        if (opening.Length < LongestSentence)
        {
            opening.Append(words);
        }

        // A sentence is complete when something begins after it: until then another token or its full stop may come.
        var found = Cut(TokenWithMoreAfterIt());
        if (pending.Length > LongestSentence)
        {
            pending.Clear();
        }

        return found;
    }

    /// <summary>The sentences that were complete but for what might have come after them.</summary>
    public IEnumerable<CitedSentence> End() => Cut(Token());

    /// <summary>All that was written is this one word.</summary>
    public bool SaysOnly(string word) => opening.ToString().Trim().TrimEnd('.') == word;

    private List<CitedSentence> Cut(Regex token)
    {
        var sentences = new List<CitedSentence>();
        var text = pending.ToString();
        var end = 0;
        foreach (Match match in token.Matches(text))
        {
            var before = text.AsSpan(end, match.Index - end);
            var words = before[(before.LastIndexOf('\n') + 1)..].Trim();
            var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            end = match.Index + match.Length;
            if (number >= 1 && number <= evidence.Count && words.Length > 0)
            {
                sentences.Add(new(words.ToString(), evidence[number - 1]));
            }
        }

        pending.Remove(0, end);
        return sentences;
    }

    private const string Form = @"\[S(?<n>[0-9]{1,3})\](?:\s*,?\s*\[S\d{1,3}\])*[.。]?";

    [GeneratedRegex(Form)]
    private static partial Regex Token();

    [GeneratedRegex(Form + @"(?=[^\S\n]*(?:\n|[^\s\[.,。]))")]
    private static partial Regex TokenWithMoreAfterIt();
}
