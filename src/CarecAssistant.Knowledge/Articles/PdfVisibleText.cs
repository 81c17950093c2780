using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Graphics.Colors;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The text of a page that a reader sees: not what is white on white, drawn without a colour, or smaller than a speck.</summary>
internal static class PdfVisibleText
{
    private const double Speck = 1, NearlyWhite = 0.97;

    public static string Of(Page page)
    {
        var text = ContentOrderTextExtractor.GetText(page, addDoubleNewline: true);
        var isBlank = new Lazy<bool>(() => page.NumberOfImages == 0 && !page.Paths.Any(path => path.IsFilled && !IsWhite(path.FillColor)));
        var hidden = page.Letters.Select(letter => IsHidden(letter, isBlank)).ToList();
        return hidden.Contains(true) ? Without(text, page.Letters, hidden) : text;
    }

    // Over a picture, text without a colour is what recognition read in it, and white text stands out from it as it does from a dark ground.
    private static bool IsHidden(Letter letter, Lazy<bool> isBlank) =>
        letter.PointSize < Speck
        || (letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip && isBlank.Value)
        || (letter.RenderingMode is TextRenderingMode.Fill or TextRenderingMode.FillClip && IsWhite(letter.FillColor) && isBlank.Value);

    private static bool IsWhite(IColor? color) => color is not (null or PatternColor) && color.ToRGBValues() is { r: >= NearlyWhite, g: >= NearlyWhite, b: >= NearlyWhite };

    // The extractor keeps the order of letters and changes only the space between them.
    private static string Without(string text, IReadOnlyList<Letter> letters, List<bool> hidden)
    {
        var flags = letters.SelectMany((letter, i) => (letter.Value ?? "").Where(sign => !char.IsWhiteSpace(sign)).Select(_ => hidden[i])).ToList();
        if (flags.Count != text.Count(sign => !char.IsWhiteSpace(sign))) return text;
        var next = 0;
        return string.Concat(text.Where(sign => char.IsWhiteSpace(sign) || !flags[next++]));
    }
}
