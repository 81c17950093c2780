namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>Cuts paragraphs into five parts, each scored by what was learned from the other four.</summary>
internal static class Folds
{
    public const int Count = 5;

    private const int TellingStart = 80;

    /// <summary>The part of a paragraph, the same in every run.</summary>
    public static int Of(string group) => (int)(group.Aggregate(2_166_136_261u, (hash, letter) => unchecked((hash ^ letter) * 16_777_619u)) % Count);

    /// <summary>Names for the paragraphs of all sets: XQuAD's are the same in each language, and SQuAD2 has some of them again.</summary>
    public static IReadOnlyDictionary<(string Set, string Paragraph), string> Groups(IReadOnlyList<QuestionSet> sets)
    {
        var english = sets.Where(set => set.Name == "XQuAD en").SelectMany(set => set.Paragraphs)
            .GroupBy(paragraph => Start(paragraph.Text), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Id, StringComparer.Ordinal);
        return (from set in sets from paragraph in set.Paragraphs select (set, paragraph)).ToDictionary(
            one => (one.set.Name, one.paragraph.Id),
            one => one.set.Name.StartsWith("XQuAD", StringComparison.Ordinal) ? one.paragraph.Id
                : english.GetValueOrDefault(Start(one.paragraph.Text)) ?? $"{one.set.Name} {one.paragraph.Id}");
    }

    private static string Start(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Take(TellingStart)).ToLowerInvariant();
}
