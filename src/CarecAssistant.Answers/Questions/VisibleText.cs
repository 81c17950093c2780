using System.Globalization;
using System.Text;

namespace CarecAssistant.Answers.Questions;

/// <summary>What a person sees of a text. Letters without a shape (tags, zero-width and direction marks, variation selectors) and letters stacked on others can carry orders that nobody reads.</summary>
internal static class VisibleText
{
    private const int FirstStackedMark = 0x0300;

    private static readonly (int From, int To)[] StackedMarks =
        [(0x0300, 0x036F), (0x0483, 0x0489), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0x2DE0, 0x2DFF), (0xA66F, 0xA67D), (0xA69E, 0xA69F), (0xFE20, 0xFE2F)];

    private static readonly (int From, int To)[] VariationSelectors = [(0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)];

    /// <summary>The text without them; accents that belong to a letter (й, é) stay.</summary>
    public static string Of(string text)
    {
        if (text.All(letter => letter < FirstStackedMark && letter != '\u00AD'))
        {
            return text;
        }

        var seen = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (!IsUnseen(rune))
            {
                seen.Append(rune.ToString());
            }
        }

        return seen.ToString();
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || LiesIn(rune, StackedMarks) || LiesIn(rune, VariationSelectors);

    private static bool LiesIn(Rune rune, (int From, int To)[] ranges) => Array.Exists(ranges, range => rune.Value >= range.From && rune.Value <= range.To);

    // Half a surrogate pair cannot be normalised; reading by runes replaces it.
    private static string Composed(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormC);
}
