namespace CarecAssistant.Knowledge;

/// <summary>Digits as programs write them.</summary>
public static class PlainDigits
{
    /// <summary>The text with full-width digits and those of other scripts as 0 to 9, every letter where it was.</summary>
    public static string In(string text) => text.Any(IsForeign)
        ? string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = IsForeign(source[i]) ? (char)('0' + (int)char.GetNumericValue(source[i])) : source[i];
        })
        : text;

    private static bool IsForeign(char letter) => letter > '9' && char.IsDigit(letter);
}
